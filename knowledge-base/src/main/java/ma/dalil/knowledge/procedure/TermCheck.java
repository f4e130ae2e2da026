package ma.dalil.knowledge.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import ma.dalil.knowledge.procedure.InvalidKnowledge.Problem;
import tools.jackson.databind.JsonNode;

/// What a schema cannot see in a term: a source that is not registered, a phrase that stands twice in one form. The
/// name
/// counts as a phrase; capitals make no difference.
///
/// @param knownSource true for the key of a registered source
record TermCheck(YamlFile file, String key, Predicate<String> knownSource) {

    List<Problem> check() {
        List<Problem> found = new ArrayList<>();
        JsonNode term = file.tree().get(key);
        term.path("sources").forEachEntry((form, source) -> {
            if (!knownSource.test(source.asString())) {
                found.add(file.problem(
                        pointer("sources", form),
                        "'" + source.asString() + "' is not registered in " + LexiconLoader.SOURCES));
            }
        });
        for (String list : List.of("aliases", "former")) {
            term.path(list).forEachEntry((form, phrases) -> twice(term, list, form, phrases, found));
        }
        return found;
    }

    private void twice(JsonNode term, String list, String form, JsonNode phrases, List<Problem> found) {
        Set<String> seen = new HashSet<>();
        seen.add(folded(term.path("name").path(form)));
        if (list.equals("former")) {
            term.path("aliases").path(form).forEach(alias -> seen.add(folded(alias)));
        }
        for (int i = 0; i < phrases.size(); i++) {
            if (!seen.add(folded(phrases.get(i)))) {
                found.add(file.problem(
                        pointer(list, form) + "/" + i,
                        "'" + phrases.get(i).asString() + "' stands twice in " + form + " of '" + key + "'"));
            }
        }
    }

    private static String folded(JsonNode phrase) {
        return phrase.asString("").toLowerCase(Locale.ROOT);
    }

    private String pointer(String property, String form) {
        return "/" + key + "/" + property + "/" + form;
    }
}
