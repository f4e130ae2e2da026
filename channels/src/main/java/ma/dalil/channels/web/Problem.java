package ma.dalil.channels.web;

/// A request that cannot be served, as RFC 9457 tells it. The detail is for the client: it never quotes an exception or
/// a message's text.
public final class Problem extends RuntimeException {

    private final int status;
    private final String title;

    public Problem(int status, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
    }

    public static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", detail);
    }

    public static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail);
    }

    static Problem unauthorised() {
        return new Problem(401, "Unauthorized", "The token does not open this conversation.");
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
