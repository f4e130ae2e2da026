package ma.dalil.retrieval.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.lexical.ArabicPassages;
import ma.dalil.retrieval.lexical.LegalReferences;
import ma.dalil.retrieval.lexical.LexicalFields;
import ma.dalil.retrieval.text.Concepts;
import ma.dalil.retrieval.text.Words;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.springframework.stereotype.Component;

/// Makes Lucene documents of the knowledge base's documents.
@Component
public class LexicalDocuments {

    private final ProcedureCatalog catalog;
    private final Concepts concepts;

    LexicalDocuments(ProcedureCatalog catalog, Concepts concepts) {
        this.catalog = catalog;
        this.concepts = concepts;
    }

    /// Empty for a document of another country: it is kept and can be opened, and no question finds it. Empty for an
    /// answer of civil servants: its questions find it.
    Collection<Document> of(Content content) {
        if (!content.document().isMoroccan()) {
            return List.of();
        }
        return switch (content.document().kind()) {
            case PROCEDURE -> List.of(procedure(content));
            case LEGAL_TEXT -> legalText(content);
            case ANSWER -> List.of();
        };
    }

    /// A legal text is found by passage.
    public static Collection<Document> legalText(Content content) {
        return content.passages().stream()
                .map(passage -> article(content, passage))
                .toList();
    }

    private Document procedure(Content content) {
        Document document = new Document();
        TreeSet<String> keys = new TreeSet<>();
        String id = content.document().id();
        identify(document, id, Scope.PROCEDURES);
        document.add(new StoredField(LexicalFields.PASSAGE, id + "/overview/fr"));
        for (String name : names(id)) {
            document.add(new TextField(LexicalFields.NAMES, name, Field.Store.NO));
            concepts.keys(name).forEach(keys::addAll);
        }
        for (Passage passage : content.passages()) {
            document.add(new StringField(LexicalFields.PASSAGE, passage.id(), Field.Store.NO));
            document.add(new TextField(LexicalFields.BODY, passage.text(), Field.Store.NO));
            concepts.keys(passage.text()).forEach(keys::addAll);
            ownAnalyzer(document, passage.language(), passage.text());
        }
        catalog.find(id)
                .ifPresent(procedure -> WrittenForms.ALL.forEach(form -> {
                    ownAnalyzer(document, form, procedure.name().in(form));
                    procedure
                            .aliases()
                            .getOrDefault(form, List.of())
                            .forEach(alias -> ownAnalyzer(document, form, alias));
                }));
        document.add(new StoredField(LexicalFields.KEYS, String.join(" ", keys)));
        return document;
    }

    private List<String> names(String id) {
        List<String> names = new ArrayList<>();
        Optional<Procedure> procedure = catalog.find(id);
        procedure.ifPresent(found -> {
            found.name().byForm().values().forEach(names::add);
            found.aliases().values().forEach(names::addAll);
        });
        return names;
    }

    private static void ownAnalyzer(Document document, Locale form, String text) {
        if (form.equals(WrittenForms.FRENCH)) {
            document.add(new TextField(LexicalFields.FRENCH, text, Field.Store.NO));
        } else if (WrittenForms.isRightToLeft(form)) {
            document.add(new TextField(LexicalFields.ARABIC, text, Field.Store.NO));
        }
    }

    private static Document article(Content content, Passage passage) {
        Document document = new Document();
        String title = content.document().title();
        boolean french = passage.language().equals(WrittenForms.FRENCH);
        identify(document, content.document().id(), Scope.LEGAL_TEXTS);
        document.add(new StringField(LexicalFields.PASSAGE, passage.id(), Field.Store.YES));
        if (french) {
            document.add(new TextField(LexicalFields.FRENCH, passage.text(), Field.Store.NO));
        } else {
            ArabicPassages.fields(passage.text()).forEach(document::add);
        }
        document.add(
                new TextField(french ? LexicalFields.TITLE_FRENCH : LexicalFields.TITLE_ARABIC, title, Field.Store.NO));
        if (passage.article() != null) {
            LegalReferences.articles(passage.article())
                    .forEach(number -> document.add(new StringField(LexicalFields.ARTICLE, number, Field.Store.NO)));
        }
        LegalReferences.laws(title + " " + content.document().id())
                .forEach(number -> document.add(new StringField(LexicalFields.LAW, number, Field.Store.NO)));
        TreeSet<String> keys = new TreeSet<>(Words.keys(passage.text()));
        keys.addAll(Words.keys(title));
        document.add(new StoredField(LexicalFields.KEYS, String.join(" ", keys)));
        return document;
    }

    private static void identify(Document document, String documentId, Scope scope) {
        document.add(new StringField(LexicalFields.DOCUMENT, documentId, Field.Store.YES));
        document.add(new StringField(LexicalFields.SCOPE, scope.name(), Field.Store.NO));
    }
}
