package ma.dalil.retrieval.text.arabic;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Brings a word and its reversed twin to one key: inside a word, lam-alef is written alef-lam. Extractions from PDF
/// reverse the pair
/// (`صالحية` for صلاحية), and repair leaves some of them.
///
/// Stands after the stemmer, so that the article at the beginning is gone.
final class LamAlefFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    LamAlefFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] letters = term.buffer();
        for (int i = 0; i + 1 < term.length(); i++) {
            if (letters[i] == 'ل' && letters[i + 1] == 'ا') {
                letters[i] = 'ا';
                letters[i + 1] = 'ل';
                i++;
            }
        }
        return true;
    }
}
