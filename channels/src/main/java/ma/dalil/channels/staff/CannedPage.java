package ma.dalil.channels.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.desk.CannedReplies;
import ma.dalil.channels.desk.CannedReplies.Own;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// The canned replies: those of the administration, each with its form, an empty one, and those that ship.
record CannedPage(List<Reply> own, Reply fresh, List<Reply> shipped, int longest) {

    /// @param id of the form's fields too
    /// @param error null if nothing was wrong with it
    record Reply(
            String id,
            String title,
            List<Field> fields,
            boolean open,
            @Nullable String error) {}

    /// @param required French and Arabic are
    record Field(String tag, String label, String dir, String text, boolean required) {}

    /// A form that was not taken stays as it was filled.
    ///
    /// @param error the key of what was wrong
    record Refused(UUID id, Map<String, String> texts, String error) {}

    static CannedPage of(StaffWords words, CannedReplies replies, @Nullable Refused refused) {
        List<Own> own = replies.own();
        Reply fresh =
                refused != null && own.stream().noneMatch(reply -> reply.id().equals(refused.id()))
                        ? reply(words, refused.id().toString(), refused.texts(), words.words(refused.error()))
                        : reply(words, UUID.randomUUID().toString(), Map.of(), null);
        return new CannedPage(
                own.stream().map(reply -> ofOwn(words, reply, refused)).toList(),
                fresh,
                replies.shipped().stream()
                        .map(texts -> reply(words, "", texts, null))
                        .toList(),
                CannedReplies.LONGEST);
    }

    private static Reply ofOwn(StaffWords words, Own own, @Nullable Refused refused) {
        return refused != null && refused.id().equals(own.id())
                ? reply(words, own.id().toString(), refused.texts(), words.words(refused.error()))
                : reply(words, own.id().toString(), own.texts(), null);
    }

    private static Reply reply(StaffWords words, String id, Map<String, String> texts, @Nullable String error) {
        return new Reply(
                id,
                texts.getOrDefault(words.form().toLanguageTag(), ""),
                WrittenForms.AUTHORED.stream()
                        .map(form -> field(words, form, texts))
                        .toList(),
                error != null,
                error);
    }

    private static Field field(StaffWords words, Locale form, Map<String, String> texts) {
        String tag = form.toLanguageTag();
        return new Field(
                tag,
                words.language(tag),
                WrittenForms.isRightToLeft(form) ? "rtl" : "ltr",
                texts.getOrDefault(tag, ""),
                form.equals(WrittenForms.FRENCH) || form.equals(WrittenForms.ARABIC));
    }
}
