package ma.dalil.channels.phone.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// A reply's sources as short lines, each source once with all its numbers: `[1][3] title, publisher, 02/2026,
/// address`.
final class SourceLines {

    private static final int LONGEST_TITLE = 40;

    private record Source(
            String title, String publisher, @Nullable String url, String date) {}

    private SourceLines() {}

    static List<String> of(List<Citation> citations, Locale form) {
        Map<Source, String> numbers = new LinkedHashMap<>();
        for (Citation citation : citations) {
            Source source =
                    new Source(title(citation, form), citation.publisher(), citation.url(), SourceDate.of(citation));
            numbers.merge(source, "[" + citation.number() + "]", String::concat);
        }
        List<String> lines = new ArrayList<>();
        numbers.forEach((source, marks) -> lines.add(marks + " " + line(source, form)));
        return lines;
    }

    private static String line(Source source, Locale form) {
        return String.join(
                WrittenForms.isRightToLeft(form) ? "، " : ", ",
                Stream.of(source.title(), source.publisher(), source.date(), source.url() == null ? "" : source.url())
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private static String title(Citation citation, Locale form) {
        String title = WhatsAppMarks.neutral(ShortLabel.cut(citation.title(), LONGEST_TITLE));
        boolean turned = WrittenForms.isRightToLeft(Locale.forLanguageTag(citation.language()))
                != WrittenForms.isRightToLeft(form);
        return turned ? Isolates.around(title) : title;
    }
}
