package ma.dalil.chatbot.evaluation;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The figures of a run as one HTML file that needs no other. What it shows is escaped by the template.
final class HtmlReport {

    private static final String TEMPLATE = "report.mustache";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Template template;

    HtmlReport() {
        try (Reader source = new InputStreamReader(
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream(TEMPLATE), TEMPLATE),
                StandardCharsets.UTF_8)) {
            template = Mustache.compiler().strictSections(true).compile(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Page(
            String asked,
            int questions,
            String files,
            List<Gap> gaps,
            List<Plot> plots,
            List<HeatTable> figures,
            List<HeatTable> confusions,
            List<Measure> measures,
            boolean hasMistakes,
            List<Mistake> mistakes,
            boolean hasFailures,
            List<Failure> failures,
            long medianMillis,
            long slowestMillis) {}

    private record Gap(Parity parity, String points) {}

    /// @param language empty where it is not one: HTML's word for unknown
    private record Failure(
            String id,
            String kind,
            String form,
            String language,
            List<String> said,
            String expects,
            String documents,
            String outcome,
            String cited,
            String replyLanguage,
            String reply,
            String wrong) {

        static Failure of(Verdict verdict) {
            Question question = verdict.question();
            return new Failure(
                    question.id(),
                    question.kind().tag(),
                    question.language(),
                    question.isMixed() ? "" : question.language(),
                    question.said(),
                    question.expects(),
                    String.join(" or ", question.documents()),
                    verdict.turn().outcome().name(),
                    verdict.cited(),
                    verdict.turn().language(),
                    verdict.turn().text(),
                    verdict.wrong().stream().map(Measure::heading).collect(Collectors.joining(", ")));
        }
    }

    /// @param failed those that are told one by one
    /// @param asked when
    String of(Summary summary, Collection<Verdict> failed, Instant asked) {
        Scoreboard forms = summary.forms();
        List<Scoreboard.Row> files = summary.files().rows();
        return template.execute(new Page(
                MINUTE.format(asked),
                files.getLast().asked(),
                files.stream()
                        .limit(files.size() - 1L)
                        .map(Scoreboard.Row::name)
                        .collect(Collectors.joining(", ")),
                summary.parity().stream().map(HtmlReport::gap).toList(),
                forms.measures().stream()
                        .map(measure -> Plot.of(measure, forms))
                        .toList(),
                Stream.of(forms, summary.kinds(), summary.files())
                        .map(HeatTable::of)
                        .toList(),
                summary.confusions().stream().map(HeatTable::of).toList(),
                forms.measures(),
                !summary.mistakes().isEmpty(),
                summary.mistakes(),
                !failed.isEmpty(),
                failed.stream().map(Failure::of).toList(),
                summary.medianMillis(),
                summary.slowestMillis()));
    }

    private static Gap gap(Parity parity) {
        return new Gap(parity, String.format(Locale.ROOT, "%.1f", parity.points()));
    }
}
