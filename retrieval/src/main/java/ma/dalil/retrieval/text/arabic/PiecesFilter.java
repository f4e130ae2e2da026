package ma.dalil.retrieval.text.arabic;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Pieces of three and four letters of Arabic words, at the word's position, and the word itself.
final class PiecesFilter extends ConditionalTokenFilter {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    PiecesFilter(TokenStream input) {
        super(input, words -> new NGramTokenFilter(words, SHORTEST, LONGEST, true));
    }

    @Override
    protected boolean shouldFilter() {
        return ArabicLetters.isArabic(term);
    }
}
