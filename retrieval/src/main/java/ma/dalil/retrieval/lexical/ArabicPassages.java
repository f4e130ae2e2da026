package ma.dalil.retrieval.lexical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.dalil.retrieval.text.arabic.Level;
import ma.dalil.retrieval.text.arabic.OfficialArabicAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanFirstQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// The search for passages of official Arabic: each is indexed at three levels of analysis, a question is asked at all
/// of them, and the best are ranked anew by what they say first.
///
/// What each part gives is in the decision record 0005. Trap: a word has many pieces; they share the weight of the
/// word,
/// or a long one would outweigh the rest of the question.
public final class ArabicPassages {

    /// Of the levels, in sum 1 over the field they stand in for: the score of a passage stays comparable to the score
    /// of
    /// a title.
    private static final Map<Level, Float> WEIGHTS =
            new EnumMap<>(Map.of(Level.WORD, 0.19f, Level.SKELETON, 0.27f, Level.PIECES, 0.54f));

    /// A passage is about what it begins with.
    private static final double BEGINNING = 0.4;

    private static final int BEGINNING_WORDS = 8;
    private static final int RANKED_ANEW = 100;

    /// Passages are short and of one idea: a word that comes twice tells little more than once, and a passage that is
    /// shorter says it more to the point.
    private static final float SATURATION = 0.9f;

    private static final float LENGTH = 0.9f;

    private static final String FIELD = "ar_";
    private static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), analyzers());

    private ArabicPassages() {}

    public static List<Field> fields(String text) {
        List<Field> fields = new ArrayList<>();
        WEIGHTS.keySet().forEach(level -> fields.add(new TextField(field(level), text, Field.Store.NO)));
        return fields;
    }

    static Map<String, Analyzer> analyzers() {
        Map<String, Analyzer> analyzers = new HashMap<>();
        WEIGHTS.keySet().forEach(level -> analyzers.put(field(level), new OfficialArabicAnalyzer(level)));
        return analyzers;
    }

    static boolean holds(String field) {
        return field.startsWith(FIELD);
    }

    static Similarity similarity() {
        return new BM25Similarity(SATURATION, LENGTH);
    }

    /// Any of the words, at any level.
    static Query query(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        WEIGHTS.forEach((level, weight) -> {
            for (List<String> word : words(level, text)) {
                for (String term : word) {
                    Query query = new TermQuery(new Term(field(level), term));
                    any.add(new BoostQuery(query, weight / word.size()), BooleanClause.Occur.SHOULD);
                }
            }
        });
        return any.build();
    }

    /// Each of the wordings of one thing, a word as strong as one of a question; the words of a phrase must all be
    /// there.
    /// What is spelt alike is taken once.
    ///
    /// @param phrase how strong a phrase is, as a whole
    static List<Query> wordings(List<String> wordings, float phrase) {
        Map<List<List<String>>, Query> bySpelling = new LinkedHashMap<>();
        for (String wording : wordings) {
            List<List<String>> words = words(Level.SKELETON, wording);
            if (!words.isEmpty()) {
                bySpelling.computeIfAbsent(words(Level.WORD, wording), first -> whole(wording, words, phrase));
            }
        }
        return List.copyOf(bySpelling.values());
    }

    private static Query whole(String wording, List<List<String>> words, float phrase) {
        Query any = query(wording);
        if (words.size() == 1) {
            return any;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<String> word : words) {
            all.add(new TermQuery(new Term(field(Level.SKELETON), word.getFirst())), BooleanClause.Occur.FILTER);
        }
        return all.add(new BoostQuery(any, phrase / words.size()), BooleanClause.Occur.SHOULD)
                .build();
    }

    /// The passages that a query finds, those first that say the words of the question at their beginning.
    static TopDocs search(IndexSearcher searcher, Query query, String question, int limit) throws IOException {
        TopDocs found = searcher.search(query, Math.max(limit, RANKED_ANEW));
        return QueryRescorer.rescore(searcher, found, beginning(question), BEGINNING, limit);
    }

    private static Query beginning(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (List<String> word : words(Level.SKELETON, text)) {
            SpanTermQuery said = new SpanTermQuery(new Term(field(Level.SKELETON), word.getFirst()));
            any.add(new SpanFirstQuery(said, BEGINNING_WORDS), BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    /// The terms of a text, those of one word together.
    private static List<List<String>> words(Level level, String text) {
        List<List<String>> words = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream(field(level), text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (increment.getPositionIncrement() > 0 || words.isEmpty()) {
                    words.add(new ArrayList<>());
                }
                words.getLast().add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private static String field(Level level) {
        return FIELD + level.name().toLowerCase(Locale.ROOT);
    }
}
