package ma.dalil.retrieval.text.arabic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Official Arabic at one [Level], blind to reversed lam-alef.
///
/// Small words are Lucene's list for Arabic, and the words of asking in `asking-words.txt`.
public final class OfficialArabicAnalyzer extends Analyzer {

    private static final CharArraySet SMALL = smallWords();

    private final Level level;

    public OfficialArabicAnalyzer(Level level) {
        this.level = level;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = new TermFilter(new LowerCaseFilter(source), ArabicLetters::normalize);
        words = new StopFilter(words, SMALL); // after normalisation, like the lists: people leave hamzas out
        return new TokenStreamComponents(
                source,
                switch (level) {
                    case WORD -> new LamAlefFilter(words);
                    case STEM -> new LamAlefFilter(new TermFilter(words, ArabicLightStemmer::stem));
                    case SKELETON -> new TermFilter(words, ArabicSkeleton::of); // has no alef that could be reversed
                    case PIECES -> new PiecesFilter(new LamAlefFilter(new TermFilter(words, ArabicLightStemmer::stem)));
                });
    }

    private static CharArraySet smallWords() {
        CharArraySet small = new CharArraySet(300, false);
        ArabicAnalyzer.getDefaultStopSet()
                .forEach(word -> small.add(ArabicLetters.normalize(new String((char[]) word))));
        String name = "asking-words.txt";
        try (Reader list = new InputStreamReader(
                Objects.requireNonNull(OfficialArabicAnalyzer.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            WordlistLoader.getWordSet(list, "#")
                    .forEach(word -> small.add(ArabicLetters.normalize(new String((char[]) word))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return small;
    }
}
