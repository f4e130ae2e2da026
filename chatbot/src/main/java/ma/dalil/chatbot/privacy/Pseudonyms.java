package ma.dalil.chatbot.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Names for people that only who has the key can make: HMAC-SHA256 under a key that follows from the one of the
/// transcripts. There are few enough telephone numbers to try them all, so a plain hash would hide nothing.
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    public Pseudonyms(SecretKey transcriptKey) {
        this.key = new SecretKeySpec(hmac(transcriptKey, "dalil pseudonyms 1"), ALGORITHM);
    }

    /// The name of a value; the same value under another purpose has another name.
    public byte[] of(String purpose, String value) {
        return hmac(key, purpose + '\n' + value);
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getEncoded(), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
