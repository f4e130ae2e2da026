package ma.dalil.retrieval.index.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MeasureRetrievalCommandTest {

    /// What the decision record 0005 promises; a little under what was measured.
    private static final double RECALL_AT_1 = 0.72;

    @TempDir
    private @Nullable Path folder;

    @Test
    void aPassageThatComesTwiceIsOne() throws Exception {
        Path file = squad("""
                {"data": [{"paragraphs": [
                  {"context": "تحدد مدة العقد", "qas": [{"question": "ما مدة العقد؟"}]},
                  {"context": "تحدد مدة العقد", "qas": [{"question": "كم مدة العقد؟"}]}]}]}
                """);
        assertThat(SquadFile.read(file).passages()).hasSize(1);
        assertThat(SquadFile.read(file).questions())
                .extracting(Question::passages)
                .containsOnly(Set.of(0));
    }

    @Test
    void threeSearchesStandSideBySide() throws Exception {
        Path file = squad("""
                {"data": [{"paragraphs": [
                  {"context": "تسجيل العقود", "qas": [{"question": "أين يسجل العقد؟"}]},
                  {"context": "رخصة السياقة", "qas": []}]}]}
                """);
        StringWriter out = new StringWriter();
        new CommandLine(new MeasureRetrievalCommand())
                .setOut(new PrintWriter(out))
                .execute(file.toString());
        assertThat(out.toString())
                .contains("2 passages, 1 questions", "Lucene StandardAnalyzer", "Lucene ArabicAnalyzer")
                .containsPattern("Dalil +1\\.000 +1\\.000 +1\\.000");
    }

    @Test
    void thePromisedRecallIsReached() {
        Path file = Path.of("../../shared/data/retrieval/arcd.json");
        assumeThat(file).as("outside the project: %s", file).exists();
        SquadFile asked = SquadFile.read(file);
        try (PassageSearch search = DalilSearch.ofArabic(asked.passages())) {
            assertThat(Measure.of(search, asked.questions()).recallAt1()).isGreaterThanOrEqualTo(RECALL_AT_1);
        }
    }

    private Path squad(String json) throws Exception {
        return Files.writeString(Objects.requireNonNull(folder).resolve("squad.json"), json);
    }
}
