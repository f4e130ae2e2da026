package ma.dalil.channels.phone.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import ma.dalil.channels.phone.text.CutPoints.Kind;

/// Parts a long text into messages: at paragraphs, then at the ends of sentences, then at spaces, and inside a word
/// only
/// if it fills a whole message.
///
/// A citation mark stays with the claim before it, a number in one piece; an isolate that is cut is closed and opened
/// again. Nothing is lost but the white space at the cuts and at both ends.
public final class MessageSplitter {

    /// Twilio refuses a body of more characters, on WhatsApp and by SMS alike (error 21617).
    public static final int TWILIO_LIMIT = 1_600;

    private MessageSplitter() {}

    /// @param most in UTF-16 units, of each part
    /// @return none for a blank text
    public static List<String> split(String text, int most) {
        return split(text, part -> part.length() <= most);
    }

    /// @param fits whether a part is small enough; true of every beginning of a part that it is true of
    static List<String> split(String text, Predicate<String> fits) {
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && !fits.test(rest)) {
            int cut = cut(rest, fits);
            parts.add(closed(rest, cut));
            String reopened = reopened(rest, cut);
            rest = reopened.length() < rest.length()
                    ? reopened
                    : rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static int cut(String text, Predicate<String> fits) {
        CutPoints points = new CutPoints(text);
        int cut = best(points, longest(text, fits));
        while (cut > 1 && !fits.test(closed(text, cut))) {
            cut = best(points, cut - 1);
        }
        boolean halved = Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut));
        return !halved ? cut : cut > 1 ? cut - 1 : cut + 1;
    }

    /// The length of the longest beginning that fits, at least one unit and less than all.
    private static int longest(String text, Predicate<String> fits) {
        int fitting = 1;
        int tooLong = text.length();
        while (tooLong - fitting > 1) {
            int middle = (fitting + tooLong) >>> 1;
            if (fits.test(closed(text, middle))) {
                fitting = middle;
            } else {
                tooLong = middle;
            }
        }
        return fitting;
    }

    /// A paragraph or a sentence that leaves the part half full is worth it; less only where the alternative is to cut
    /// inside a sentence.
    private static int best(CutPoints points, int most) {
        int half = most / 2;
        int cut = last(points, Kind.PARAGRAPH, half, most);
        cut = cut > 0 ? cut : last(points, Kind.SENTENCE, half, most);
        cut = cut > 0 ? cut : last(points, Kind.PARAGRAPH, 0, most);
        for (Kind kind : List.of(Kind.SENTENCE, Kind.WORD, Kind.SPACE, Kind.LETTER)) {
            cut = cut > 0 ? cut : last(points, kind, 0, most);
        }
        return cut > 0 ? cut : most;
    }

    private static int last(CutPoints points, Kind kind, int after, int most) {
        for (int at = most; at > after; at--) {
            if (points.allows(kind, at)) {
                return at;
            }
        }
        return 0;
    }

    private static String closed(String text, int cut) {
        String part = text.substring(0, cut).stripTrailing();
        return part + String.valueOf(Isolates.END).repeat(Isolates.open(part).length());
    }

    private static String reopened(String text, int cut) {
        String rest = text.substring(cut);
        String stripped = rest.stripLeading();
        boolean newLine = rest.substring(0, rest.length() - stripped.length()).indexOf('\n') >= 0;
        return newLine ? stripped : Isolates.open(text.substring(0, cut)) + stripped;
    }
}
