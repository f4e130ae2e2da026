package ma.dalil.chatbot.staff;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.chatbot.privacy.Vault;

/// What has to be remembered of a browser between its leaving for the issuer and its coming back. The browser keeps it
/// itself, sealed, so that any replica knows it again and nobody else reads the verifier.
record OidcWay(State state, Nonce nonce, CodeVerifier verifier, Instant leftAt) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// What a sealed text is bound to: a way is nothing else's.
    private static final UUID WAYS = new UUID(0x4f69646357617973L, 0);

    static OidcWay fresh(Instant now) {
        return new OidcWay(new State(), new Nonce(), new CodeVerifier(), now);
    }

    String sealed(Vault vault) {
        String text = String.join(
                "\n", state.getValue(), nonce.getValue(), verifier.getValue(), Long.toString(leftAt.getEpochSecond()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(WAYS, text));
    }

    /// Empty if it was not sealed here, or long ago.
    static Optional<OidcWay> opened(Vault vault, String sealed, Instant now) {
        try {
            String[] parts =
                    vault.open(WAYS, Base64.getUrlDecoder().decode(sealed)).split("\n", 4);
            OidcWay way = new OidcWay(
                    new State(parts[0]),
                    new Nonce(parts[1]),
                    new CodeVerifier(parts[2]),
                    Instant.ofEpochSecond(Long.parseLong(parts[3])));
            return Optional.of(way).filter(left -> now.isBefore(left.leftAt().plus(LONGEST)));
        } catch (IllegalArgumentException | IllegalStateException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "OidcWay[REDACTED]";
    }
}
