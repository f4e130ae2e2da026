package ma.dalil.retrieval.lexical;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.retrieval.text.Concepts;
import ma.dalil.retrieval.text.KeyAnalyzer;
import ma.dalil.retrieval.text.arabic.Level;
import ma.dalil.retrieval.text.arabic.OfficialArabicAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/// The fields of the lexical index, and how each is analyzed.
///
/// A procedure is one Lucene document with its names and aliases of all forms under keys; a passage of a legal text is
/// one Lucene document in its language.
public final class LexicalFields {

    public static final String DOCUMENT = "document";
    /// Every passage that the document holds; the one that is shown is stored.
    public static final String PASSAGE = "passage";

    public static final String SCOPE = "scope";
    /// Names and aliases of a procedure, all forms, as keys.
    public static final String NAMES = "names";
    /// The sections of a procedure, all forms, as keys.
    public static final String BODY = "body";
    /// French and Arabic names, aliases and sections under their own analyzers.
    public static final String FRENCH = "fr";

    public static final String ARABIC = "ar";
    public static final String TITLE_FRENCH = "title_fr";
    public static final String TITLE_ARABIC = "title_ar";
    /// The article's number, `6`.
    public static final String ARTICLE = "article";
    /// Numbers of laws and decrees in a title, both orders: `55.19`, `19.55`.
    public static final String LAW = "law";
    /// All keys of the document, stored only.
    public static final String KEYS = "keys";

    private LexicalFields() {}

    public static Analyzer analyzer(Concepts concepts) {
        Map<String, Analyzer> perField = new HashMap<>();
        FrenchAnalyzer french = new FrenchAnalyzer();
        OfficialArabicAnalyzer arabic = new OfficialArabicAnalyzer(Level.STEM);
        perField.put(FRENCH, french);
        perField.put(TITLE_FRENCH, french);
        perField.put(ARABIC, arabic);
        perField.put(TITLE_ARABIC, arabic);
        perField.putAll(ArabicPassages.analyzers());
        return new PerFieldAnalyzerWrapper(new KeyAnalyzer(concepts), perField);
    }

    static String title(Locale language) {
        return language.equals(WrittenForms.FRENCH) ? TITLE_FRENCH : TITLE_ARABIC;
    }

    /// BM25, with parameters of their own for passages of official Arabic.
    public static Similarity similarity() {
        Similarity usual = new BM25Similarity();
        Similarity passages = ArabicPassages.similarity();
        return new PerFieldSimilarityWrapper() {
            @Override
            public Similarity get(String field) {
                return ArabicPassages.holds(field) ? passages : usual;
            }
        };
    }
}
