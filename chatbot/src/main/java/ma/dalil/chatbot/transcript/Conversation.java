package ma.dalil.chatbot.transcript;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.knowledge.language.WrittenForms;

/// @param lastEvent the number of the last event, 0 if there was none
public record Conversation(UUID id, ConversationThread thread, Instant openedAt, long lastEvent) {

    /// The form to speak in outside a turn: the one asked for, else the one last answered in, else Arabic, which an
    /// administration owes everybody.
    public Locale form() {
        if (thread.pinnedForm() != null) {
            return Locale.forLanguageTag(thread.pinnedForm());
        }
        return thread.lastForm() == null ? WrittenForms.ARABIC : Locale.forLanguageTag(thread.lastForm());
    }
}
