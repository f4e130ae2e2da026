package ma.dalil.chatbot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final UUID CONVERSATION = UUID.randomUUID();
    private static final String TEXT = "بغيت نجدد لاكارط، ⵜⴰⴽⴰⵕⴹⴰ, ma carte";

    private final Vault vault = vault(1);

    @Test
    void opensWhatItSealed() {
        assertThat(vault.open(CONVERSATION, vault.seal(CONVERSATION, TEXT))).isEqualTo(TEXT);
    }

    @Test
    void theTextIsNotInWhatIsSealed() {
        byte[] sealed = vault.seal(CONVERSATION, "ma carte");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("ma carte");
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(vault.seal(CONVERSATION, TEXT)).isNotEqualTo(vault.seal(CONVERSATION, TEXT));
    }

    @Test
    void refusesAChangeOfAnyByte() {
        byte[] sealed = vault.seal(CONVERSATION, TEXT);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            refuses(vault, CONVERSATION, changed);
        }
    }

    @Test
    void refusesWhatWasCutOffAnywhere() {
        byte[] sealed = vault.seal(CONVERSATION, TEXT);
        for (int length = 0; length < sealed.length; length++) {
            refuses(vault, CONVERSATION, Arrays.copyOf(sealed, length));
        }
    }

    @Test
    void aTextIsBoundToItsConversation() {
        refuses(vault, UUID.randomUUID(), vault.seal(CONVERSATION, TEXT));
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        refuses(vault(2), CONVERSATION, vault.seal(CONVERSATION, TEXT));
    }

    private static void refuses(Vault vault, UUID conversation, byte[] sealed) {
        assertThatIllegalStateException().isThrownBy(() -> vault.open(conversation, sealed));
    }

    private static Vault vault(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return new Vault(new SecretKeySpec(key, "AES"));
    }
}
