package ma.dalil.knowledge.procedure;

import static ma.dalil.knowledge.procedure.ProcedureReader.aliases;
import static ma.dalil.knowledge.procedure.ProcedureReader.text;
import static ma.dalil.knowledge.procedure.ProcedureReader.wording;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes terms and their sources of trees that the schemas have accepted.
final class LexiconReader {

    private LexiconReader() {}

    static Lexicon.Term term(String key, JsonNode tree) {
        return new Lexicon.Term(
                key,
                Lexicon.Kind.valueOf(text(tree, "kind").toUpperCase(Locale.ROOT)),
                wording(tree.get("name")),
                phrases(tree, "aliases"),
                phrases(tree, "former"),
                sources(tree.path("sources")),
                optionalText(tree, "url"));
    }

    static Lexicon.Source source(String key, JsonNode tree) {
        return new Lexicon.Source(
                key,
                text(tree, "title"),
                text(tree, "publisher"),
                optionalText(tree, "url"),
                optionalText(tree, "place"),
                optionalText(tree, "licence"),
                tree.has("date") ? LocalDate.parse(text(tree, "date")) : null);
    }

    private static Map<Locale, List<String>> phrases(JsonNode tree, String property) {
        return tree.has(property) ? aliases(tree.get(property)) : Map.of();
    }

    private static Map<Locale, String> sources(JsonNode node) {
        Map<Locale, String> sources = new HashMap<>();
        node.forEachEntry((form, source) -> sources.put(WrittenForms.of(form), source.asString()));
        return sources;
    }

    private static @Nullable String optionalText(JsonNode tree, String property) {
        return tree.has(property) ? text(tree, property) : null;
    }
}
