package ma.dalil.channels.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations.Rating;
import ma.dalil.channels.conversation.Conversations.Reason;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// What a form of the citizen's page sent. Only the message itself can be wrong; the rest has a value to fall back on.
///
/// @param text as written, with the line breaks of the contract
/// @param contact how to reach whoever leaves; empty if nothing was left
/// @param code by which a conversation is taken here; empty if none was given
record ChatForm(
        Locale form, UUID messageId, String text, @Nullable UUID turn, Rating rating, String contact, String code) {

    static ChatForm of(RoutingContext request) {
        MultiMap fields = request.request().formAttributes();
        String text = fields.get("text");
        return new ChatForm(
                ChosenForm.tagged(fields.get("lang")).orElse(WrittenForms.ARABIC),
                uuid(fields.get("clientMessageId")).orElseGet(UUID::randomUUID),
                text == null ? "" : text.replace("\r\n", "\n"),
                uuid(fields.get("turn")).orElse(null),
                rating(fields),
                Objects.requireNonNullElse(fields.get("contact"), ""),
                Objects.requireNonNullElse(fields.get("code"), ""));
    }

    /// A reason says that it did not help.
    private static Rating rating(MultiMap fields) {
        String reason = fields.get("reason");
        return reason == null
                ? new Rating(Boolean.parseBoolean(fields.get("helpful")), null, "")
                : new Rating(false, Reason.of(reason).orElse(null), "");
    }

    /// @throws Problem 400 or 413
    String message() {
        if (text.isBlank()) {
            throw Problem.badRequest("'text' is empty.");
        }
        return RequestBody.checked("text", text);
    }

    private static Optional<UUID> uuid(@Nullable String value) {
        try {
            return value == null ? Optional.empty() : Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
