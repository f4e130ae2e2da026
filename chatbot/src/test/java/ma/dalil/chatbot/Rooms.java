package ma.dalil.chatbot;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.SecretKey;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.View;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.answer.ProcedureFacts;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.audit.JdbcAuditTrail;
import ma.dalil.chatbot.conversation.CitedDocuments;
import ma.dalil.chatbot.conversation.ConversationService;
import ma.dalil.chatbot.conversation.JdbcExports;
import ma.dalil.chatbot.conversation.JdbcJoinCodes;
import ma.dalil.chatbot.conversation.JdbcReceipts;
import ma.dalil.chatbot.conversation.JdbcSharedReplies;
import ma.dalil.chatbot.conversation.JoinCodes;
import ma.dalil.chatbot.conversation.PersonRequests;
import ma.dalil.chatbot.conversation.ReceiptCodes;
import ma.dalil.chatbot.conversation.SharedReplies;
import ma.dalil.chatbot.conversation.TurnHandler;
import ma.dalil.chatbot.draft.DraftService;
import ma.dalil.chatbot.draft.Explanations;
import ma.dalil.chatbot.draft.HeldDrafts;
import ma.dalil.chatbot.draft.JdbcDrafts;
import ma.dalil.chatbot.escalation.CaseBoard;
import ma.dalil.chatbot.escalation.CaseChanges;
import ma.dalil.chatbot.escalation.CaseFiles;
import ma.dalil.chatbot.escalation.CaseViews;
import ma.dalil.chatbot.escalation.CitizenNews;
import ma.dalil.chatbot.escalation.DeskService;
import ma.dalil.chatbot.escalation.DeskSettings;
import ma.dalil.chatbot.escalation.Escalations;
import ma.dalil.chatbot.escalation.Expectations;
import ma.dalil.chatbot.escalation.HandoverReplies;
import ma.dalil.chatbot.escalation.JdbcCaseBoard;
import ma.dalil.chatbot.escalation.JdbcCaseJournal;
import ma.dalil.chatbot.escalation.JdbcCaseReaders;
import ma.dalil.chatbot.escalation.JdbcCaseViews;
import ma.dalil.chatbot.escalation.JdbcColleagues;
import ma.dalil.chatbot.escalation.JdbcDeskChanges;
import ma.dalil.chatbot.escalation.JdbcEscalations;
import ma.dalil.chatbot.escalation.JdbcPhoneReports;
import ma.dalil.chatbot.escalation.OverdueWatch;
import ma.dalil.chatbot.escalation.Readings;
import ma.dalil.chatbot.escalation.ServiceLevels;
import ma.dalil.chatbot.escalation.StaffReplies;
import ma.dalil.chatbot.figures.FiguresService;
import ma.dalil.chatbot.figures.FiguresSettings;
import ma.dalil.chatbot.figures.JdbcFigures;
import ma.dalil.chatbot.figures.JdbcOpenMonths;
import ma.dalil.chatbot.hours.JdbcOfficePlans;
import ma.dalil.chatbot.hours.OfficeHours;
import ma.dalil.chatbot.phone.JdbcDeliveries;
import ma.dalil.chatbot.phone.JdbcPeople;
import ma.dalil.chatbot.phone.OptOuts;
import ma.dalil.chatbot.phone.Outbox;
import ma.dalil.chatbot.phone.PhoneSettings;
import ma.dalil.chatbot.phone.PhoneStopLinks;
import ma.dalil.chatbot.phone.PhoneWording;
import ma.dalil.chatbot.policy.JdbcPolicies;
import ma.dalil.chatbot.policy.PolicyService;
import ma.dalil.chatbot.policy.Registers;
import ma.dalil.chatbot.privacy.Pseudonyms;
import ma.dalil.chatbot.privacy.TranscriptKey;
import ma.dalil.chatbot.privacy.Vault;
import ma.dalil.chatbot.reply.BundleReplyRenderer;
import ma.dalil.chatbot.staff.AccountsService;
import ma.dalil.chatbot.staff.DepartmentsService;
import ma.dalil.chatbot.staff.JdbcAccounts;
import ma.dalil.chatbot.staff.JdbcCodes;
import ma.dalil.chatbot.staff.JdbcDepartments;
import ma.dalil.chatbot.staff.JdbcSessions;
import ma.dalil.chatbot.staff.JdbcStaff;
import ma.dalil.chatbot.staff.OidcSettings;
import ma.dalil.chatbot.staff.OidcSignOn;
import ma.dalil.chatbot.staff.OwnAccountService;
import ma.dalil.chatbot.staff.Passwords;
import ma.dalil.chatbot.staff.Sessions;
import ma.dalil.chatbot.staff.StaffAccounts;
import ma.dalil.chatbot.staff.StaffSettings;
import ma.dalil.chatbot.switches.JdbcSwitches;
import ma.dalil.chatbot.switches.SwitchBoard;
import ma.dalil.chatbot.transcript.Bells;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.transcript.JdbcEvents;
import ma.dalil.chatbot.transcript.JdbcFeedback;
import ma.dalil.chatbot.transcript.JdbcMessages;
import ma.dalil.chatbot.transcript.JdbcTurns;
import ma.dalil.chatbot.transcript.SealedJson;
import ma.dalil.chatbot.transcript.Transcripts;
import ma.dalil.chatbot.triage.Facets;
import ma.dalil.chatbot.turn.ReplyRenderer;
import ma.dalil.chatbot.turn.Sectors;
import ma.dalil.chatbot.understanding.MessageReader;
import ma.dalil.chatbot.wording.CannedReplyService;
import ma.dalil.chatbot.wording.JdbcCannedReplies;
import ma.dalil.chatbot.wording.Translator;
import ma.dalil.chatbot.wording.WordingService;
import ma.dalil.knowledge.Secret;
import ma.dalil.knowledge.document.JdbcDocumentStore;
import ma.dalil.knowledge.procedure.ProcedureDocuments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// One process of the service without its search and its HTTP: the room where citizens talk, the desk, and the record,
/// all real but for the answers and the time. Two of them on one database are two replicas.
public final class Rooms {

    private static final Secret KEY = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));

    public static final StaffSettings SETTINGS = new StaffSettings(
            Duration.ofHours(8), 3, Duration.ofMinutes(15), 2, Duration.ofMinutes(30), Set.of(Role.AUDITOR));

    public static final PhoneSettings PHONES = new PhoneSettings(
            2,
            2,
            Duration.ofSeconds(20),
            3,
            4,
            Duration.ofHours(24),
            1_000,
            1_000,
            20,
            6,
            Duration.ofHours(1),
            Duration.ofMinutes(30),
            LocalTime.of(21, 0),
            LocalTime.of(8, 0),
            ZoneId.of("Africa/Casablanca"),
            "https://dalil.example");

    public final FakeAnswering answering = new FakeAnswering();
    public final ReplyRenderer renderer = new BundleReplyRenderer();
    public final TransactionOperations transactions;
    public final HandClock clock;
    public final AuditTrail audit;
    public final SealedJson sealed;
    public final Bells bells;
    public final Pseudonyms pseudonyms;
    public final JdbcPeople people;
    public final JdbcDeliveries deliveries;
    public final ReceiptCodes receipts;
    public final OptOuts optOuts;
    public final PhoneStopLinks stopLinks;
    public final Outbox outbox;
    public final Escalations escalations;
    public final JdbcConversations threads;
    public final JoinCodes codes;
    public final JdbcTurns turns;
    public final JdbcEvents events;
    public final JdbcDeskChanges deskChanges;
    public final JdbcStaff staff;
    public final StaffAccounts accounts;
    private final Sessions sessions;
    private final Vault vault;
    public final OwnAccountService ownAccount;
    public final AccountsService administration;
    public final DepartmentsService departments;
    public final TurnHandler turnHandler;
    public final ConversationService conversations;
    public final DeskService desk;
    public final OfficeHours hours;
    public final OverdueWatch overdue;
    public final PolicyService policies;
    public final DraftService drafts;
    public final FiguresService figures;
    public final SwitchBoard switches;
    public final CannedReplyService canned;
    public final WordingService wording;
    public final OfficeDatabase database;
    private final Function<Optional<Translator>, WordingService> wordings;

    public Rooms(OfficeDatabase database) {
        this(database, new HandClock());
    }

    private Rooms(OfficeDatabase database, HandClock clock) {
        this.database = database;
        this.clock = clock;
        JdbcClient jdbc = database.jdbc;
        JdbcTransactionManager manager = new JdbcTransactionManager(database.source);
        transactions = new TransactionTemplate(manager);
        SecretKey key = TranscriptKey.given(KEY);
        vault = new Vault(key);
        sealed = new SealedJson(vault);
        bells = new Bells();
        audit = new JdbcAuditTrail(jdbc, transactions, clock);
        turns = new JdbcTurns(jdbc, sealed, transactions);
        pseudonyms = new Pseudonyms(key);
        people = new JdbcPeople(jdbc, sealed, pseudonyms);
        deliveries = new JdbcDeliveries(jdbc, sealed);
        threads = new JdbcConversations(jdbc, sealed);
        SharedReplies shared = new SharedReplies(
                new JdbcSharedReplies(jdbc), turns, new JdbcMessages(jdbc, sealed), pseudonyms, clock);
        receipts = new ReceiptCodes(new JdbcReceipts(jdbc), shared, turns, pseudonyms);
        deskChanges = new JdbcDeskChanges(jdbc, bells);
        switches = new SwitchBoard(new JdbcSwitches(jdbc), deskChanges, audit, transactions, clock);
        optOuts = new OptOuts(people, audit, clock);
        stopLinks = new PhoneStopLinks(people, optOuts, threads, pseudonyms, PHONES, transactions);
        outbox = new Outbox(
                deliveries, people, new PhoneWording(), shared, stopLinks, threads, switches, bells, PHONES, clock);
        events = new JdbcEvents(jdbc, sealed, bells);
        staff = new JdbcStaff(jdbc);
        JdbcSessions openSessions = new JdbcSessions(jdbc);
        JdbcCodes codesOfStaff = new JdbcCodes(jdbc, vault);
        JdbcDepartments offices = new JdbcDepartments(jdbc);
        Passwords passwords = new Passwords(SETTINGS);
        sessions = new Sessions(openSessions, staff, audit, SETTINGS, clock);
        accounts = new StaffAccounts(staff, codesOfStaff, sessions, passwords, audit, SETTINGS, transactions, clock);
        ownAccount = new OwnAccountService(
                staff,
                codesOfStaff,
                openSessions,
                offices,
                accounts,
                sessions,
                passwords,
                audit,
                SETTINGS,
                transactions,
                clock);
        administration = new AccountsService(
                new JdbcAccounts(jdbc), staff, codesOfStaff, offices, sessions, passwords, audit, transactions, clock);
        departments = new DepartmentsService(offices, Knowledge.catalog(), audit, transactions);
        JdbcMessages messages = new JdbcMessages(jdbc, sealed);
        JdbcEscalations cases = new JdbcEscalations(jdbc, sealed);
        hours = new OfficeHours(new JdbcOfficePlans(jdbc), audit, transactions, clock);
        DeskSettings deskSettings = DeskSettings.DEFAULTS;
        HandoverReplies replies = new HandoverReplies(renderer, new Expectations(cases, hours, deskSettings, clock));
        Transcripts transcripts = new Transcripts(turns, messages);
        JdbcColleagues colleagues = new JdbcColleagues(jdbc);
        JdbcCaseJournal journal = new JdbcCaseJournal(jdbc, sealed);
        CitizenNews news = new CitizenNews(messages, events, outbox);
        StaffReplies staffReplies = new StaffReplies(cases, journal, news);
        Sectors sectors = documentId -> documentId.equals("passport") ? Optional.of("identity") : Optional.empty();
        escalations = new Escalations(
                cases,
                colleagues,
                journal,
                new ServiceLevels(deskSettings, hours),
                sectors,
                news,
                replies,
                deskChanges,
                audit,
                clock);
        overdue = new OverdueWatch(cases, journal, deskChanges, audit, transactions, clock, true);
        JdbcPolicies policyRows = new JdbcPolicies(jdbc);
        Registers registers = new Registers(policyRows, clock);
        policies =
                new PolicyService(policyRows, registers, Knowledge.catalog(), deskChanges, audit, transactions, clock);
        CaseViews views = new CaseViews(new JdbcCaseViews(jdbc), audit, transactions, clock);
        JdbcDrafts draftRows = new JdbcDrafts(jdbc, sealed);
        CaseChanges changes = new CaseChanges(cases, threads, deskChanges, audit, transactions, clock);
        drafts = new DraftService(
                draftRows,
                new Explanations(draftRows, answering, renderer, threads),
                views,
                cases,
                threads,
                turns,
                staffReplies,
                deskChanges,
                staff,
                replies,
                renderer,
                answering,
                registers,
                audit,
                changes);
        turnHandler = new TurnHandler(
                new MessageReader(),
                answering,
                registers,
                switches,
                sectors,
                escalations,
                new HeldDrafts(draftRows, renderer, audit, clock),
                replies,
                renderer,
                outbox,
                receipts,
                threads,
                turns,
                audit,
                transactions,
                clock);
        codes = new JoinCodes(new JdbcJoinCodes(jdbc), pseudonyms, clock);
        conversations = new ConversationService(
                turnHandler,
                new PersonRequests(escalations, replies, threads, turns, audit, transactions, clock),
                threads,
                cases,
                deskChanges,
                events,
                new JdbcFeedback(jdbc, sealed),
                new JdbcExports(jdbc, sealed),
                transcripts,
                new CitedDocuments(new JdbcDocumentStore(new JdbcTemplate(database.source), manager)),
                renderer,
                bells,
                switches,
                codes,
                shared,
                audit,
                transactions,
                clock);
        JdbcPhoneReports phoneReports = new JdbcPhoneReports(jdbc, sealed);
        Readings readings = new Readings(Knowledge.catalog(), new Facets(Knowledge.text()));
        CaseBoard board = new CaseBoard(new JdbcCaseBoard(jdbc, sealed), colleagues, deskChanges, deskSettings, clock);
        CaseFiles files = new CaseFiles(
                board,
                threads,
                turns,
                transcripts,
                journal,
                phoneReports,
                cases,
                readings,
                clock,
                Duration.ofHours(24));
        desk = new DeskService(
                board,
                files,
                changes,
                cases,
                journal,
                colleagues,
                views,
                new JdbcCaseReaders(jdbc),
                phoneReports,
                deskChanges,
                replies,
                staffReplies,
                news,
                deskSettings,
                audit,
                transactions,
                clock);
        figures = new FiguresService(
                new JdbcFigures(jdbc),
                new JdbcOpenMonths(jdbc),
                new FiguresSettings("ODbL 1.0"),
                audit,
                transactions,
                clock);
        canned = new CannedReplyService(new JdbcCannedReplies(jdbc), audit, transactions, clock);
        ProcedureFacts facts = new ProcedureFacts(
                Knowledge.text(), new ProcedureDocuments(Knowledge.catalog(), Knowledge.text()), clock);
        wordings = translator -> new WordingService(
                cases, threads, turns, readings, replies, canned, facts, Knowledge.lexicon(), translator);
        wording = wordings.apply(Optional.empty());
    }

    /// The wording of replies where a model is configured.
    public WordingService wording(Translator translator) {
        return wordings.apply(Optional.of(translator));
    }

    /// A second process on the same database, by the same clock.
    public Rooms anotherProcess() {
        return new Rooms(database, clock);
    }

    /// Another issuer that civil servants sign in with.
    public OidcSignOn signOn(OidcSettings settings) {
        return new OidcSignOn(settings, new JdbcAccounts(database.jdbc), sessions, vault, audit, transactions, clock);
    }

    /// Opens a conversation in French.
    public UUID open() {
        return conversations.open("fr").id();
    }

    public TurnView say(UUID conversation, String text) {
        return say(new InboundMessage(conversation, UUID.randomUUID(), text));
    }

    public TurnView say(InboundMessage message) {
        return conversations.handle(message, stage -> {});
    }

    /// Of the cases at the desk the one that came last.
    public CaseSummary lastCase() {
        return desk
                .cases(new Officer(officer("Anybody").id(), "anybody", "Anybody", Role.SUPERVISOR), View.ALL)
                .stream()
                .flatMap(listing -> listing.cases().stream())
                .max(Comparator.comparing(CaseSummary::openedAt))
                .orElseThrow();
    }

    /// A civil servant with an account, whose password nobody knows.
    public Officer officer(String name) {
        return officer(name, Role.AGENT);
    }

    public Officer officer(String name, Role role) {
        UUID id = UUID.randomUUID();
        Officer officer = new Officer(id, id.toString(), name, role);
        database.jdbc
                .sql("""
                insert into staff (id, username, display_name, roles, password_hash, created_at)
                values (?, ?, ?, cast(? as text[]), 'none', now())""")
                .params(officer.id(), officer.username(), officer.displayName(), new String[] {role.name()})
                .update();
        return officer;
    }
}
