package ma.dalil.chatbot.privacy;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import ma.dalil.knowledge.Secret;
import ma.dalil.knowledge.Sha256;

/// Tokens that open something for whoever holds them: 256 random bits, of which only the SHA-256 is kept. A slow hash
/// would gain nothing, since nobody guesses 256 bits.
public final class Tokens {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    /// A fresh token: 43 letters, digits, `-` and `_`.
    public static Secret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Secret.of(TEXT.encodeToString(bytes));
    }

    /// What is stored in place of the token.
    public static byte[] hash(String token) {
        return Sha256.of(token);
    }

    /// Whether the token is the one that was hashed; takes the same time wherever they differ.
    public static boolean matches(String token, byte[] hash) {
        return MessageDigest.isEqual(hash(token), hash);
    }

    /// A second token that follows from the first and does not tell it; equal for equal purposes.
    public static String derived(String token, String purpose) {
        return TEXT.encodeToString(Sha256.of(purpose + '\n' + token));
    }
}
