package ma.dalil.retrieval.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Content words as the keys of [Keys], with the concepts that they say; the keys of one word stand at one position.
public final class KeyAnalyzer extends Analyzer {

    private final Concepts concepts;

    public KeyAnalyzer(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new KeyTokenizer(concepts));
    }

    private static final class KeyTokenizer extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final Concepts concepts;
        private final Deque<Set<String>> words = new ArrayDeque<>();
        private final Deque<String> keys = new ArrayDeque<>();
        private boolean read;

        private KeyTokenizer(Concepts concepts) {
            this.concepts = concepts;
        }

        @Override
        public boolean incrementToken() throws IOException {
            clearAttributes();
            if (!read) {
                words.addAll(concepts.keys(readAll(input)));
                read = true;
            }
            boolean first = false;
            while (keys.isEmpty()) {
                Set<String> word = words.poll();
                if (word == null) {
                    return false;
                }
                keys.addAll(word);
                first = true;
            }
            term.append(keys.remove());
            increment.setPositionIncrement(first ? 1 : 0);
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            words.clear();
            keys.clear();
            read = false;
        }

        private static String readAll(Reader reader) throws IOException {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[4096];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            return text.toString();
        }
    }
}
