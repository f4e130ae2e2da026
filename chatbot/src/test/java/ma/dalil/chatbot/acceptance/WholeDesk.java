package ma.dalil.chatbot.acceptance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Accounts;
import ma.dalil.channels.desk.Accounts.Details;
import ma.dalil.channels.desk.Departments;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.OwnAccount;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.AccessList;
import ma.dalil.channels.web.WebServer;
import ma.dalil.chatbot.DalilApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service in this process, with a civil servant of each role who has the same password, a department and a
/// citizen who waits.
final class WholeDesk implements AutoCloseable {

    static final String PASSWORD = "tomate verte neuf ponts";

    private static final String NEWCOMER = "newcomer";

    private final ConfigurableApplicationContext service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Role, Session> sessions = new EnumMap<>(Role.class);

    private @Nullable Session newcomer;
    private String newcomersPassword = "";
    private @Nullable HttpResponse<String> signedInByForm;

    private WholeDesk(ConfigurableApplicationContext service) {
        this.service = service;
    }

    static WholeDesk start(Path home) {
        WholeDesk desk = new WholeDesk(new SpringApplicationBuilder(DalilApplication.class)
                .run(
                        "--server.port=0",
                        "--dalil.home=" + home,
                        "--dalil.web.secure-cookies=true",
                        "--logging.level.root=warn"));
        desk.populate();
        return desk;
    }

    private void populate() {
        Accounts.Account created = service.getBean(Accounts.class).accounts().getFirst();
        Officer first = new Officer(created.id(), created.username(), created.username(), Role.values());
        service.getBean(Departments.class).add(first, new Departments.Details("Bureau", "مكتب", Set.of("identity")));
        for (Role role : Role.values()) {
            Accounts.Change added = service.getBean(Accounts.class)
                    .add(first, role.name(), new Details("Officer " + role, Set.of(role), null, Set.of()));
            Session begun = access().signIn(role.name(), ((Accounts.Change.Told) added).password())
                    .orElseThrow();
            service.getBean(OwnAccount.class).changePassword(begun, "", PASSWORD);
        }
        newcomersPassword = ((Accounts.Change.Told) service.getBean(Accounts.class)
                        .add(first, NEWCOMER, new Details("Newcomer", Set.of(Role.ADMINISTRATOR), null, Set.of())))
                .password();
        signedInByForm =
                nobody().post("/staff/sign-in", "username=" + Role.AGENT + "&password=" + PASSWORD.replace(' ', '+'));
        Conversations conversations = service.getBean(Conversations.class);
        conversations.requestPerson(conversations.open("fr").id(), Map.of());
    }

    AccessList list() {
        return part(AccessList.class);
    }

    /// One of the service's parts, to be used as its pages use it.
    <T> T part(Class<T> type) {
        return service.getBean(type);
    }

    /// Somebody new with these roles and the same password.
    Session join(String username, String displayName, Set<Role> roles) {
        Accounts.Account created = part(Accounts.class).accounts().getFirst();
        Officer first = new Officer(created.id(), created.username(), created.username(), Role.values());
        Accounts.Change added =
                part(Accounts.class).add(first, username, new Details(displayName, roles, null, Set.of()));
        Session begun = access().signIn(username, ((Accounts.Change.Told) added).password())
                .orElseThrow();
        part(OwnAccount.class).changePassword(begun, "", PASSWORD);
        return access().signIn(username, PASSWORD).orElseThrow();
    }

    /// A session of the role's officer, new if the one before has ended.
    Visitor as(Role role) {
        Session session = sessions.get(role);
        if (session == null || access().session(session.token()).isEmpty()) {
            session = access().signIn(role.name(), PASSWORD).orElseThrow();
            sessions.put(role, session);
        }
        return new Visitor(this, session.token(), session.csrfToken());
    }

    Visitor nobody() {
        return new Visitor(this, "", "");
    }

    /// An administrator who has still the one-time password.
    Visitor newcomer() {
        Session session = newcomer;
        if (session == null || access().session(session.token()).isEmpty()) {
            session = access().signIn(NEWCOMER, newcomersPassword).orElseThrow();
            newcomer = session;
        }
        return new Visitor(this, session.token(), session.csrfToken());
    }

    /// What the form answered to a right password.
    HttpResponse<String> signedInByForm() {
        return Objects.requireNonNull(signedInByForm);
    }

    HttpClient client() {
        return client;
    }

    HttpRequest.Builder to(String address) {
        int port = service.getBean(WebServer.class).port();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
    }

    private Access access() {
        return service.getBean(Access.class);
    }

    @Override
    public void close() {
        client.close();
        service.close();
    }
}
