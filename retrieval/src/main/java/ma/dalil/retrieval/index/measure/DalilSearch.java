package ma.dalil.retrieval.index.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.dalil.knowledge.document.Document;
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

/// The service's own search for passages of legal texts, over its own index: the passages are those of one text.
final class DalilSearch implements PassageSearch {

    private static final String TEXT = "text";

    private final LexicalIndex index = LexicalIndex.inMemory();
    private final LexicalSearch search = new LexicalSearch(Concepts.NONE);

    DalilSearch(List<String> texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            int number = passages.size();
            passages.add(
                    new Passage(Integer.toString(number), TEXT, "article", number, WrittenForms.ARABIC, null, text));
        }
        Document document = new Document(
                TEXT, Document.Kind.LEGAL_TEXT, "", "", null, WrittenForms.ARABIC, "MA", null, null, null, "");
        try {
            index.apply(Map.of(TEXT, LexicalDocuments.legalText(new Content(document, passages))), List.of(), 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String name() {
        return "Dalil";
    }

    @Override
    public List<Integer> search(String question, int limit) {
        try (LexicalSnapshot now = index.snapshot()) {
            return search.search(new Query(question, WrittenForms.ARABIC, Scope.LEGAL_TEXTS, limit), now).stream()
                    .map(hit -> Integer.valueOf(hit.passageId()))
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
