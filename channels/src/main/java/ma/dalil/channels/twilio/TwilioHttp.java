package ma.dalil.channels.twilio;

import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import ma.dalil.channels.phone.ProviderHttp;
import ma.dalil.channels.phone.ProviderHttp.Answer;
import ma.dalil.channels.phone.ProviderHttp.NotSent;

/// Carries the SDK's requests, to wherever the API is, once each: the SDK's own way repeats a request after a
/// 5xx, although the first may have sent a message. The [RuntimeException]s pass through the SDK unchanged.
final class TwilioHttp extends HttpClient {

    /// The request did not arrive.
    static final class Unreachable extends RuntimeException {

        Unreachable(NotSent cause) {
            super(cause);
        }
    }

    /// The request may have arrived and been carried out.
    static final class Unclear extends RuntimeException {

        private final String code;

        Unclear(String code, IOException cause) {
            super(code, cause);
            this.code = code;
        }

        Unclear(int status) {
            super("HTTP status " + status);
            this.code = Integer.toString(status);
        }

        String code() {
            return code;
        }
    }

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final ProviderHttp http;
    private final TwilioAddresses addresses;

    TwilioHttp(ProviderHttp http, TwilioAddresses addresses) {
        this.http = http;
        this.addresses = addresses;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        Answer answer = exchange(request);
        String content = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.status() >= 500) {
            throw new Unclear(answer.status());
        }
        if (answer.status() >= 400 && !content.startsWith("{")) {
            throw new ApiException("HTTP status " + answer.status(), answer.status()); // somebody before Twilio refused
        }
        return new Response(content, answer.status());
    }

    private Answer exchange(Request request) {
        try {
            return http.exchange(translated(request), MOST_BYTES);
        } catch (NotSent unreachable) {
            throw new Unreachable(unreachable);
        } catch (IOException unclear) {
            throw new Unclear("no-answer", unclear);
        }
    }

    private HttpRequest translated(Request request) {
        URI address = addresses.rebased(URI.create(request.constructURL().toString()));
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .method(request.getMethod().toString(), body(request))
                .header("Accept", "application/json");
        if (request.getMethod() == HttpMethod.POST) {
            builder.header("Content-Type", contentType(request).getValue());
        }
        if (request.requiresAuthentication()) {
            builder.header("Authorization", request.getAuthString());
        }
        return builder.build();
    }

    private static ContentType contentType(Request request) {
        return request.getContentType() == ContentType.JSON ? ContentType.JSON : ContentType.FORM_URLENCODED;
    }

    private static BodyPublisher body(Request request) {
        if (request.getMethod() != HttpMethod.POST) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofString(
                contentType(request) == ContentType.JSON ? request.getBody() : request.encodeFormBody());
    }
}
