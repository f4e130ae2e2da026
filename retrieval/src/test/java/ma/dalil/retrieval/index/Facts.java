package ma.dalil.retrieval.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.dalil.knowledge.document.Document;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.Wording;

/// Procedures and legal texts of a few words.
final class Facts {

    private Facts() {}

    static Procedure procedure(String id, String name) {
        return new Procedure(
                id,
                "identity",
                "MA",
                wording(name),
                Map.of(),
                wording(name),
                null,
                List.of(),
                new Procedure.Referral(null, false),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Wording wording(String text) {
        return new Wording(WrittenForms.ALL.stream().collect(Collectors.toMap(form -> form, form -> text)));
    }

    /// A document whose passages are told by the last part of their identifier.
    ///
    /// @param texts of its passages, by section or article
    static Content content(Document.Kind kind, String id, String hash, Map<String, String> texts) {
        List<Passage> passages = new ArrayList<>();
        texts.forEach((part, text) -> passages.add(new Passage(
                id + "/" + part,
                id,
                kind == Document.Kind.PROCEDURE ? part : "article",
                passages.size(),
                WrittenForms.FRENCH,
                kind == Document.Kind.PROCEDURE ? null : "article " + part,
                text)));
        return new Content(
                new Document(
                        id, kind, id, "Bulletin officiel", null, WrittenForms.FRENCH, "MA", null, null, null, hash),
                passages);
    }
}
