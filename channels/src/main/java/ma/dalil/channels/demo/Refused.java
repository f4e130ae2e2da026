package ma.dalil.channels.demo;

/// Ends a request with an error of Twilio's.
final class Refused extends RuntimeException {

    private final TwilioError error;

    Refused(TwilioError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    TwilioError error() {
        return error;
    }
}
