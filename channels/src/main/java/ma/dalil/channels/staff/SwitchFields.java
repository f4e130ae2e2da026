package ma.dalil.channels.staff;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;
import ma.dalil.knowledge.Morocco;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of both forms, or of JSON, as they were written. Times are those of the wall in Morocco, or in UTC.
///
/// @param channel empty: everywhere
/// @param texts of an announcement, by written form
record SwitchFields(String channel, String reason, String from, String until, Map<String, String> texts) {

    static final SwitchFields EMPTY = new SwitchFields("", "", "", "", Map.of());

    private static final String UTC = "Z";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_TEXT = 600;

    enum Kind {
        REASON,
        CHANNEL,
        TIME,
        ORDER,
        TEXTS
    }

    static final class Wrong extends RuntimeException {

        private final Kind kind;

        Wrong(Kind kind) {
            super(null, null, false, false);
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }

    SwitchFields {
        texts = Map.copyOf(texts);
    }

    static SwitchFields of(StaffCall call) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Locale form : WrittenForms.ALL) {
            String text = call.field("text-" + form.toLanguageTag()).strip();
            if (!text.isEmpty()) {
                texts.put(form.toLanguageTag(), text);
            }
        }
        return new SwitchFields(
                call.field("channel"), call.field("reason").strip(), call.field("from"), call.field("until"), texts);
    }

    /// @throws Wrong for a time that is not in UTC
    static SwitchFields of(RequestBody body) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonNode given = body.tree().path("texts");
        for (Locale form : WrittenForms.ALL) {
            String text = given.path(form.toLanguageTag()).asString("").strip();
            if (!text.isEmpty()) {
                texts.put(form.toLanguageTag(), text);
            }
        }
        return new SwitchFields(
                body.textOr("channel", ""),
                body.textOr("reason", "").strip(),
                inUtc(body.textOr("begins", "")),
                inUtc(body.textOr("ends", "")),
                texts);
    }

    private static String inUtc(String written) {
        if (!written.isEmpty() && !written.endsWith(UTC)) {
            throw new Wrong(Kind.TIME);
        }
        return written;
    }

    /// Null: everywhere.
    @Nullable
    Channel chosenChannel() {
        try {
            return channel.isEmpty() ? null : Channel.valueOf(channel);
        } catch (IllegalArgumentException none) {
            throw new Wrong(Kind.CHANNEL);
        }
    }

    String reasonGiven() {
        return checked(reason, LONGEST_REASON, Kind.REASON);
    }

    /// Null: when somebody ends it.
    @Nullable
    Instant ends(Instant now) {
        return until.isEmpty() ? null : later(moment(until), now);
    }

    /// At once, if nothing is said.
    Instant begins(Instant now) {
        return from.isEmpty() ? now : moment(from);
    }

    Instant endsAfter(Instant begin) {
        return later(moment(until), begin);
    }

    /// In French and Arabic at least.
    Map<String, String> announced() {
        if (!texts.containsKey("fr") || !texts.containsKey("ar")) {
            throw new Wrong(Kind.TEXTS);
        }
        texts.values().forEach(text -> checked(text, LONGEST_TEXT, Kind.TEXTS));
        return texts;
    }

    private static Instant later(Instant moment, Instant than) {
        if (!moment.isAfter(than)) {
            throw new Wrong(Kind.ORDER);
        }
        return moment;
    }

    private static Instant moment(String written) {
        try {
            return written.endsWith(UTC)
                    ? Instant.parse(written)
                    : LocalDateTime.parse(written).atZone(Morocco.ZONE).toInstant();
        } catch (DateTimeException none) {
            throw new Wrong(Kind.TIME);
        }
    }

    private static String checked(String text, int longest, Kind kind) {
        if (text.length() > longest) {
            throw new Wrong(kind);
        }
        try {
            return RequestBody.message(kind.name(), text);
        } catch (Problem unusable) {
            throw new Wrong(kind);
        }
    }
}
