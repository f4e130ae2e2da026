package ma.dalil.chatbot.turn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a conversation remembers between turns, so that "and how much?" or "2" can be understood.
///
/// @param documentId the procedure last answered about
/// @param choices what was offered last, in order
/// @param pinnedForm a tag, if the citizen asked for a form in so many words
/// @param lastForm the tag of the form last answered in
/// @param lastQuestion fingerprint of the question last answered, by which its repetition is known; never its words
public record ConversationThread(
        @Nullable String documentId,
        List<Outcome.Choice> choices,
        @Nullable String pinnedForm,
        @Nullable String lastForm,
        @Nullable String lastQuestion) {

    public static final ConversationThread NEW = new ConversationThread(null, List.of(), null, null, null);

    public ConversationThread {
        choices = List.copyOf(choices);
    }
}
