package ma.dalil.knowledge.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import ma.dalil.knowledge.procedure.InvalidKnowledge.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The references of one file: keys of the lexicon, sources, other procedures.
///
/// @param refusedTerm true for a key whose term has an error of its own, told elsewhere
/// @param procedureId true for the id of a procedure, with errors or without
record References(YamlFile file, Lexicon lexicon, Predicate<String> refusedTerm, Predicate<String> procedureId) {

    List<Problem> check() {
        List<Problem> found = new ArrayList<>();
        keys("/authority", Lexicon.Kind.ORGANISATION, found);
        if (file.tree().has("output")) {
            term("/output", file.tree().get("output").asString(), Lexicon.Kind.DOCUMENT, found);
        }
        each("evidence", (pointer, node) -> {
            if (node.has("document")) {
                term(pointer + "/document", node.get("document").asString(), Lexicon.Kind.DOCUMENT, found);
            } else {
                keys(pointer + "/one-of", Lexicon.Kind.DOCUMENT, found);
            }
        });
        each("channels", (pointer, node) -> {
            if (node.has("organisation")) {
                term(pointer + "/organisation", node.get("organisation").asString(), Lexicon.Kind.ORGANISATION, found);
            }
        });
        for (String list :
                List.of("evidence", "costs", "durations", "channels", "steps", "conditions", "rules", "legal")) {
            each(list, (pointer, node) -> {
                String source = node.get("source").asString();
                if (!file.tree().get("sources").has(source)) {
                    found.add(file.problem(pointer + "/source", "unknown source '" + source + "'"));
                }
            });
        }
        check("/related", id -> procedureId.test(id) ? null : "unknown procedure '" + id + "'", found);
        return found;
    }

    private void keys(String pointer, Lexicon.Kind kind, List<Problem> found) {
        check(pointer, key -> known(key, kind) ? null : unknown(key, kind), found);
    }

    private void term(String pointer, String key, Lexicon.Kind kind, List<Problem> found) {
        if (!known(key, kind)) {
            found.add(file.problem(pointer, unknown(key, kind)));
        }
    }

    private boolean known(String key, Lexicon.Kind kind) {
        return lexicon.contains(key, kind) || refusedTerm.test(key);
    }

    private static String unknown(String key, Lexicon.Kind kind) {
        return "the lexicon has no " + kind.name().toLowerCase(Locale.ROOT) + " '" + key + "'";
    }

    private void check(String pointer, Function<String, @Nullable String> error, List<Problem> found) {
        JsonNode items = file.tree().at(pointer);
        for (int i = 0; i < items.size(); i++) {
            String message = error.apply(items.get(i).asString());
            if (message != null) {
                found.add(file.problem(pointer + "/" + i, message));
            }
        }
    }

    private void each(String list, BiConsumer<String, JsonNode> action) {
        JsonNode items = file.tree().path(list);
        for (int i = 0; i < items.size(); i++) {
            action.accept("/" + list + "/" + i, items.get(i));
        }
    }
}
