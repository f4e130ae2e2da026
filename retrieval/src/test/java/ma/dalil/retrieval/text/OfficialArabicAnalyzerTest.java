package ma.dalil.retrieval.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class OfficialArabicAnalyzerTest {

    @Test
    void reversedLamAlefMeetsTheRightOne() throws IOException {
        assertThat(tokens("صالحيته")).isEqualTo(tokens("صلاحيته"));
    }

    @Test
    void theArticleIsNoReversedLamAlef() throws IOException {
        assertThat(tokens("القانون")).isEqualTo(tokens("قانون"));
    }

    @Test
    void arabicIndicDigitsAreDigits() throws IOException {
        assertThat(tokens("٢٠١٩")).containsExactly("2019");
    }

    private static List<String> tokens(String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (OfficialArabicAnalyzer analyzer = new OfficialArabicAnalyzer();
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
