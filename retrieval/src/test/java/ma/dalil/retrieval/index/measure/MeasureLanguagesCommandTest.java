package ma.dalil.retrieval.index.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// What the decision record 0007 promises, a little under what was measured.
class MeasureLanguagesCommandTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static @Nullable String report;

    @BeforeAll
    static void measure() throws URISyntaxException {
        assumeThat(DATA).as("outside the project: %s", DATA).exists();
        StringWriter out = new StringWriter();
        new CommandLine(new MeasureLanguagesCommand())
                .setOut(new PrintWriter(out))
                .execute(DATA.toString(), "--laws", questions().toString());
        report = out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "fr → ar, 0.60",
        "zgh-Tfng → ar, 0.60",
        "zgh-Latn → ar, 0.36",
        "ar → fr, 0.70",
        "zgh-Tfng → fr, 0.56",
        "zgh-Latn → fr, 0.36",
    })
    void theDeclarationIsFoundAcrossLanguages(String direction, double recallAt1) {
        assertThat(figure(direction, "Dalil", 1)).isGreaterThanOrEqualTo(recallAt1);
    }

    @Test
    void theArticleIsAmongTheFirstFive() {
        assertThat(figure("laws", "Dalil", 2)).isGreaterThanOrEqualTo(0.50);
    }

    @Test
    void wordsAloneFindNothingAcrossScripts() {
        assertThat(figure("fr → ar", "Dalil, words alone", 1)).isZero();
    }

    @Test
    void everyQuestionHasItsArticle() throws Exception {
        assertThat(LanguageTrial.laws(questions(), DATA, "laws-articles").questions())
                .hasSize(100)
                .allSatisfy(question ->
                        assertThat(question.passages()).as(question.text()).isNotEmpty());
    }

    @Test
    void everyFormIsAskedAlike() throws Exception {
        for (Locale form : WrittenForms.ALL) {
            assertThat(LanguageTrial.laws(questions(), DATA, "laws-articles").questions())
                    .filteredOn(question -> question.form().equals(form))
                    .hasSize(form.equals(WrittenForms.ARABIC) ? 0 : 20);
        }
    }

    /// @param column 1: R@1, 2: R@5, 3: MRR@10
    private static double figure(String part, String search, int column) {
        Matcher line = Pattern.compile(
                        "^%s +\\d+  %s +([\\d.]+) +([\\d.]+) +([\\d.]+)$"
                                .formatted(Pattern.quote(part), Pattern.quote(search)),
                        Pattern.MULTILINE)
                .matcher(Objects.requireNonNull(report));
        assertThat(line.find()).as("%s, %s in %s", part, search, report).isTrue();
        return Double.parseDouble(line.group(column));
    }

    private static Path questions() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(MeasureLanguagesCommandTest.class.getResource("law-questions-across.jsonl"))
                        .toURI());
    }
}
