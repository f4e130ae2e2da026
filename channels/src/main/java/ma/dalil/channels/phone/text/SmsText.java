package ma.dalil.channels.phone.text;

import java.util.List;
import java.util.stream.IntStream;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Speaker;
import org.jspecify.annotations.Nullable;

/// A reply as an SMS: what matters, in at most [#MOST_SEGMENTS] segments.
///
/// Whom to call comes first and is never cut. Then the statements in order, as long as whole ones fit; a list may end
/// at an item, and an overview gives way to the title, which is shorter. Then the reference of a hand-over, the numbers
/// by which the choices are answered (their order is that of
/// [TurnView#choices]), a source where there is room, and where the full answer stands. What a civil servant wrote is
/// sent whole.
public final class SmsText {

    public static final int MOST_SEGMENTS = 3;

    /// Of one message of a civil servant; ten stay below [MessageSplitter#TWILIO_LIMIT] in either encoding.
    static final int MOST_STAFF_SEGMENTS = 10;

    private static final String WIDEST_COUNT = "\n(99/99)";

    private SmsText() {}

    /// @param link where the whole reply with its sources can be read, at most some 40 characters; null if nowhere
    public static List<PhonePart> of(TurnView turn, @Nullable String link) {
        return turn.answeredBy() == Speaker.STAFF
                ? byStaff(turn, link)
                : List.of(PhonePart.of(GsmFolding.fold(new SmsDraft(turn, link).text())));
    }

    static boolean fits(String text, int segments) {
        return SmsSegments.of(GsmFolding.fold(text)).segments() <= segments;
    }

    private static List<PhonePart> byStaff(TurnView turn, @Nullable String link) {
        ReplyText reply = ReplyText.of(turn);
        String text = HandoverWords.speaker(turn, reply.form()) + "\n"
                + Isolates.markingNumbers(turn.text().strip(), reply.form())
                + (link == null || turn.citations().isEmpty() ? "" : "\n" + PhoneWords.say(reply.form(), "full", link));
        List<String> parts = MessageSplitter.split(text, part -> fits(part + WIDEST_COUNT, MOST_STAFF_SEGMENTS));
        return IntStream.rangeClosed(1, parts.size())
                .mapToObj(number ->
                        parts.get(number - 1) + (parts.size() == 1 ? "" : "\n(" + number + "/" + parts.size() + ")"))
                .map(part -> PhonePart.of(GsmFolding.fold(part)))
                .toList();
    }
}
