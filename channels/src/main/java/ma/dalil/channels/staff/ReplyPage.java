package ma.dalil.channels.staff;

import java.util.List;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.desk.Wording.How;
import ma.dalil.channels.desk.Wording.Preview;
import ma.dalil.knowledge.Sha256;
import org.jspecify.annotations.Nullable;

/// What an officer wrote beside what the citizen reads, before it is sent.
///
/// @param text as the officer wrote it, to go on with
/// @param worded what is sent, and nothing else, once it is confirmed
/// @param seen tells that what comes back is what stood here
/// @param form the one in which it was written, so that it is sent once
/// @param segments in words; null if it goes by no SMS
/// @param error why it cannot be sent; null if it can
record ReplyPage(
        String address,
        String heading,
        String text,
        String worded,
        String seen,
        String form,
        List<Line> lines,
        @Nullable String segments,
        @Nullable String error) {

    /// @param dir of the citizen's letters; the officer's own words have their own
    /// @param by how it was worded, in words
    /// @param error what is wrong with it; null if nothing
    record Line(
            String written,
            String worded,
            String lang,
            String dir,
            String by,
            @Nullable String error) {}

    /// @param form of the case's page
    /// @param sms whether it goes as SMS
    static ReplyPage of(StaffWords words, String address, String text, String form, Preview preview, boolean sms) {
        return new ReplyPage(
                address,
                words.words("replies.heading", words.language(preview.language())),
                text,
                preview.text(),
                mark(preview.text()),
                form,
                preview.lines().stream()
                        .filter(line ->
                                !line.written().isBlank() || !line.worded().isBlank())
                        .map(line -> line(words, preview.language(), line))
                        .toList(),
                sms ? words.words("segments", preview.segments()) : null,
                error(words, preview));
    }

    private static Line line(StaffWords words, String language, ma.dalil.channels.desk.Wording.Line line) {
        return new Line(
                line.written(),
                line.worded(),
                language,
                line.how() == How.AS_WRITTEN ? "auto" : CaseLists.direction(language),
                words.words("replies.how." + line.how()),
                line.refusal() == null
                        ? null
                        : words.words(
                                "replies.refusal." + line.refusal().reason(),
                                line.refusal().slot()));
    }

    private static @Nullable String error(StaffWords words, Preview preview) {
        if (!preview.isSendable()) {
            return words.words("replies.refused");
        }
        return isTooLong(preview) ? words.words("replies.too-long") : null;
    }

    static boolean isTooLong(Preview preview) {
        return preview.text().length() > InboundMessage.MAX_LENGTH;
    }

    /// Of a text, so that no other one comes back in its place unnoticed.
    static String mark(String text) {
        return Sha256.hex(text);
    }
}
