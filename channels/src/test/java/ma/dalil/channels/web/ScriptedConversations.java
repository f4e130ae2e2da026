package ma.dalil.channels.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Choice;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Handover;
import ma.dalil.channels.conversation.TurnView.Helpline;
import ma.dalil.channels.conversation.TurnView.Speaker;
import org.jspecify.annotations.Nullable;

/// Conversations that are kept in memory and follow a script: a message that names violence is offered a person, one
/// that names a breakdown fails, any other is answered with facts and sources.
final class ScriptedConversations implements Conversations {

    static final String VIOLENCE = "violence";
    static final String BREAKDOWN = "panne";

    private static final String CODE = "K7QM-2XRD";

    volatile @Nullable Notice announced;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable UUID> goingOn = new AtomicReference<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition happened = lock.newCondition();

    private static final class Kept {
        final String token = "token-" + UUID.randomUUID();
        final String language;
        final List<Entry> entries = new ArrayList<>();
        final List<Event> events = new ArrayList<>();
        final Map<UUID, TurnView> answered = new ConcurrentHashMap<>();
        final Map<UUID, Rating> ratings = new ConcurrentHashMap<>();

        @Nullable
        Handover handover;

        Kept(String language) {
            this.language = language;
        }
    }

    @Override
    public Optional<Notice> announcement(String language) {
        return Optional.ofNullable(announced);
    }

    @Override
    public Opened open(String language) {
        UUID id = UUID.randomUUID();
        Kept opened = new Kept(language);
        kept.put(id, opened);
        return new Opened(id, opened.token, new Notice("fr", "Je suis un assistant."));
    }

    @Override
    public String issueJoinCode(UUID conversationId) {
        goingOn.set(conversationId);
        return CODE;
    }

    @Override
    public Optional<Opened> join(String code) {
        UUID id = code.equals(CODE) ? goingOn.getAndSet(null) : null;
        return Optional.ofNullable(id)
                .map(going -> new Opened(going, get(going).token, new Notice("fr", "Je suis un assistant.")));
    }

    @Override
    public Optional<TurnView> sharedReply(String code) {
        return code.equals("K7QM2XRD9A") ? Optional.of(answer(UUID.randomUUID(), "fr")) : Optional.empty();
    }

    @Override
    public boolean admits(UUID conversationId, String token) {
        Kept found = kept.get(conversationId);
        return found != null && found.token.equals(token);
    }

    @Override
    public TurnView handle(InboundMessage message, Consumer<Stage> progress) {
        Kept conversation = get(message.conversationId());
        if (message.text().contains(BREAKDOWN)) {
            throw new IllegalStateException("the script says so");
        }
        progress.accept(new Stage("searching", "…"));
        return locked(() -> conversation.answered.computeIfAbsent(message.clientMessageId(), first -> {
            conversation.entries.add(new Entry(Instant.now(), Speaker.ASSISTANT, true, message.text(), null));
            return said(conversation, reply(conversation, message));
        }));
    }

    private static TurnView reply(Kept conversation, InboundMessage message) {
        UUID id = message.conversationId();
        if (conversation.handover != null) {
            String text = "Votre message est transmis à l’agent.";
            return turn(id, "fr", Ending.HANDED_OVER, text, List.of(), List.of(), conversation.handover);
        }
        if (message.text().contains(VIOLENCE)) {
            Handover offered = new Handover("DL-7K2Q", "domestic-violence", Handover.Status.OFFERED);
            String text =
                    "Appelez le 8350 maintenant : l’appel est gratuit.\nVous n’êtes pas seule. Une personne peut vous répondre.";
            List<Helpline> lines =
                    List.of(new Helpline("Femmes victimes de violence", "8350"), new Helpline("Police", "19"));
            List<Choice> choices = List.of(new Choice("Oui, parler à une personne", "je veux parler à une personne"));
            return turn(id, "fr", Ending.HANDED_OVER, text, choices, lines, offered);
        }
        return answer(id, conversation.language);
    }

    private static TurnView turn(
            UUID id,
            String language,
            Ending ending,
            String text,
            List<Choice> choices,
            List<Helpline> lines,
            Handover handover) {
        return new TurnView(
                UUID.randomUUID(),
                id,
                language,
                ending,
                text,
                List.of(),
                List.of(),
                choices,
                lines,
                handover,
                Speaker.ASSISTANT);
    }

    private static TurnView answer(UUID id, String language) {
        ScriptedAnswers.Answer answer = ScriptedAnswers.in(language);
        return new TurnView(
                UUID.randomUUID(),
                id,
                answer.language(),
                Ending.ANSWERED,
                answer.text(),
                answer.statements(),
                answer.citations(),
                answer.choices(),
                List.of(),
                null,
                Speaker.ASSISTANT);
    }

    private static TurnView said(Kept conversation, TurnView turn) {
        conversation.entries.add(new Entry(Instant.now(), turn.answeredBy(), false, turn.text(), turn));
        return turn;
    }

    @Override
    public Transcript transcript(UUID conversationId) {
        Kept conversation = get(conversationId);
        return locked(() -> new Transcript(
                conversationId,
                conversation.language,
                conversation.entries,
                conversation.handover,
                conversation.events.size()));
    }

    @Override
    public void erase(UUID conversationId) {
        kept.remove(conversationId);
    }

    @Override
    public Map<String, Object> export(UUID conversationId) {
        return Map.of("conversationId", conversationId.toString(), "transcript", transcript(conversationId));
    }

    @Override
    public boolean rate(UUID conversationId, UUID turnId, Rating rating) {
        Kept conversation = get(conversationId);
        boolean known = conversation.answered.values().stream()
                .anyMatch(turn -> turn.id().equals(turnId));
        if (known) {
            conversation.ratings.put(turnId, rating);
        }
        return known;
    }

    Map<UUID, Rating> ratings(UUID conversationId) {
        return Map.copyOf(get(conversationId).ratings);
    }

    List<UUID> conversations() {
        return List.copyOf(kept.keySet());
    }

    @Override
    public boolean withdraw(UUID conversationId) {
        return true;
    }

    @Override
    public TurnView requestPerson(UUID conversationId, Map<String, String> contact) {
        Kept conversation = get(conversationId);
        return locked(() -> {
            Handover open = new Handover("DL-7K2Q", "person-requested", Handover.Status.OPEN);
            conversation.handover = open;
            String text = "Votre demande est transmise, référence DL-7K2Q.";
            return said(conversation, turn(conversationId, "fr", Ending.HANDED_OVER, text, List.of(), List.of(), open));
        });
    }

    /// A civil servant takes the case.
    void claim(UUID conversationId) {
        change(conversationId, Handover.Status.CLAIMED);
    }

    void close(UUID conversationId) {
        change(conversationId, Handover.Status.CLOSED);
    }

    private void change(UUID conversationId, Handover.Status status) {
        Kept conversation = get(conversationId);
        locked(() -> {
            Handover changed = new Handover("DL-7K2Q", "person-requested", status);
            conversation.handover = status == Handover.Status.CLOSED ? null : changed;
            return conversation.events.add(new Event(conversation.events.size() + 1L, "handover", changed));
        });
    }

    /// A civil servant writes.
    void staffSays(UUID conversationId, String text) {
        Kept conversation = get(conversationId);
        locked(() -> {
            TurnView turn = new TurnView(
                    UUID.randomUUID(),
                    conversationId,
                    conversation.language,
                    Ending.HANDED_OVER,
                    text,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    conversation.handover,
                    Speaker.STAFF);
            return conversation.events.add(
                    new Event(conversation.events.size() + 1L, "message", said(conversation, turn)));
        });
    }

    @Override
    public List<Event> eventsAfter(UUID conversationId, long lastEventId, long waitMillis) throws InterruptedException {
        Kept conversation = get(conversationId);
        long nanos = TimeUnit.MILLISECONDS.toNanos(waitMillis);
        lock.lockInterruptibly();
        try {
            while (conversation.events.size() <= lastEventId && nanos > 0) {
                nanos = happened.awaitNanos(nanos);
            }
            return conversation.events.stream()
                    .filter(event -> event.id() > lastEventId)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Map<String, Object>> document(String documentId) {
        return Optional.empty();
    }

    private Kept get(UUID conversationId) {
        Kept found = kept.get(conversationId);
        if (found == null) {
            throw new NoSuchElementException("no conversation");
        }
        return found;
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            T result = work.get();
            happened.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }
}
