package ma.dalil.chatbot.conversation;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.escalation.Escalation;
import ma.dalil.chatbot.escalation.JdbcDeskChanges;
import ma.dalil.chatbot.escalation.JdbcEscalations;
import ma.dalil.chatbot.privacy.Tokens;
import ma.dalil.chatbot.switches.SwitchBoard;
import ma.dalil.chatbot.transcript.Bells;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.transcript.JdbcEvents;
import ma.dalil.chatbot.transcript.JdbcFeedback;
import ma.dalil.chatbot.transcript.Transcripts;
import ma.dalil.chatbot.transcript.Transcripts.Author;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.ReplyRenderer;
import ma.dalil.chatbot.understanding.PersonalDataMask;
import ma.dalil.knowledge.Secret;
import ma.dalil.knowledge.language.WrittenForms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// What channels call for a citizen.
@Service
public class ConversationService implements Conversations {

    private static final String AUTOMATIC = "auto";
    /// Compared with when there is no such conversation, so that it takes the same time.
    private static final byte[] NOBODYS_HASH = Tokens.hash("");

    private final TurnHandler turnHandler;
    private final PersonRequests personRequests;
    private final JdbcConversations conversations;
    private final JdbcEscalations escalations;
    private final JdbcDeskChanges desk;
    private final JdbcEvents events;
    private final JdbcFeedback feedback;
    private final JdbcExports exports;
    private final Transcripts transcripts;
    private final CitedDocuments documents;
    private final ReplyRenderer renderer;
    private final Bells bells;
    private final SwitchBoard switches;
    private final JoinCodes codes;
    private final SharedReplies shared;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public ConversationService(
            TurnHandler turnHandler,
            PersonRequests personRequests,
            JdbcConversations conversations,
            JdbcEscalations escalations,
            JdbcDeskChanges desk,
            JdbcEvents events,
            JdbcFeedback feedback,
            JdbcExports exports,
            Transcripts transcripts,
            CitedDocuments documents,
            ReplyRenderer renderer,
            Bells bells,
            SwitchBoard switches,
            JoinCodes codes,
            SharedReplies shared,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.turnHandler = turnHandler;
        this.personRequests = personRequests;
        this.conversations = conversations;
        this.escalations = escalations;
        this.desk = desk;
        this.events = events;
        this.feedback = feedback;
        this.exports = exports;
        this.transcripts = transcripts;
        this.documents = documents;
        this.renderer = renderer;
        this.bells = bells;
        this.switches = switches;
        this.codes = codes;
        this.shared = shared;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The language is where to begin: a message that is clearly in another form is answered in that one.
    @Override
    public Opened open(String language) {
        UUID id = UUID.randomUUID();
        Secret token = Tokens.fresh();
        boolean automatic = language.equals(AUTOMATIC);
        ConversationThread thread =
                automatic ? ConversationThread.NEW : new ConversationThread(null, List.of(), null, language, null);
        transactions.executeWithoutResult(status -> {
            conversations.open(id, Tokens.hash(token.reveal()), thread, clock.instant());
            audit.record(AuditEntry.of(AuditEntry.Kind.CONVERSATION_OPENED).conversation(id));
        });
        Locale form = automatic ? WrittenForms.ARABIC : WrittenForms.of(language);
        return new Opened(id, token.reveal(), opening(form));
    }

    /// What the desk announces comes first.
    private Notice opening(Locale form) {
        String notice = renderer.words("notice.opening", form);
        return new Notice(
                form.toLanguageTag(),
                switches.announcement(form)
                        .map(announced -> announced.text() + "\n" + notice)
                        .orElse(notice));
    }

    @Override
    public Optional<Notice> announcement(String language) {
        return switches.announcement(WrittenForms.of(language));
    }

    @Override
    public String issueJoinCode(UUID conversationId) {
        return codes.issue(conversations.get(conversationId).id());
    }

    /// Who holds the code is given a token of their own, and the one before opens nothing any more: one browser at a
    /// time.
    @Override
    public Optional<Opened> join(String code) {
        return codes.redeem(code)
                .map(id -> transactions.execute(status -> {
                    Secret token = Tokens.fresh();
                    Conversation conversation = conversations.take(id);
                    conversations.changeToken(id, Tokens.hash(token.reveal()));
                    audit.record(
                            AuditEntry.of(AuditEntry.Kind.CONVERSATION_JOINED).conversation(id));
                    Locale form = conversation.form();
                    Notice notice = new Notice(form.toLanguageTag(), renderer.words("notice.opening", form));
                    return new Opened(id, token.reveal(), notice);
                }));
    }

    @Override
    public Optional<TurnView> sharedReply(String code) {
        return shared.find(code);
    }

    @Override
    public boolean admits(UUID conversationId, String token) {
        Optional<byte[]> hash = conversations.tokenHash(conversationId);
        return Tokens.matches(token, hash.orElse(NOBODYS_HASH)) && hash.isPresent();
    }

    @Override
    public TurnView handle(InboundMessage message, Consumer<Stage> progress) {
        return turnHandler.handle(message, progress);
    }

    @Override
    public TurnView requestPerson(UUID conversationId, Map<String, String> contact) {
        return personRequests.request(conversationId, contact);
    }

    @Override
    public boolean withdraw(UUID conversationId) {
        return personRequests.withdraw(conversationId);
    }

    @Override
    public Transcript transcript(UUID conversationId) {
        Conversation conversation = conversations.get(conversationId);
        List<Entry> entries = transcripts.read(conversationId).stream()
                .map(line -> new Entry(
                        line.at(),
                        line.author() == Author.STAFF ? TurnView.Speaker.STAFF : TurnView.Speaker.ASSISTANT,
                        line.author() == Author.CITIZEN,
                        line.text(),
                        line.view()))
                .toList();
        TurnView.Handover handover =
                escalations.live(conversationId).map(Escalation::handover).orElse(null);
        return new Transcript(
                conversationId, conversation.form().toLanguageTag(), entries, handover, conversation.lastEvent());
    }

    @Override
    public void erase(UUID conversationId) {
        transactions.executeWithoutResult(status -> {
            conversations.take(conversationId);
            boolean atTheDesk = escalations
                    .live(conversationId)
                    .filter(Escalation::isWithStaff)
                    .isPresent();
            conversations.erase(conversationId);
            if (atTheDesk) {
                desk.count();
            }
            audit.record(AuditEntry.of(AuditEntry.Kind.CONVERSATION_ERASED).conversation(conversationId));
        });
    }

    @Override
    public Map<String, Object> export(UUID conversationId) {
        Conversation conversation = conversations.get(conversationId);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("conversationId", conversationId.toString());
        all.put("openedAt", conversation.openedAt().toString());
        all.put("transcript", transcript(conversationId));
        all.putAll(exports.memory(conversationId));
        all.put("turns", exports.turns(conversationId));
        all.put("handovers", exports.handovers(conversationId));
        all.put("journal", exports.journal(conversationId));
        all.put("drafts", exports.drafts(conversationId));
        all.put("feedback", exports.feedback(conversationId));
        all.put("reviews", exports.reviews(conversationId));
        all.put("candidates", exports.candidates(conversationId));
        all.put("deliveries", exports.deliveries(conversationId));
        all.put("telephones", exports.telephones(conversationId));
        all.put("codes", exports.codes(conversationId));
        all.put("record", exports.record(conversationId));
        audit.record(AuditEntry.of(AuditEntry.Kind.CONVERSATION_EXPORTED).conversation(conversationId));
        return all;
    }

    @Override
    public boolean rate(UUID conversationId, UUID turnId, Rating rating) {
        String masked = PersonalDataMask.mask(rating.comment()).text();
        String reason = rating.reason() == null ? null : rating.reason().id();
        return feedback.give(
                conversationId, new JdbcFeedback.Feedback(turnId, rating.helpful(), reason, masked), clock.instant());
    }

    @Override
    public List<Event> eventsAfter(UUID conversationId, long lastEventId, long waitMillis) throws InterruptedException {
        return bells.waitFor(
                conversationId,
                waitMillis,
                () -> events.after(conversationId, lastEventId),
                happened -> !happened.isEmpty());
    }

    @Override
    public Optional<Map<String, Object>> document(String documentId) {
        return documents.find(documentId);
    }
}
