package ma.dalil.channels.phone.text;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a text may be cut, from where a reader would pause to where only no character is harmed.
final class CutPoints {

    enum Kind {
        /// At an empty line.
        PARAGRAPH,
        /// Where a sentence or a line ends.
        SENTENCE,
        /// At a space away from numbers, which keep their unit and their name.
        WORD,
        /// At any space that is not inside a number, such as `37 37`.
        SPACE,
        /// Inside a word, between what a reader takes for letters.
        LETTER
    }

    /// A citation mark with the space before it.
    private static final Pattern MARKS = Pattern.compile("\\s*\\[\\d{1,3}]");

    /// What may stand between the end of a sentence and the space after it.
    private static final Pattern AFTER_END = Pattern.compile("(?:[\"'»”)\\]\u2069]|\\s?\\[\\d{1,3}])+$");

    private static final String ENDS = ".!?؟۔…";

    /// The number of an item, or its bullet, alone at the beginning of a line.
    private static final Pattern ITEM_LEAD = Pattern.compile("(?:^|\\n)\\s*(?:\\d{1,2}[.)]|[•*-])$");

    /// An initial or an abbreviation of one letter: `M.`.
    private static final Pattern INITIAL = Pattern.compile("(?:^|[^\\p{L}\\p{N}])\\p{L}\\.$");

    private static final int FAR_ENOUGH = 16;

    private final String text;
    private final BitSet claimed = new BitSet();
    private final BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);

    CutPoints(String text) {
        this.text = text;
        letters.setText(text);
        for (Matcher marks = MARKS.matcher(text); marks.find(); ) {
            claimed.set(marks.start(), marks.end());
        }
        claimed.clear(0);
    }

    /// Whether the text may be cut before the character at an index. All kinds but the last ask for white space there.
    boolean allows(Kind kind, int at) {
        int next = next(at);
        if (claimed.get(at) || Isolates.opens(text.charAt(at - 1)) || isEndOfIsolate(next)) {
            return false;
        }
        if (kind == Kind.LETTER) {
            return letters.isBoundary(at) && !(isDigit(at - 1) && isDigit(at));
        }
        if (!isSpace(at) || isSpace(at - 1)) {
            return false;
        }
        return switch (kind) {
            case PARAGRAPH ->
                text.substring(at, next).chars().filter(unit -> unit == '\n').count() > 1;
            case SENTENCE -> text.substring(at, next).indexOf('\n') >= 0 || endsSentence(at, next);
            case WORD -> !isDigit(at - 1) && !isDigit(next) && !leadsItem(at);
            case SPACE -> !(isDigit(at - 1) && isDigit(next)) && !leadsItem(at);
            case LETTER -> false;
        };
    }

    /// Where the white space ends that begins at an index.
    int next(int at) {
        int next = at;
        while (isSpace(next)) {
            next++;
        }
        return next;
    }

    private boolean endsSentence(int at, int next) {
        String before = AFTER_END
                .matcher(text.substring(Math.max(0, at - FAR_ENOUGH), at))
                .replaceFirst("");
        if (before.isEmpty() || ENDS.indexOf(before.charAt(before.length() - 1)) < 0) {
            return false;
        }
        boolean point = before.endsWith(".");
        return !point
                || !(isDigit(next) || leadsItem(at) || INITIAL.matcher(before).find());
    }

    private boolean leadsItem(int at) {
        return ITEM_LEAD
                .matcher(text.substring(Math.max(0, at - FAR_ENOUGH), at))
                .find();
    }

    private boolean isEndOfIsolate(int at) {
        return at < text.length() && text.charAt(at) == Isolates.END;
    }

    private boolean isSpace(int at) {
        return at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at));
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
