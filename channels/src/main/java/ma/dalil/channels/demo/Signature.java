package ma.dalil.channels.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How Twilio signs a request: the address, then each parameter's name and value in the order of the names, by
/// HMAC-SHA1 under the account's token.
public final class Signature {

    private static final String ALGORITHM = "HmacSHA1";

    private Signature() {}

    public static String of(String authToken, String address, Map<String, String> parameters) {
        StringBuilder signed = new StringBuilder(address);
        new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
