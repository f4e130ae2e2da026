package ma.dalil.channels.phone.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keeps what citizens and documents wrote from being read as WhatsApp's formatting: `*bold*`, `_italic_`,
/// `~struck out~`, `` `code` ``.
///
/// WhatsApp knows no escape. A mark that can format stands at the edge of a word and has a partner in its line; those
/// give way to signs that look alike. Addresses and form codes such as `F_118` keep their letters.
final class WhatsAppMarks {

    private static final String MARKS = "*_~";
    private static final String LOOK_ALIKES = "\u2217\u02cd\u223c";

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|[\\w.+-]+@[\\w.-]+\\w");

    private WhatsAppMarks() {}

    static String neutral(String text) {
        return text.lines().map(WhatsAppMarks::neutralLine).collect(Collectors.joining("\n"));
    }

    /// A line in bold: nothing in it ends the bold early.
    static String bold(String line) {
        return "*" + neutral(line).replace('*', '\u2217') + "*";
    }

    private static String neutralLine(String line) {
        StringBuilder neutral = new StringBuilder(line.replace('`', '’'));
        for (int mark = 0; mark < MARKS.length(); mark++) {
            List<Integer> formatting = formatting(line, MARKS.charAt(mark));
            if (formatting.size() > 1 || line.startsWith("* ")) {
                for (int at : formatting) {
                    neutral.setCharAt(at, LOOK_ALIKES.charAt(mark));
                }
            }
        }
        return neutral.toString();
    }

    private static List<Integer> formatting(String line, char mark) {
        List<Integer> found = new ArrayList<>();
        for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) {
            if (!(isWord(line, at - 1) && isWord(line, at + 1)) && !inAddress(line, at)) {
                found.add(at);
            }
        }
        return found;
    }

    private static boolean isWord(String line, int at) {
        return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
    }

    private static boolean inAddress(String line, int at) {
        Matcher address = ADDRESS.matcher(line);
        while (address.find()) {
            if (address.start() <= at && at < address.end()) {
                return true;
            }
        }
        return false;
    }
}
