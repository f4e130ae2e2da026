package ma.dalil.chatbot.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import ma.dalil.knowledge.Sha256;

/// Texts encrypted at rest with AES-256-GCM.
///
/// A sealed text is one byte of format, four bytes that name the key, a nonce of twelve bytes, and the encrypted text
/// with its tag. It is bound to the conversation it belongs to: moved to another one, it does not open. Nonces are
/// random, so a key is good for 2³² texts.
public final class Vault {

    private static final byte FORMAT = 1;
    private static final int KEY_NAME = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final byte[] keyName;

    public Vault(SecretKey key) {
        this.key = key;
        this.keyName = nameOf(key);
    }

    public byte[] seal(UUID conversationId, String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, conversationId, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + KEY_NAME + NONCE + sealed.length)
                .put(FORMAT)
                .put(keyName)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// @throws IllegalStateException if it was sealed with another key or for another conversation, or was changed
    public String open(UUID conversationId, byte[] sealed) {
        if (sealed.length < 1 + KEY_NAME + NONCE) {
            throw new IllegalStateException("A sealed text was cut off");
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        byte format = bytes.get();
        byte[] name = take(bytes, KEY_NAME);
        if (format != FORMAT || !Arrays.equals(name, keyName)) {
            throw new IllegalStateException("A text was sealed with another key than the one in use");
        }
        byte[] nonce = take(bytes, NONCE);
        byte[] text = crypt(Cipher.DECRYPT_MODE, conversationId, nonce, take(bytes, bytes.remaining()));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, UUID conversationId, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(conversationId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("A text of a conversation does not open or seal", refused);
        }
    }

    private static byte[] take(ByteBuffer bytes, int length) {
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    private static byte[] nameOf(SecretKey key) {
        return Arrays.copyOf(Sha256.of(key.getEncoded()), KEY_NAME);
    }
}
