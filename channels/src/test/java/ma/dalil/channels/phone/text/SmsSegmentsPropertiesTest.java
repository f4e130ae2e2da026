package ma.dalil.channels.phone.text;

import ma.dalil.channels.phone.text.SmsSegments.Encoding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Against a count of its own: the octets that a message takes.
class SmsSegmentsPropertiesTest {

    @Property
    boolean whatIsLeftIsLessThanASegment(@ForAll("texts") String text) {
        SmsSegments segments = SmsSegments.of(text);
        return 0 <= segments.unitsLeft() && segments.unitsLeft() <= alone(segments);
    }

    /// A character that is not split wastes at most one unit of a segment.
    @Property
    boolean noMoreSegmentsAreCountedThanNeeded(@ForAll("texts") String text) {
        SmsSegments segments = SmsSegments.of(text);
        int units = units(text);
        int fewest = units <= alone(segments) ? Integer.signum(units) : -Math.floorDiv(-units, joined(segments));
        int most = units <= alone(segments) ? Integer.signum(units) : -Math.floorDiv(-units, joined(segments) - 1);
        return fewest <= segments.segments() && segments.segments() <= most;
    }

    /// A text that is cut where its segments end has parts that fit one segment of a joined message each.
    @Property
    boolean everySegmentFits(@ForAll("texts") String text) {
        SmsSegments whole = SmsSegments.of(text);
        int filled = 0;
        int segments = text.isEmpty() ? 0 : 1;
        for (int codePoint : text.codePoints().toArray()) {
            int next = units(Character.toString(codePoint), whole.encoding());
            if (whole.segments() > 1 && filled + next > joined(whole)) {
                segments++;
                filled = 0;
            }
            filled += next;
        }
        return segments == whole.segments();
    }

    @Property
    boolean moreTextNeverTakesLess(@ForAll("texts") String text, @ForAll("texts") String more) {
        return SmsSegments.of(text + more).segments() >= SmsSegments.of(text).segments();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> septets = Arbitraries.strings().withChars("abc é€[]").ofMaxLength(700);
        return Arbitraries.oneOf(septets, Arbitraries.strings().ofMaxLength(400), TelephoneTexts.texts());
    }

    private static int units(String text) {
        return units(text, SmsSegments.of(text).encoding());
    }

    private static int units(String text, Encoding encoding) {
        return encoding == Encoding.UCS_2
                ? text.length()
                : text.length()
                        + (int) text.chars()
                                .filter(unit -> "€[]^{}\\~|\f".indexOf(unit) >= 0)
                                .count();
    }

    private static int alone(SmsSegments segments) {
        return segments.encoding() == Encoding.GSM_7 ? 160 : 70;
    }

    private static int joined(SmsSegments segments) {
        return segments.encoding() == Encoding.GSM_7 ? 153 : 67;
    }
}
