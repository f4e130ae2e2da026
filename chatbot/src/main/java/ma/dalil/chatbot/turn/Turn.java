package ma.dalil.chatbot.turn;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// What was read of one message: its form, and its text without personal data.
///
/// @param text masked; every CIN, telephone, e-mail, account or card number is replaced by a mark such as `[telephone]`
/// @param form the written form to answer in
/// @param masked the kinds of personal data that were found (`telephone`, `cin`, ...)
public record Turn(
        UUID id, UUID conversationId, Locale form, String text, Set<String> masked, ConversationThread thread) {

    public Turn {
        masked = Set.copyOf(masked);
    }

    @Override
    public String toString() {
        return "Turn[" + id + ", " + form.toLanguageTag() + "]";
    }
}
