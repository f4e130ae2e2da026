package ma.dalil.retrieval.lexical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.index.LexicalSnapshot;
import ma.dalil.retrieval.text.Concepts;
import ma.dalil.retrieval.text.Keys;
import ma.dalil.retrieval.text.Words;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.QueryBuilder;
import org.springframework.stereotype.Component;

/// Searches by words: a question is a disjunction of its content words, each a set of keys that count as one word.
@Component
public class LexicalSearch {

    /// Names and aliases say what a procedure is about; the body only mentions.
    private static final float NAMES = 3f;

    private static final float BODY = 0.6f;
    private static final float OWN_ANALYZER = 0.8f;
    private static final float TITLE = 1.2f;
    private static final float NAMED_ARTICLE = 8f;

    private final Concepts concepts;
    private final Analyzer analyzer;
    private final LegalTextExpansion expansion;

    public LexicalSearch(Concepts concepts) {
        this.concepts = concepts;
        this.analyzer = LexicalFields.analyzer(concepts);
        this.expansion = new LegalTextExpansion(concepts, analyzer);
    }

    public List<LexicalHit> search(Query query, LexicalSnapshot index) {
        org.apache.lucene.search.Query words = switch (query.scope()) {
            case PROCEDURES -> procedures(query.text());
            case LEGAL_TEXTS -> legalTexts(query, index);
        };
        BooleanQuery scoped = new BooleanQuery.Builder()
                .add(words, BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(LexicalFields.SCOPE, query.scope().name())), BooleanClause.Occur.FILTER)
                .build();
        return index.read(searcher -> hits(
                searcher,
                switch (query.scope()) {
                    case PROCEDURES -> searcher.search(scoped, query.limit());
                    case LEGAL_TEXTS -> ArabicPassages.search(searcher, scoped, query.text(), query.limit());
                }));
    }

    private static List<LexicalHit> hits(IndexSearcher searcher, TopDocs top) throws IOException {
        List<LexicalHit> hits = new ArrayList<>();
        for (ScoreDoc found : top.scoreDocs) {
            Document document = searcher.storedFields().document(found.doc);
            hits.add(new LexicalHit(
                    document.get(LexicalFields.DOCUMENT),
                    document.get(LexicalFields.PASSAGE),
                    found.score,
                    Set.of(document.get(LexicalFields.KEYS).split(" "))));
        }
        return hits;
    }

    private org.apache.lucene.search.Query procedures(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Set<String> keys : concepts.keys(text)) {
            // The better of the two fields, not their sum: a word is told once.
            any.add(
                    new DisjunctionMaxQuery(
                            List.of(
                                    new BoostQuery(oneWord(LexicalFields.NAMES, keys), NAMES),
                                    new BoostQuery(oneWord(LexicalFields.BODY, keys), BODY)),
                            0.1f),
                    BooleanClause.Occur.SHOULD);
        }
        add(any, LexicalFields.FRENCH, text, OWN_ANALYZER);
        add(any, LexicalFields.ARABIC, text, OWN_ANALYZER);
        return any.build();
    }

    private static org.apache.lucene.search.Query oneWord(String field, Set<String> keys) {
        SynonymQuery.Builder word = new SynonymQuery.Builder(field);
        keys.forEach(key -> word.addTerm(new Term(field, key), (float) Keys.credit(key)));
        return word.build();
    }

    private org.apache.lucene.search.Query legalTexts(Query query, LexicalSnapshot index) {
        String text = query.text();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        String about = LegalReferences.withoutReferences(String.join(" ", Words.of(text)));
        any.add(ArabicPassages.query(about), BooleanClause.Occur.SHOULD);
        add(any, LexicalFields.TITLE_ARABIC, about, TITLE);
        add(any, LexicalFields.FRENCH, about, 1f);
        add(any, LexicalFields.TITLE_FRENCH, about, TITLE);
        expansion.of(about, query.form()).forEach(concept -> any.add(concept, BooleanClause.Occur.SHOULD));
        LegalReferences.articles(text).forEach(article -> named(any, LexicalFields.ARTICLE, article, NAMED_ARTICLE));
        List<Term> laws = held(LegalReferences.laws(text), index);
        if (!laws.isEmpty()) {
            BooleanQuery.Builder oneOf = new BooleanQuery.Builder();
            laws.forEach(law -> oneOf.add(new TermQuery(law), BooleanClause.Occur.SHOULD));
            any.add(oneOf.build(), BooleanClause.Occur.FILTER);
        }
        return any.build();
    }

    /// Laws that are named and that we hold: nothing else is then meant.
    private static List<Term> held(Set<String> laws, LexicalSnapshot index) {
        return index.read(searcher -> {
            List<Term> held = new ArrayList<>();
            for (String law : laws) {
                Term term = new Term(LexicalFields.LAW, law);
                if (searcher.getIndexReader().docFreq(term) > 0) {
                    held.add(term);
                }
            }
            return held;
        });
    }

    private void add(BooleanQuery.Builder any, String field, String text, float boost) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        org.apache.lucene.search.Query words = builder.createBooleanQuery(field, text);
        if (words != null) {
            any.add(new BoostQuery(words, boost), BooleanClause.Occur.SHOULD);
        }
    }

    private static void named(BooleanQuery.Builder any, String field, String value, float boost) {
        any.add(
                new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), boost),
                BooleanClause.Occur.SHOULD);
    }

    /// A question's words, each as its keys, and what each weighs in an index: worked out once for all documents that
    /// were found.
    public static final class Weighed {

        private final Query.Scope scope;
        private final List<Set<String>> words;
        private final double[] weights;

        private Weighed(Query.Scope scope, List<Set<String>> words, double[] weights) {
            this.scope = scope;
            this.words = words;
            this.weights = weights;
        }
    }

    /// A word weighs its inverse document frequency in the scope; an unknown word weighs most.
    public Weighed weighed(Query query, LexicalSnapshot index) {
        List<Set<String>> words =
                concepts.keys(query.text()).stream().distinct().toList();
        double[] weights = index.read(searcher ->
                words.stream().mapToDouble(keys -> weight(searcher, keys)).toArray());
        return new Weighed(query.scope(), words, weights);
    }

    /// The share of the question's weight that a document holds, 0 to 1. A legal text, which is in one language, holds
    /// a word too if it has the Arabic or French wording of what the word says.
    public double coverage(Weighed question, Set<String> documentKeys) {
        double all = 0;
        double held = 0;
        for (int word = 0; word < question.weights.length; word++) {
            all += question.weights[word];
            if (holdsOne(documentKeys, question.words.get(word), question.scope)) {
                held += question.weights[word];
            }
        }
        return all == 0 ? 0 : held / all;
    }

    private boolean holdsOne(Set<String> documentKeys, Set<String> keys, Query.Scope scope) {
        for (String key : keys) {
            if (holds(documentKeys, key, scope)) {
                return true;
            }
        }
        return false;
    }

    /// What a word of a question weighs: its inverse document frequency among procedures; an unknown one weighs most.
    public double weight(Set<String> keys, LexicalSnapshot index) {
        return index.read(searcher -> weight(searcher, keys));
    }

    private boolean holds(Set<String> documentKeys, String key, Query.Scope scope) {
        return documentKeys.contains(key)
                || (scope == Query.Scope.LEGAL_TEXTS
                        && Concepts.isConcept(key)
                        && concepts.isSaidIn(documentKeys, key));
    }

    private static double weight(IndexSearcher searcher, Set<String> keys) {
        try {
            int documents = Math.max(1, searcher.getIndexReader().getDocCount(LexicalFields.BODY));
            int with = 0;
            for (String key : keys) {
                with = Math.max(with, searcher.getIndexReader().docFreq(new Term(LexicalFields.BODY, key)));
                with = Math.max(with, searcher.getIndexReader().docFreq(new Term(LexicalFields.NAMES, key)));
            }
            return Math.log(1 + (double) documents / (with + 0.5));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
