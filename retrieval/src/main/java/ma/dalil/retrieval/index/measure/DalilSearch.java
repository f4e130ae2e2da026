package ma.dalil.retrieval.index.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.index.LexicalDocuments;
import ma.dalil.retrieval.index.LexicalIndex;
import ma.dalil.retrieval.index.LexicalSnapshot;
import ma.dalil.retrieval.lexical.LexicalSearch;
import ma.dalil.retrieval.text.Concepts;
import org.apache.lucene.document.Document;

/// The service's own search for passages of legal texts, over its own index.
final class DalilSearch implements PassageSearch {

    private static final String TEXT = "text";

    private final String name;
    private final LexicalIndex index = LexicalIndex.inMemory();
    private final LexicalSearch search;
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @param concepts what questions are expanded by
    /// @param texts their passages are numbered in order, over all of them
    DalilSearch(String name, Concepts concepts, List<Content> texts) {
        this.name = name;
        this.search = new LexicalSearch(concepts);
        Map<String, Collection<Document>> documents = new LinkedHashMap<>();
        for (Content text : texts) {
            text.passages().forEach(passage -> numbers.put(passage.id(), numbers.size()));
            documents.put(text.document().id(), LexicalDocuments.legalText(text));
        }
        try {
            index.apply(documents, List.of(), 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Over the passages of one Arabic text, by their words alone.
    static DalilSearch ofArabic(List<String> passages) {
        return new DalilSearch("Dalil", Concepts.NONE, List.of(text(passages, WrittenForms.ARABIC)));
    }

    /// One text without a title, whose passages are numbered.
    static Content text(List<String> texts, Locale language) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            int number = passages.size();
            passages.add(new Passage(Integer.toString(number), TEXT, "article", number, language, null, text));
        }
        return new Content(
                new ma.dalil.knowledge.document.Document(
                        TEXT,
                        ma.dalil.knowledge.document.Document.Kind.LEGAL_TEXT,
                        "",
                        "",
                        null,
                        language,
                        "MA",
                        null,
                        null,
                        null,
                        ""),
                passages);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Integer> search(Question question, int limit) {
        try (LexicalSnapshot now = index.snapshot()) {
            return search.search(new Query(question.text(), question.form(), Scope.LEGAL_TEXTS, limit), now).stream()
                    .map(hit -> Objects.requireNonNull(numbers.get(hit.passageId())))
                    .toList();
        }
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
