package ma.dalil.retrieval.text.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficialArabicAnalyzerTest {

    @ParameterizedTest
    @EnumSource
    void reversedLamAlefMeetsTheRightOne(Level level) throws IOException {
        assertThat(tokens(level, "صالحيته")).isEqualTo(tokens(level, "صلاحيته"));
    }

    @ParameterizedTest
    @EnumSource
    void reversedLamAlefWithHamzaMeetsTheRightOne(Level level) throws IOException {
        assertThat(tokens(level, "األجير")).isEqualTo(tokens(level, "الأجير"));
    }

    @Test
    void theArticleIsNoReversedLamAlef() throws IOException {
        assertThat(tokens(Level.STEM, "القانون")).isEqualTo(tokens(Level.STEM, "قانون"));
    }

    @ParameterizedTest
    @EnumSource
    void wordsOfAskingGo(Level level) throws IOException {
        check(level, "ما هي متي كم إلى");
    }

    @ParameterizedTest
    @EnumSource
    void numbersIdentifiersAndTelephonesStay(Level level) throws IOException {
        check(level, "AB123456 0612345678 2026", "ab123456", "0612345678", "2026");
    }

    @ParameterizedTest
    @EnumSource
    void arabicIndicDigitsAreDigits(Level level) throws IOException {
        check(level, "٢٠١٩", "2019");
    }

    @Test
    void theWordKeepsItsEndings() throws IOException {
        check(Level.WORD, "البطاقة الوطنية", "البطاقه", "الوطنيه");
    }

    @Test
    void theStemLosesThem() throws IOException {
        check(Level.STEM, "البطاقة الوطنية", "بطاق", "وطن");
    }

    @Test
    void theSkeletonLosesItsVowels() throws IOException {
        check(Level.SKELETON, "عقود التسجيل", "عقد", "سجل");
    }

    @Test
    void piecesAreOfTheStem() throws IOException {
        check(Level.PIECES, "البطاقة", "بطا", "بطاق", "طاق");
    }

    @Test
    void aStemShorterThanAPieceStays() throws IOException {
        check(Level.PIECES, "يدها", "يد");
    }

    private static void check(Level level, String text, String... terms) throws IOException {
        assertThat(tokens(level, text)).containsExactlyInAnyOrder(terms);
    }

    private static List<String> tokens(Level level, String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (OfficialArabicAnalyzer analyzer = new OfficialArabicAnalyzer(level);
                TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        }
        return tokens;
    }
}
