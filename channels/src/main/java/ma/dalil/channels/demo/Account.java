package ma.dalil.channels.demo;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/// Lets requests through that are authenticated as the account.
final class Account {

    private final byte[] expected;

    Account(DemoSettings settings) {
        String credentials = settings.accountSid() + ":" + settings.authToken();
        expected = ("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);
    }

    void install(Router router) {
        router.route("/" + MessageJson.API_VERSION + "/*").handler(this::check);
        router.route("/v2/*").handler(this::check);
    }

    private void check(RoutingContext request) {
        String given = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            throw new Refused(TwilioError.AUTHENTICATE);
        }
        request.next();
    }
}
