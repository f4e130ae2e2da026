package ma.dalil.chatbot.staff;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Accounts.Account;
import ma.dalil.channels.desk.Accounts.Details;
import ma.dalil.channels.desk.Accounts.State;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.SingleSignOn;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.privacy.Vault;
import ma.dalil.chatbot.staff.OidcIssuer.NotProved;
import ma.dalil.chatbot.staff.OidcIssuer.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Signing in at another issuer: by authorization code with PKCE, once for each way. Whom the issuer names has an
/// account
/// by issuer and subject, made when it is first needed, with the roles that the issuer gives each time.
@Component
public class OidcSignOn implements SingleSignOn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignOn.class);

    private final OidcSettings settings;
    private final OidcIssuer issuer;
    private final JdbcAccounts accounts;
    private final Sessions sessions;
    private final Vault vault;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public OidcSignOn(
            OidcSettings settings,
            JdbcAccounts accounts,
            Sessions sessions,
            Vault vault,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.settings = settings;
        this.issuer = new OidcIssuer(settings, clock);
        this.accounts = accounts;
        this.sessions = sessions;
        this.vault = vault;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean isOffered() {
        return settings.isConfigured();
    }

    @Override
    public Optional<Departure> depart() {
        if (!isOffered()) {
            return Optional.empty();
        }
        OidcWay way = OidcWay.fresh(clock.instant());
        try {
            return Optional.of(new Departure(issuer.signIn(way).toString(), way.sealed(vault)));
        } catch (Unreachable silent) {
            LOG.warn("Nobody can leave for the issuer", silent);
            return Optional.empty();
        }
    }

    @Override
    public Arrival arrive(String query, String state) {
        Optional<OidcWay> way = isOffered() ? OidcWay.opened(vault, state, clock.instant()) : Optional.empty();
        if (way.isEmpty()) {
            return new Arrival.Refused(Refusal.STRANGER);
        }
        Arrival arrival = arrive(query, way.get());
        if (arrival instanceof Arrival.Refused) {
            audit.record(AuditEntry.of(AuditEntry.Kind.STAFF_REFUSED));
        }
        return arrival;
    }

    private Arrival arrive(String query, OidcWay way) {
        try {
            AuthenticationResponse answer =
                    AuthenticationResponseParser.parse(URI.create(settings.returnAddress() + "?" + query));
            if (!way.state().equals(answer.getState())) {
                return new Arrival.Refused(Refusal.STRANGER);
            }
            OidcPerson person = OidcPerson.of(issuer.redeem(code(answer), way), settings);
            return person.roles().isEmpty()
                    ? new Arrival.Refused(Refusal.NO_ROLE)
                    : Objects.requireNonNull(transactions.execute(status -> admit(person)));
        } catch (Unreachable silent) {
            LOG.warn("The issuer does not answer", silent);
            return new Arrival.Refused(Refusal.UNREACHABLE);
        } catch (NotProved | ParseException | IllegalArgumentException invalid) {
            LOG.info(
                    "What came back from the issuer does not hold: {}",
                    invalid.getClass().getSimpleName());
            return new Arrival.Refused(Refusal.NOT_PROVED);
        }
    }

    /// An answer that names another issuer was meant for a client of that one (RFC 9207).
    private AuthorizationCode code(AuthenticationResponse answer) throws NotProved {
        if (answer.getIssuer() != null && !answer.getIssuer().getValue().equals(settings.issuer())) {
            throw new NotProved("another issuer answered", null);
        }
        if (!answer.indicatesSuccess() || answer.toSuccessResponse().getAuthorizationCode() == null) {
            throw new NotProved("the issuer refused", null);
        }
        return answer.toSuccessResponse().getAuthorizationCode();
    }

    private Arrival admit(OidcPerson person) {
        Account account = find(person).orElseGet(() -> add(person));
        if (account.state() == State.CLOSED) {
            return new Arrival.Refused(Refusal.CLOSED);
        }
        renew(account, person);
        Officer officer = new Officer(account.id(), account.username(), person.displayName(), person.roles());
        return new Arrival.SignedIn(sessions.signIn(officer, Due.NOTHING));
    }

    private Optional<Account> find(OidcPerson person) {
        return accounts.ofIssuer(person.origin().issuer(), person.origin().subject(), clock.instant());
    }

    private Account add(OidcPerson person) {
        for (String username : person.usernames()) {
            UUID id = UUID.randomUUID();
            if (accounts.addOfIssuer(
                    id, username, person.displayName(), person.roles(), person.origin(), clock.instant())) {
                record(AuditEntry.Kind.STAFF_ADDED, id, person);
                break;
            }
        }
        return find(person).orElseThrow();
    }

    /// Department and forms are decided here, name and roles there.
    private void renew(Account account, OidcPerson person) {
        Details before = account.details();
        Details now = new Details(person.displayName(), person.roles(), before.departmentId(), before.forms());
        if (now.equals(before)) {
            return;
        }
        accounts.change(account.id(), now);
        if (!now.roles().equals(before.roles())) {
            sessions.endAll(account.id());
            record(AuditEntry.Kind.STAFF_CHANGED, account.id(), person);
        }
    }

    private void record(AuditEntry.Kind kind, UUID id, OidcPerson person) {
        audit.record(AuditEntry.of(kind).account(id).roles(person.roles()));
    }

    @Override
    public Optional<String> farewell(Session session) {
        boolean theirs = isOffered()
                && accounts.issuerOf(session.officer().id())
                        .filter(settings.issuer()::equals)
                        .isPresent();
        try {
            return theirs ? issuer.signOut().map(URI::toString) : Optional.empty();
        } catch (Unreachable silent) {
            LOG.warn("The issuer's session cannot be ended", silent);
            return Optional.empty();
        }
    }
}
