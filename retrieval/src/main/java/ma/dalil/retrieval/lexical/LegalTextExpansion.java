package ma.dalil.retrieval.lexical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.retrieval.text.Concepts;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/// What a question says, in the words of legal texts: a law stands in Arabic or in French alone, and is asked about in
/// six forms.
///
/// Each concept of the question is an optional word, met by the best of its Arabic or French wordings; the others add
/// next to nothing, or a concept with many aliases would outweigh the rest. A language that the question is in needs no
/// expansion: its words stand for themselves. What the weights were chosen on is in the decision record 0007.
final class LegalTextExpansion {

    private static final List<Locale> LANGUAGES = List.of(WrittenForms.ARABIC, WrittenForms.FRENCH);

    /// Of a concept, where a word of the question itself has 1.
    private static final float PASSAGE = 0.8f;

    private static final float TITLE = 0.4f;
    /// A phrase says more than a word, and less than the words that it is made of.
    private static final float PHRASE = 1.5f;

    private static final float OTHER_WORDINGS = 0.1f;
    /// A message may be long, and Lucene takes a thousand terms at the most.
    private static final int MOST_CONCEPTS = 16;

    private static final int MOST_WORDINGS = 8;

    private final Concepts concepts;
    private final QueryBuilder words;

    LegalTextExpansion(Concepts concepts, Analyzer analyzer) {
        this.concepts = concepts;
        this.words = new QueryBuilder(analyzer);
    }

    /// @param form the question's own
    List<Query> of(String question, Locale form) {
        Set<String> said = new HashSet<>();
        List<Query> expansion = new ArrayList<>();
        for (Set<String> keys : concepts.keys(question)) {
            List<String> added =
                    keys.stream().filter(Concepts::isConcept).filter(said::add).toList();
            if (said.size() > MOST_CONCEPTS) {
                break;
            }
            List<Query> passage = new ArrayList<>();
            List<Query> title = new ArrayList<>();
            for (String concept : added) {
                for (Locale language : LANGUAGES) {
                    if (!language.equals(form)) {
                        List<String> wordings = concepts.wordings(concept, language);
                        wordings = wordings.subList(0, Math.min(MOST_WORDINGS, wordings.size()));
                        passage.addAll(inPassages(wordings, language));
                        title.addAll(inField(LexicalFields.title(language), wordings));
                    }
                }
            }
            addBest(expansion, passage, PASSAGE);
            addBest(expansion, title, TITLE);
        }
        return expansion;
    }

    private static void addBest(List<Query> expansion, List<Query> wordings, float weight) {
        if (!wordings.isEmpty()) {
            expansion.add(new BoostQuery(new DisjunctionMaxQuery(wordings, OTHER_WORDINGS), weight));
        }
    }

    private List<Query> inPassages(List<String> wordings, Locale language) {
        return language.equals(WrittenForms.ARABIC)
                ? ArabicPassages.wordings(wordings, PHRASE)
                : inField(LexicalFields.FRENCH, wordings);
    }

    private List<Query> inField(String field, List<String> wordings) {
        List<Query> queries = new ArrayList<>();
        for (String wording : wordings) {
            Query query = words.createBooleanQuery(field, wording, BooleanClause.Occur.MUST);
            if (query instanceof BooleanQuery phrase) {
                queries.add(new BoostQuery(phrase, PHRASE / phrase.clauses().size()));
            } else if (query != null) {
                queries.add(query);
            }
        }
        return queries;
    }
}
