package ma.dalil.chatbot.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ma.dalil.knowledge.document.Document;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.document.Passage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sources behind citations, as the contract's `GET /api/v1/documents/{id}` shows them.
@Component
public class CitedDocuments {

    private final DocumentStore store;

    public CitedDocuments(DocumentStore store) {
        this.store = store;
    }

    Optional<Map<String, Object>> find(String documentId) {
        return store.find(documentId).map(content -> {
            Document document = content.document();
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("id", document.id());
            shown.put("kind", document.kind().name());
            shown.put("title", document.title());
            shown.put("publisher", document.publisher());
            put(shown, "url", document.url());
            shown.put("language", document.language().toLanguageTag());
            shown.put("country", document.country());
            put(shown, "asOf", document.asOf());
            put(shown, "validFrom", document.validFrom());
            put(shown, "validTo", document.validTo());
            shown.put("version", document.version());
            shown.put(
                    "passages",
                    content.passages().stream().map(CitedDocuments::passage).toList());
            return shown;
        });
    }

    private static Map<String, Object> passage(Passage passage) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", passage.id());
        shown.put("section", passage.section());
        shown.put("language", passage.language().toLanguageTag());
        put(shown, "article", passage.article());
        shown.put("text", passage.text());
        return shown;
    }

    private static void put(Map<String, Object> shown, String name, @Nullable Object value) {
        if (value != null) {
            shown.put(name, value.toString());
        }
    }
}
