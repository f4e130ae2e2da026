package ma.dalil.channels.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import org.jspecify.annotations.Nullable;

/// One conversation that answers with what it was told.
final class FakeConversations implements Conversations {

    static final UUID ID = UUID.fromString("5f0c8f0e-5f53-4b86-9f0a-3f6f2f1f7c11");
    static final String TOKEN = "the-token";

    final List<InboundMessage> handled = new CopyOnWriteArrayList<>();
    volatile boolean erased;
    volatile @Nullable String announced;

    @Override
    public Optional<Notice> announcement(String language) {
        return Optional.ofNullable(announced).map(text -> new Notice("ar", text));
    }

    @Override
    public Opened open(String language) {
        return new Opened(ID, TOKEN, new Notice("fr", "Je suis un assistant."));
    }

    @Override
    public String issueJoinCode(UUID conversationId) {
        return "K7QM-2XRD";
    }

    @Override
    public Optional<Opened> join(String code) {
        return code.equals("K7QM-2XRD") ? Optional.of(open("fr")) : Optional.empty();
    }

    @Override
    public Optional<TurnView> sharedReply(String code) {
        return code.equals("K7QM2XRD9A") ? Optional.of(turn("500 dirhams")) : Optional.empty();
    }

    @Override
    public boolean admits(UUID conversationId, String token) {
        return conversationId.equals(ID) && token.equals(TOKEN);
    }

    @Override
    public TurnView handle(InboundMessage message, Consumer<Stage> progress) {
        requireKept();
        handled.add(message);
        progress.accept(new Stage("searching", "Je cherche."));
        return turn(message.text());
    }

    static TurnView turn(String text) {
        return new TurnView(
                UUID.randomUUID(),
                ID,
                "fr",
                TurnView.Ending.ANSWERED,
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                TurnView.Speaker.ASSISTANT);
    }

    @Override
    public Transcript transcript(UUID conversationId) {
        requireKept();
        return new Transcript(ID, "fr", List.of(), null, 0);
    }

    @Override
    public void erase(UUID conversationId) {
        erased = true;
    }

    @Override
    public Map<String, Object> export(UUID conversationId) {
        requireKept();
        return Map.of("conversationId", ID.toString());
    }

    @Override
    public boolean rate(UUID conversationId, UUID turnId, Rating rating) {
        requireKept();
        return false;
    }

    @Override
    public boolean withdraw(UUID conversationId) {
        return true;
    }

    @Override
    public TurnView requestPerson(UUID conversationId, Map<String, String> contact) {
        requireKept();
        return turn("Une personne va vous répondre.");
    }

    @Override
    public List<Event> eventsAfter(UUID conversationId, long lastEventId, long waitMillis) {
        throw new IllegalStateException("no test listens to a conversation's events");
    }

    @Override
    public Optional<Map<String, Object>> document(String documentId) {
        return Optional.empty();
    }

    private void requireKept() {
        if (erased) {
            throw new NoSuchElementException("secret detail");
        }
    }
}
