package ma.dalil.chatbot.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The issuer: what it tells of itself, kept for an hour, and the requests to it, each with a time limit.
final class OidcIssuer {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int LARGEST_KEY_SET = 256 * 1024;

    private final OidcSettings settings;
    private final InstantSource clock;
    private final int millis;
    private volatile @Nullable Known known;

    /// @param keys read again when a token names one that is not among them
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    /// The issuer does not answer, or does not answer what the standard says.
    static final class Unreachable extends Exception {

        Unreachable(Throwable cause) {
            super("The issuer does not answer as it should", cause);
        }
    }

    /// What came from the issuer does not hold.
    static final class NotProved extends Exception {

        NotProved(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }

    OidcIssuer(OidcSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.millis = Math.toIntExact(settings.timeLimit().toMillis());
    }

    /// Where a browser goes to sign in.
    URI signIn(OidcWay way) throws Unreachable {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        client(),
                        settings.returnAddress())
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(way.state())
                .nonce(way.nonce())
                .codeChallenge(way.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// Who it is, as the issuer signed it for this way and for nobody else.
    IDTokenClaimsSet redeem(AuthorizationCode code, OidcWay way) throws Unreachable, NotProved {
        OIDCTokenResponse tokens = tokens(code, way);
        Known issuer = known();
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(settings.issuer()),
                client(),
                new JWSVerificationKeySelector<>(algorithms(issuer.metadata()), issuer.keys()),
                null);
        try {
            return validator.validate(tokens.getOIDCTokens().getIDToken(), way.nonce());
        } catch (KeySourceException unreachable) {
            throw new Unreachable(unreachable);
        } catch (BadJOSEException | JOSEException invalid) {
            throw new NotProved("The ID token does not hold", invalid);
        }
    }

    private OIDCTokenResponse tokens(AuthorizationCode code, OidcWay way) throws Unreachable, NotProved {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, settings.returnAddress(), way.verifier());
        OIDCProviderMetadata metadata = known().metadata();
        URI address = metadata.getTokenEndpointURI();
        TokenRequest request = settings.clientSecret().isEmpty()
                ? new TokenRequest.Builder(address, client(), grant).build()
                : new TokenRequest.Builder(address, authentication(metadata), grant).build();
        HTTPRequest sent = request.toHTTPRequest();
        sent.setConnectTimeout(millis);
        sent.setReadTimeout(millis);
        sent.setFollowRedirects(false);
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(sent.send());
            if (answer instanceof OIDCTokenResponse tokens
                    && tokens.getOIDCTokens().getIDToken() != null) {
                return tokens;
            }
            throw new NotProved("The issuer gave no ID token for the code", null);
        } catch (IOException unreachable) {
            throw new Unreachable(unreachable);
        } catch (ParseException malformed) {
            throw new NotProved("The issuer's answer is not understood", malformed);
        }
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        com.nimbusds.oauth2.sdk.auth.Secret secret =
                new com.nimbusds.oauth2.sdk.auth.Secret(settings.clientSecret().reveal());
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(client(), secret) : new ClientSecretPost(client(), secret);
    }

    /// A token that is signed with a shared secret, or not at all, is none.
    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        List<JWSAlgorithm> told = metadata.getIDTokenJWSAlgs();
        Set<JWSAlgorithm> asymmetric = told == null
                ? Set.of()
                : told.stream().filter(JWSAlgorithm.Family.SIGNATURE::contains).collect(Collectors.toSet());
        return asymmetric.isEmpty() ? Set.of(JWSAlgorithm.RS256) : asymmetric;
    }

    /// Where a browser ends the issuer's session; empty if there is no such address.
    Optional<URI> signOut() throws Unreachable {
        URI address = known().metadata().getEndSessionEndpointURI();
        return address == null
                ? Optional.empty()
                : Optional.of(new LogoutRequest(address, null, null, client(), settings.signedOutAddress(), null, null)
                        .toURI());
    }

    private ClientID client() {
        return new ClientID(settings.clientId());
    }

    private Known known() throws Unreachable {
        Known found = known;
        if (found == null || found.until().isBefore(clock.instant())) {
            found = discover();
            known = found;
        }
        return found;
    }

    private Known discover() throws Unreachable {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), millis, millis);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(millis, millis, LARGEST_KEY_SET))
                    .build();
            return new Known(metadata, keys, clock.instant().plus(KEPT));
        } catch (GeneralException | IOException failed) {
            throw new Unreachable(failed);
        }
    }
}
