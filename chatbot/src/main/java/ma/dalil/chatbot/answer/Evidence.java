package ma.dalil.chatbot.answer;

import java.util.List;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.Section;
import org.jspecify.annotations.Nullable;

/// What an answer may rely on.
///
/// @param procedure the service that is meant; null if only legal texts bear on the question
/// @param facts the service's sections that hold facts, in the asker's form, in the order of [Section]
/// @param articles passages of legal texts that bear on the question, best first
/// @param alternatives identifiers of other services that may have been meant, best first
public record Evidence(
        @Nullable Procedure procedure, List<Facts> facts, List<Article> articles, List<String> alternatives) {

    public Evidence {
        facts = List.copyOf(facts);
        articles = List.copyOf(articles);
        alternatives = List.copyOf(alternatives);
    }

    /// One section of a service.
    ///
    /// @param passage the passage as it is stored: the lines, one under the other
    /// @param lines the sentences; each with the indexes of its sources in `sources`
    public record Facts(Section section, String heading, String passage, List<Line> lines, List<Source> sources) {
        public Facts {
            lines = List.copyOf(lines);
            sources = List.copyOf(sources);
        }

        /// The section with some of its lines, and the sources that these rely on.
        Facts with(List<Line> some) {
            List<Source> cited =
                    some.stream().map(Line::source).distinct().map(sources::get).toList();
            return new Facts(
                    section,
                    heading,
                    passage,
                    some.stream()
                            .map(line -> new Line(line.text(), line.item(), cited.indexOf(sources.get(line.source()))))
                            .toList(),
                    cited);
        }
    }

    /// @param item true if it is an item of a list
    /// @param source index into the section's sources
    public record Line(String text, boolean item, int source) {}

    /// A passage of a legal text.
    ///
    /// @param label the article as the text calls it (`المادة 6`)
    /// @param text the whole passage
    public record Article(String label, String text, Source source) {}
}
