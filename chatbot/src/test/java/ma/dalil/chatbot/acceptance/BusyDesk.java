package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.dalil.channels.Readiness;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.conversation.Conversations.Rating;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Accounts;
import ma.dalil.channels.desk.Candidates;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Wording;
import ma.dalil.channels.desk.CannedReplies;
import ma.dalil.channels.desk.Departments;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Drafts;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.OwnAccount;
import ma.dalil.channels.desk.Policies;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.Use;
import ma.dalil.channels.desk.Reviews;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.desk.Switches;
import ma.dalil.chatbot.staff.Authenticator;
import org.awaitility.Awaitility;

/// A desk in the middle of a working day: citizens who wait, a case with a conversation, a note and a draft, an answer
/// on its way into the knowledge base, a version of the register that is being signed, a switch that is on. One civil
/// servant, who has every role, sees it all.
final class BusyDesk implements AutoCloseable {

    /// Of an agent who takes the next case that waits.
    static final String AGENT = Role.AGENT.name();

    private static final String DARIJA = "ary-Latn";
    private static final Map<String, String> CLOSING_TIME =
            Map.of("fr", "Le guichet ferme à 16 h 30.", "ar", "يغلق الشباك على الساعة 16:30.");

    private final WholeDesk desk;
    private final Session samira;
    private final Session lahcen;
    private final UUID openCase;
    private final UUID candidate;
    private final int policyDraft;
    private final String receipt;

    private BusyDesk(WholeDesk desk) {
        this.desk = desk;
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> desk.part(Readiness.class).state().ready());
        samira = desk.join("samira", "Samira Alaoui", EnumSet.allOf(Role.class));
        lahcen = desk.join("lahcen", "Lahcen Idrissi", EnumSet.of(Role.SUPERVISOR));
        receipt = Objects.requireNonNull(
                ask(open("fr"), "combien coûte un passeport ?").receipt());
        openCase = claimedCaseWithDraft();
        leaveToWait();
        closeOne();
        candidate = proposeAnAnswer();
        policyDraft = beginTheRegister();
        judgeAnswers();
        flipSwitches();
        enrolForCodes();
    }

    static BusyDesk start(Path home) {
        return new BusyDesk(WholeDesk.start(home));
    }

    WholeDesk desk() {
        return desk;
    }

    Session samira() {
        return samira;
    }

    /// A session that waits for its one-time code.
    Session beforeItsCode() {
        return desk.part(Access.class).signIn("lahcen", WholeDesk.PASSWORD).orElseThrow();
    }

    UUID openCase() {
        return openCase;
    }

    /// The code under an answer that a citizen read.
    String receipt() {
        return receipt;
    }

    /// A canned reply, a fact, and words that are not there in the citizen's form, in French or in Arabic.
    String reply(String language) {
        String canned = part(CannedReplies.class).shipped().getFirst().get(language);
        String fact = language.equals("ar") ? "{الرسوم}" : "{prix}";
        return String.join("\n", canned, fact, CLOSING_TIME.get(language));
    }

    /// An address of the list with something that is there in its variable part.
    String existing(String path) {
        if (!path.contains(":")) {
            return path;
        }
        String list = path.split("/")[2];
        String one = switch (list) {
            case "cases" -> openCase.toString();
            case "candidates" -> candidate.toString();
            case "policies" -> String.valueOf(policyDraft);
            case "reviews" ->
                desk.part(Reviews.class)
                        .overview(samira.officer())
                        .open()
                        .getFirst()
                        .id()
                        .toString();
            case "accounts" ->
                desk.part(Accounts.class).accounts().getLast().id().toString();
            case "departments" ->
                desk.part(Departments.class).departments().getFirst().id().toString();
            default -> throw new AssertionError("nothing is known of " + path);
        };
        return path.replaceFirst(":\\w+", one);
    }

    /// A new one, of a citizen who writes Darija and whom Samira answers.
    UUID claimedCaseWithDraft() {
        UUID conversation = open(DARIJA);
        ask(conversation, "ch7al taman dyal lpaspor?");
        part(Conversations.class).requestPerson(conversation, Map.of("telephone", "0600000000"));
        UUID id = newest();
        Officer officer = samira.officer();
        part(Desk.class).claim(officer, id);
        part(Desk.class).reply(officer, id, "Bonjour, je regarde votre demande.");
        part(Desk.class).note(officer, id, "@lahcen Le prix au consulat est-il toujours le même ?");
        ask(conversation, "w chno lwra9 dyal lpaspor?");
        assertThat(part(Drafts.class).propose(officer, id)).isEqualTo(Drafts.Result.DONE);
        return id;
    }

    private void leaveToWait() {
        UUID danger = open("fr");
        ask(danger, "mon mari me frappe, que faire ?");
        part(Conversations.class).requestPerson(danger, Map.of());
        UUID marriage = open("ar");
        ask(marriage, "ما هي وثائق عقد الزواج؟");
        part(Conversations.class).requestPerson(marriage, Map.of());
    }

    private void closeOne() {
        UUID conversation = open("fr");
        ask(conversation, "où demander un extrait de naissance ?");
        part(Conversations.class).requestPerson(conversation, Map.of());
        UUID id = newest();
        part(Desk.class).claim(lahcen.officer(), id);
        part(Desk.class).reply(lahcen.officer(), id, "Au bureau d’état civil de votre lieu de naissance.");
        part(Desk.class).close(lahcen.officer(), id, Desk.Closing.ANSWERED);
    }

    private UUID proposeAnAnswer() {
        Content content = new Content(
                List.of(new Wording("fr", "le bureau d’état civil est-il ouvert le samedi ?")),
                List.of(
                        new Wording("fr", "Le bureau d’état civil est fermé le samedi."),
                        new Wording("ar", "مكتب الحالة المدنية مغلق يوم السبت.")),
                "Horaires des administrations",
                "Commune",
                "https://www.commune.example/horaires",
                LocalDate.of(2026, 1, 5),
                null,
                null);
        return part(Candidates.class).propose(lahcen.officer(), Candidates.Origin.DESK, content);
    }

    private int beginTheRegister() {
        Policies policies = part(Policies.class);
        int number = policies.begin(samira.officer());
        Policies.Version draft = policies.version(number).orElseThrow();
        List<Rule> rules = new ArrayList<>(draft.rules());
        rules.add(new Rule("justice", Policies.ANY, Use.APPROVE_FIRST, "Un agent relit ce qui touche à la famille."));
        assertThat(policies.change(samira.officer(), number, draft.hash(), null, rules))
                .isEqualTo(Policies.Result.DONE);
        return number;
    }

    private void judgeAnswers() {
        UUID conversation = open("fr");
        TurnView turn = ask(conversation, "comment élever des licornes à la maison ?");
        part(Conversations.class).rate(conversation, turn.id(), new Rating(false, null, ""));
    }

    private void flipSwitches() {
        Instant now = Instant.now();
        part(Switches.class).stop(samira.officer(), Channel.SMS, "Essai de la passerelle SMS", null);
        part(Switches.class)
                .announce(
                        samira.officer(),
                        Map.of(
                                "fr", "Les guichets de Salé ferment à midi aujourd’hui.",
                                "ar", "تغلق شبابيك سلا اليوم عند منتصف النهار."),
                        now,
                        now.plus(1, ChronoUnit.DAYS));
        part(CannedReplies.class).put(samira.officer(), UUID.randomUUID(), CLOSING_TIME);
    }

    private void enrolForCodes() {
        OwnAccount account = part(OwnAccount.class);
        account.offerCodes(lahcen, WholeDesk.PASSWORD);
        String secret = account.offered(lahcen).orElseThrow().secret();
        assertThat(account.confirmCodes(lahcen, Authenticator.code(secret, Instant.now())))
                .isPresent();
    }

    /// Somebody whose secret of one-time codes waits for its first code.
    Session offeredCodes() {
        Session newcomer = desk.join("newcomer-" + UUID.randomUUID(), "Khadija Alami", EnumSet.of(Role.AGENT));
        assertThat(part(OwnAccount.class).offerCodes(newcomer, WholeDesk.PASSWORD))
                .isTrue();
        return newcomer;
    }

    private UUID open(String language) {
        return part(Conversations.class).open(language).id();
    }

    private TurnView ask(UUID conversation, String text) {
        return part(Conversations.class).handle(new InboundMessage(conversation, UUID.randomUUID(), text), stage -> {});
    }

    /// The case that was opened last.
    private UUID newest() {
        return part(Desk.class).cases(samira.officer(), Desk.View.ALL).stream()
                .flatMap(listing -> listing.cases().stream())
                .max(Comparator.comparing(Desk.CaseSummary::openedAt))
                .orElseThrow()
                .id();
    }

    private <T> T part(Class<T> type) {
        return desk.part(type);
    }

    @Override
    public void close() {
        desk.close();
    }
}
