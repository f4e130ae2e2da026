package ma.dalil.channels.phone.text;

import java.util.Locale;
import java.util.regex.Pattern;
import ma.dalil.knowledge.language.WrittenForms;

/// Runs of text whose direction is their own (Unicode Standard Annex 9).
final class Isolates {

    static final char FIRST_STRONG = '\u2068';
    static final char END = '\u2069';

    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char LEFT_TO_RIGHT_MARK = '\u200e';

    /// Numbers in groups, which a line from right to left would show in the wrong order: telephone numbers, the numbers
    /// of laws. Not in an address.
    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\w./:,\u2068\u200e-])\\+?\\d+(?:[ -]\\d+)+(?![\\w/]|[.,:]\\w)");

    private Isolates() {}

    static boolean opens(char unit) {
        return unit >= LEFT_TO_RIGHT_ISOLATE && unit <= FIRST_STRONG;
    }

    /// The isolates that are open after a text, from the outermost. A line ends all of them.
    static String open(String text) {
        StringBuilder open = new StringBuilder();
        for (int at = text.lastIndexOf('\n') + 1; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (opens(unit)) {
                open.append(unit);
            } else if (unit == END && !open.isEmpty()) {
                open.setLength(open.length() - 1);
            }
        }
        return open.toString();
    }

    /// A name or a title among words of another direction.
    static String around(String words) {
        return FIRST_STRONG + words + END;
    }

    /// Numbers in groups keep their order in any form.
    static String ofNumbers(String text, Locale form) {
        return WrittenForms.isRightToLeft(form) ? GROUPED.matcher(text).replaceAll(FIRST_STRONG + "$0" + END) : text;
    }

    /// The same at half the price, for a channel that is paid by the character.
    static String markingNumbers(String text, Locale form) {
        return WrittenForms.isRightToLeft(form) ? GROUPED.matcher(text).replaceAll(LEFT_TO_RIGHT_MARK + "$0") : text;
    }
}
