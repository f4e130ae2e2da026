package ma.dalil.chatbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a figure that was reached before is reached no more.
class ExpectedFiguresTest {

    private static final Summary HALF =
            Summary.of(List.of(Replies.passport("fr", true), Replies.passport("zgh-Tfng", false)));

    @Test
    void aFigureThatHoldsIsNotNamed() {
        assertThat(least(Measure.RETRIEVAL, 50).fallen(HALF)).isEmpty();
    }

    @Test
    void aFigureThatFellIsNamed() {
        assertThat(least(Measure.RETRIEVAL, 51).fallen(HALF))
                .containsExactly("questions-tuning.jsonl: retrieval is 1/2, 50.0 %; at least 51.0 % is expected");
    }

    @Test
    void aFigureThatNoQuestionMeasuresAnyMoreFell() {
        assertThat(least(Measure.TRIAGE, 1).fallen(HALF)).hasSize(1);
    }

    @Test
    void aFileWithoutPinnedFiguresIsNamed() {
        assertThat(new ExpectedFigures(Map.of(), Map.of()).fallen(HALF))
                .containsExactly("questions-tuning.jsonl: no figure is pinned");
    }

    @Test
    void aGapThatWidenedIsNamed() {
        assertThat(new ExpectedFigures(
                                Map.of(Measure.RETRIEVAL, 20.0),
                                Map.of("questions-tuning.jsonl", Map.of(Measure.RETRIEVAL, 50.0)))
                        .fallen(HALF))
                .containsExactly("parity: retrieval is 100.0 points apart (fr, zgh-Tfng); at most 20.0 is expected");
    }

    @Test
    void aMeasureThatThereIsNotIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("expected.yaml"), "least: {q.jsonl: {charm: 5}}");
        assertThatThrownBy(() -> ExpectedFigures.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("charm");
    }

    @Test
    void figuresAreReadByTheirNames(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("expected.yaml"), """
                greatest-gap: {retrieval: 20}
                least:
                  q.jsonl: {key-fact: 50.5}
                """);
        assertThat(ExpectedFigures.read(file))
                .isEqualTo(new ExpectedFigures(
                        Map.of(Measure.RETRIEVAL, 20.0), Map.of("q.jsonl", Map.of(Measure.KEY_FACT, 50.5))));
    }

    private static ExpectedFigures least(Measure measure, double percent) {
        return new ExpectedFigures(Map.of(), Map.of("questions-tuning.jsonl", Map.of(measure, percent)));
    }
}
