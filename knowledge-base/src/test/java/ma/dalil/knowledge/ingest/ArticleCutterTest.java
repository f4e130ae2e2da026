package ma.dalil.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleCutterTest {

    @Test
    void anArticleBeginsAtAHeadingLine() {
        assertThat(ArticleCutter.cut("ديباجة\n   المادة 1\nنص أول\n  المادة 2\nنص ثان"))
                .extracting(ArticleCutter.Cut::label)
                .containsExactly(null, "المادة 1", "المادة 2");
    }

    @Test
    void aMentionInsideASentenceCutsNothing() {
        assertThat(ArticleCutter.cut(
                        "المادة 5\nالمشار إليها في المادة 4 أعلاه\nالمادة 3 من القانون رقم 52.05 السالف الذكر"))
                .hasSize(1);
    }

    @Test
    void runningHeadsAndPageNumbersAreLeftOut() {
        assertThat(ArticleCutter.cut("المادة 1\nنص\n   -2-\n   المملكة المغربية\nتتمة")
                        .getFirst()
                        .text())
                .isEqualTo("نص\nتتمة");
    }

    @Test
    void aLongArticleIsCutAtTheEndOfALineAndKeepsItsLabel() {
        String line = "كلمة ".repeat(60).strip();
        assertThat(ArticleCutter.cut("المادة 9\n" + (line + "\n").repeat(10)))
                .hasSizeGreaterThan(1)
                .allSatisfy(cut -> {
                    assertThat(cut.label()).isEqualTo("المادة 9");
                    assertThat(cut.text().length()).isLessThanOrEqualTo(ArticleCutter.LONGEST_PASSAGE);
                });
    }
}
