package ma.dalil.retrieval.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Official Arabic: normalised, lightly stemmed, and blind to reversed lam-alef.
public final class OfficialArabicAnalyzer extends Analyzer {

    private static final CharArraySet STOP = ArabicAnalyzer.getDefaultStopSet();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = new DecimalDigitFilter(new LowerCaseFilter(source));
        words = new StopFilter(words, STOP); // before normalisation: the list has hamzas
        words = new ArabicStemFilter(new ArabicNormalizationFilter(words));
        return new TokenStreamComponents(source, new LamAlefFilter(words));
    }
}
