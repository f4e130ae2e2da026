package ma.dalil.retrieval.text.arabic;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// One of the pure rules of this package ([ArabicLetters], [ArabicLightStemmer], [ArabicSkeleton]) on every term.
final class TermFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final UnaryOperator<String> rule;

    TermFilter(TokenStream input, UnaryOperator<String> rule) {
        super(input);
        this.rule = rule;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String written = rule.apply(term.toString());
        term.setEmpty().append(written);
        return true;
    }
}
