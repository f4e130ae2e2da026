package ma.dalil.chatbot.staff;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.desk.SingleSignOn;
import ma.dalil.knowledge.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// An issuer of OpenID Connect that civil servants sign in with. What else there is to know of it, it tells itself.
///
/// @param issuer its address, exactly as it calls itself; empty: there is none
/// @param clientSecret empty for a client that has none and proves itself by PKCE alone
/// @param publicUrl where browsers find this service, such as `https://dalil.example`
/// @param rolesClaim where the ID token tells roles or groups; points lead into nested claims (`realm_access.roles`)
/// @param roles the claim's values that mean each role here; other values mean nothing
/// @param timeLimit of each request to the issuer
@ConfigurationProperties("dalil.staff.oidc")
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") Secret clientSecret,
        @DefaultValue("") String publicUrl,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<Role, Set<String>> roles,
        @DefaultValue("5s") Duration timeLimit) {

    public OidcSettings {
        scopes = List.copyOf(scopes);
        roles = Map.copyOf(roles);
        if (!issuer.isEmpty() && (clientId.isEmpty() || publicUrl.isEmpty() || roles.isEmpty())) {
            throw new IllegalArgumentException(
                    "dalil.staff.oidc: an issuer needs client-id, public-url and at least one of roles");
        }
    }

    boolean isConfigured() {
        return !issuer.isEmpty();
    }

    URI returnAddress() {
        return URI.create(publicUrl + SingleSignOn.RETURN);
    }

    URI signedOutAddress() {
        return URI.create(publicUrl + "/staff");
    }
}
