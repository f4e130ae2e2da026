package ma.dalil.channels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text at what a right-to-left line would turn around: addresses, telephone numbers, the numbers of laws and
/// files.
final class IsolatedSpans {

    private static final Pattern ISOLATED = Pattern.compile(
            "https?://[^\\s«»()]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|\\b(?:[\\w-]+\\.)+(?:ma|com|org|net)\\b(?:/[\\w./?=&-]*)?"
                    + "|\\+?\\d[\\d .-]{6,}\\d|\\b[A-Za-z\\d]+(?:[-/.][A-Za-z\\d]+)*[-/.]\\d+(?:[-/.][A-Za-z\\d]+)*\\b");

    /// @param isolated its direction is its own
    record Span(String words, boolean isolated) {}

    private IsolatedSpans() {}

    static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = ISOLATED.matcher(text);
        int last = 0;
        while (matcher.find()) {
            if (matcher.start() > last) {
                spans.add(new Span(text.substring(last, matcher.start()), false));
            }
            spans.add(new Span(matcher.group(), true));
            last = matcher.end();
        }
        if (last < text.length()) {
            spans.add(new Span(text.substring(last), false));
        }
        return spans;
    }
}
