package ma.dalil.chatbot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Accounts.Account;
import ma.dalil.channels.desk.Accounts.Change;
import ma.dalil.channels.desk.Accounts.Refusal;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.desk.SingleSignOn;
import ma.dalil.channels.desk.SingleSignOn.Arrival;
import ma.dalil.channels.desk.SingleSignOn.Departure;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.knowledge.Secret;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Signing in at a real issuer on a local port, which signs real tokens; the browser is a client that follows nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcSignOnTest {

    private static final String CLIENT = "dalil-desk";
    private static final String SUBJECT = "7d0c1a";

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final MockOAuth2Server issuer = new MockOAuth2Server();
    private final HttpClient browser = HttpClient.newHttpClient();
    private OidcSignOn signOn;

    @BeforeAll
    void startIssuer() {
        issuer.start();
        signOn = at(issuer.issuerUrl("rabat").toString());
    }

    @BeforeEach
    void nobody() {
        Colleagues.in(rooms);
    }

    @AfterAll
    void stop() {
        browser.close();
        issuer.shutdown();
        database.close();
    }

    @Test
    void whomTheIssuerNamesIsSignedIn() {
        Session session = signedIn(arriveAs(omar("desk-agents")));
        assertThat(session.due()).isEqualTo(Due.NOTHING);
        assertThat(session.officer().username()).isEqualTo("omar");
        assertThat(session.officer().displayName()).isEqualTo("Omar Idrissi");
        assertThat(session.officer().roles()).containsExactly(Role.AGENT);
        assertThat(rooms.accounts.session(session.token())).contains(session);
    }

    @Test
    void thePersonIsTheSameUnderAnotherName() {
        UUID first = signedIn(arriveAs(omar("desk-agents"))).officer().id();
        Map<String, Object> renamed =
                Map.of("preferred_username", "o.idrissi", "name", "O. Idrissi", "groups", "desk-agents");
        Session second = signedIn(arriveAs(renamed));
        assertThat(second.officer().id()).isEqualTo(first);
        assertThat(rooms.administration.account(first).orElseThrow().details().displayName())
                .isEqualTo("O. Idrissi");
    }

    @Test
    void aNameThatIsTheSameMakesNobodyTheSame() {
        UUID local = rooms.administration.accounts().getFirst().id();
        Map<String, Object> claims =
                Map.of("preferred_username", "latifa", "name", "Latifa B.", "groups", "desk-agents");
        Session session = signedIn(arriveAs(claims));
        assertThat(session.officer().id()).isNotEqualTo(local);
        assertThat(session.officer().username()).startsWith("latifa-");
        assertThat(session.officer().roles()).containsExactly(Role.AGENT);
    }

    @Test
    void otherRolesEndTheSessionsBefore() {
        Session before = signedIn(arriveAs(omar("desk-agents")));
        Session after = signedIn(arriveAs(omar("desk-agents", "desk-editors")));
        assertThat(after.officer().roles()).containsExactly(Role.AGENT, Role.EDITOR);
        assertThat(rooms.accounts.session(before.token())).isEmpty();
    }

    @Test
    void whoHasNoRoleHereIsNotLetIn() {
        checkRefused(arriveAs(omar("accountants")), SingleSignOn.Refusal.NO_ROLE);
        assertThat(rooms.administration.accounts()).hasSize(1);
    }

    @Test
    void aClosedAccountStaysClosed() {
        UUID id = signedIn(arriveAs(omar("desk-agents"))).officer().id();
        rooms.administration.close(Colleagues.LATIFA, id);
        checkRefused(arriveAs(omar("desk-agents")), SingleSignOn.Refusal.CLOSED);
    }

    @Test
    void thereIsNoPasswordHere() {
        Account account = rooms.administration
                .account(signedIn(arriveAs(omar("desk-agents"))).officer().id())
                .orElseThrow();
        assertThat(account.external()).isTrue();
        assertThat(rooms.accounts.signIn("omar", "")).isEmpty();
        assertThat(rooms.administration.reset(Colleagues.LATIFA, account.id()))
                .isEqualTo(new Change.Refused(Refusal.EXTERNAL));
    }

    @Test
    void rolesAreDecidedAtTheIssuer() {
        UUID id = signedIn(arriveAs(omar("desk-agents"))).officer().id();
        assertThat(rooms.administration.change(Colleagues.LATIFA, id, Colleagues.details("Omar", Role.ADMINISTRATOR)))
                .isEqualTo(new Change.Refused(Refusal.EXTERNAL));
    }

    @Test
    void theWayIsProvedByPkce() {
        Departure departure = signOn.depart().orElseThrow();
        assertThat(departure.address())
                .startsWith(issuer.issuerUrl("rabat").toString())
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "client_id=" + CLIENT);
    }

    @Test
    void aStateThatAnotherBrowserKeptIsRefused() {
        String query = visit(signOn.depart().orElseThrow().address());
        String elsewhere = signOn.depart().orElseThrow().state();
        checkRefused(signOn.arrive(query, elsewhere), SingleSignOn.Refusal.STRANGER);
    }

    @Test
    void whoKeptNothingIsRefused() {
        checkRefused(signOn.arrive("code=a&state=b", ""), SingleSignOn.Refusal.STRANGER);
        checkRefused(signOn.arrive("code=a&state=b", "forged"), SingleSignOn.Refusal.STRANGER);
    }

    @Test
    void whoLeftLongAgoIsRefused() {
        Departure departure = signOn.depart().orElseThrow();
        String query = visit(departure.address());
        rooms.clock.pass(Duration.ofMinutes(10));
        checkRefused(signOn.arrive(query, departure.state()), SingleSignOn.Refusal.STRANGER);
    }

    @Test
    void aTokenForAnotherClientIsRefused() {
        Map<String, Object> claims = new HashMap<>(omar("desk-agents"));
        claims.put("aud", List.of("another"));
        checkRefused(arriveAs(claims), SingleSignOn.Refusal.NOT_PROVED);
    }

    @Test
    void aTokenThatHasExpiredIsRefused() {
        checkRefused(arriveAs(omar("desk-agents"), -3_600), SingleSignOn.Refusal.NOT_PROVED);
    }

    @Test
    void aCodeThatTheIssuerDoesNotKnowIsRefused() {
        Departure departure = signOn.depart().orElseThrow();
        String query = visit(departure.address()).replaceFirst("code=[^&]+", "code=made-up");
        assertThat(signOn.arrive(query, departure.state())).isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void aRefusalOfTheIssuerIsOneHere() {
        Departure departure = signOn.depart().orElseThrow();
        String state = departure.address().replaceFirst("^.*[?&]state=([^&]+).*$", "$1");
        checkRefused(
                signOn.arrive("error=access_denied&state=" + state, departure.state()),
                SingleSignOn.Refusal.NOT_PROVED);
    }

    @Test
    void nobodyLeavesForAnIssuerThatIsNotThere() {
        assertThat(at("http://127.0.0.1:1/rabat").depart()).isEmpty();
    }

    @Test
    void signingOutEndsTheIssuersSessionToo() {
        Session session = signedIn(arriveAs(omar("desk-agents")));
        assertThat(signOn.farewell(session).orElseThrow())
                .startsWith(issuer.endSessionEndpointUrl("rabat").toString())
                .contains("client_id=" + CLIENT, "post_logout_redirect_uri=https%3A%2F%2Fdalil.example%2Fstaff");
    }

    @Test
    void whoSignedInHereHasNothingToEndThere() {
        assertThat(signOn.farewell(new Colleagues(rooms).signIn("latifa"))).isEmpty();
    }

    private Arrival arriveAs(Map<String, Object> claims) {
        return arriveAs(claims, 3_600);
    }

    /// @param seconds how long the tokens hold
    private Arrival arriveAs(Map<String, Object> claims, long seconds) {
        issuer.enqueueCallback(new DefaultOAuth2TokenCallback(
                "rabat", SUBJECT, JOSEObjectType.JWT.getType(), List.of(CLIENT), claims, seconds));
        Departure departure = signOn.depart().orElseThrow();
        return signOn.arrive(visit(departure.address()), departure.state());
    }

    private static Map<String, Object> omar(String... groups) {
        return Map.of("preferred_username", "omar", "name", "Omar Idrissi", "groups", List.of(groups));
    }

    /// Visits the issuer, and returns what it gives the browser to take back.
    private String visit(String address) {
        try {
            String location = browser.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(location).startsWith("https://dalil.example" + SingleSignOn.RETURN + "?");
            return location.substring(location.indexOf('?') + 1);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private OidcSignOn at(String address) {
        OidcSettings settings = new OidcSettings(
                address,
                CLIENT,
                Secret.of("a secret"),
                "https://dalil.example",
                List.of("openid", "profile"),
                "groups",
                Map.of(Role.AGENT, Set.of("desk-agents"), Role.EDITOR, Set.of("desk-editors")),
                Duration.ofSeconds(5));
        return rooms.signOn(settings);
    }

    private static Session signedIn(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.SignedIn.class);
        return ((Arrival.SignedIn) arrival).session();
    }

    private static void checkRefused(Arrival arrival, SingleSignOn.Refusal refusal) {
        assertThat(arrival).isEqualTo(new Arrival.Refused(refusal));
    }
}
