package ma.dalil.channels.twilio;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ma.dalil.channels.web.RunningServer;

/// Requests as Twilio makes them, signed by its description of the signature and not by its SDK.
final class TwilioRequests {

    static final String TOKEN = "12345";
    static final String PUBLIC_URL = "https://dalil.example";

    /// A form in the order of its parameters, of which one may come twice.
    record Form(List<Map.Entry<String, String>> parameters) {

        static Form of(String... namesAndValues) {
            List<Map.Entry<String, String>> parameters = new ArrayList<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                parameters.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
            }
            return new Form(parameters);
        }

        Form and(String... namesAndValues) {
            List<Map.Entry<String, String>> both = new ArrayList<>(parameters);
            both.addAll(of(namesAndValues).parameters());
            return new Form(both);
        }

        String encoded() {
            return parameters.stream()
                    .map(each -> escaped(each.getKey()) + "=" + escaped(each.getValue()))
                    .collect(Collectors.joining("&"));
        }

        private static String escaped(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private TwilioRequests() {}

    static String signature(String address, Form form) {
        String signed = form.parameters().stream()
                .distinct()
                .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .map(each -> each.getKey() + each.getValue())
                .collect(Collectors.joining("", address, ""));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static HttpRequest.Builder post(RunningServer server, String target, Form form) {
        return server.to(target)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(form.encoded()));
    }

    static HttpRequest.Builder signed(RunningServer server, String target, Form form) {
        return post(server, target, form).header("X-Twilio-Signature", signature(PUBLIC_URL + target, form));
    }
}
