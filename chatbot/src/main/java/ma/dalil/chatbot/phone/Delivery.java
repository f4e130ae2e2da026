package ma.dalil.chatbot.phone;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import org.jspecify.annotations.Nullable;

/// A message of the outbox, lent to a postman.
///
/// @param attempts how often it was lent, this time included
/// @param attemptedAt when the last attempt began, if it is unsure whether it was sent; null: it certainly was
/// not
record Delivery(
        UUID id,
        UUID person,
        @Nullable UUID conversationId,
        State state,
        int attempts,
        @Nullable Instant attemptedAt,
        String provider,
        boolean despiteOptOut,
        Kept content) {

    enum State {
        PENDING,
        /// An attempt is under way, or was when its process ended.
        SENDING,
        /// An attempt ended without an answer.
        UNSURE,
        SENT,
        /// For the person to write again, as WhatsApp's 24 hours are over.
        WAITING,
        FAILED,
        /// The person has opted out.
        SUPPRESSED
    }

    /// A [Content] as it is kept.
    record Kept(
            @Nullable String text,
            List<String> buttons,
            @Nullable String template,
            @Nullable String form,
            Map<String, String> variables) {

        Kept {
            buttons = List.copyOf(buttons);
            variables = Map.copyOf(variables);
        }

        static Kept of(Content content) {
            return switch (content) {
                case Content.Text(String text, List<String> buttons) -> new Kept(text, buttons, null, null, Map.of());
                case Content.Template(String name, Locale form, Map<String, String> variables) ->
                    new Kept(null, List.of(), name, form.toLanguageTag(), variables);
            };
        }

        Content content() {
            return template == null || form == null
                    ? new Content.Text(text == null ? "" : text, buttons)
                    : new Content.Template(template, Locale.forLanguageTag(form), variables);
        }

        boolean isTemplate() {
            return template != null;
        }

        @Override
        public String toString() {
            return template == null ? "Text" : "Template[" + template + "]";
        }
    }
}
