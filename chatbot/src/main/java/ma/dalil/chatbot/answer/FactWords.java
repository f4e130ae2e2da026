package ma.dalil.chatbot.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ma.dalil.chatbot.answer.Evidence.Facts;
import ma.dalil.chatbot.answer.Evidence.Line;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.procedure.Section;

/// A section of facts as it is said, its sentences as they stand.
public final class FactWords {

    private static final Map<Locale, FormBundle> WORDS = FormBundle.inAllForms(FactWords.class, "answer");

    private FactWords() {}

    /// One line stands behind its heading, several under it; an overview needs none.
    public static String underHeading(Facts facts, Locale form) {
        FormBundle bundle = Objects.requireNonNull(WORDS.get(form));
        List<Line> lines = facts.lines();
        if (facts.section() == Section.OVERVIEW) {
            return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        }
        return lines.size() == 1
                ? bundle.words("fact.one", facts.heading(), lines.getFirst().text())
                : bundle.words("fact.list", facts.heading()) + listed(lines);
    }

    /// For a place within other words: one line as it is, several under one another.
    public static String inline(Facts facts) {
        List<Line> lines = facts.lines();
        return lines.size() == 1 ? lines.getFirst().text() : listed(lines);
    }

    private static String listed(List<Line> lines) {
        return lines.stream().map(line -> "\n• " + line.text()).collect(Collectors.joining());
    }
}
