package ma.dalil.retrieval.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ma.dalil.knowledge.procedure.KnowledgeLoader;
import ma.dalil.retrieval.index.LexicalIndex;
import ma.dalil.retrieval.lexical.LexicalSearch;
import ma.dalil.retrieval.text.Concepts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// How alike two questions are: every word weighs the same, for the index is empty.
class LikenessTest {

    private static final Concepts CONCEPTS =
            new Concepts(KnowledgeLoader.load(KnowledgeLoader.SHIPPED).lexicon());
    private static final LexicalIndex INDEX = LexicalIndex.inMemory();
    private static final Likeness LIKENESS = new Likeness(CONCEPTS, new LexicalSearch(CONCEPTS), INDEX);

    @AfterAll
    static void close() throws Exception {
        INDEX.close();
    }

    @Test
    void theSameWordsInAnotherOrderAreTheSameQuestion() {
        check("déclarer un drone civil", "un drone civil, le déclarer", 1);
    }

    @Test
    void smallWordsCountForNothing() {
        check("le drone de la commune", "drone commune", 1);
    }

    @Test
    void halfOfTheWordsIsHalf() {
        check("drone immatriculation", "drone assurance", 0.5);
    }

    @Test
    void nothingSharedIsNothing() {
        check("drone", "passeport", 0);
    }

    @Test
    void aQuestionWithoutWordsIsLikeNone() {
        check("?", "drone", 0);
    }

    @Test
    void aWordMeetsItsSpellingInAnotherScript() {
        check("باسبور", "bassbour", 1);
    }

    @Test
    void whoIsLikeIsLikedBack() {
        Asked one = LIKENESS.read("déclarer un drone");
        Asked other = LIKENESS.read("drone civil du ministère");
        assertThat(one.sharedWith(other)).isEqualTo(other.sharedWith(one));
    }

    private static void check(String one, String other, double expected) {
        assertThat(LIKENESS.read(one).sharedWith(LIKENESS.read(other)))
                .as("%s / %s", one, other)
                .isEqualTo(expected, within(1e-9));
    }
}
