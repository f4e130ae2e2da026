package ma.dalil.retrieval.index.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.dalil.knowledge.language.WrittenForms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The distinct passages of a file in SQuAD form, and the questions that one of them answers each.
record SquadFile(List<String> passages, List<Question> questions) {

    SquadFile {
        passages = List.copyOf(passages);
        questions = List.copyOf(questions);
    }

    static SquadFile read(Path file) {
        Map<String, Integer> passages = new LinkedHashMap<>();
        List<Question> questions = new ArrayList<>();
        for (JsonNode text : new JsonMapper().readTree(file).path("data")) {
            for (JsonNode paragraph : text.path("paragraphs")) {
                String context = paragraph.path("context").asString("");
                int number = passages.computeIfAbsent(context, added -> passages.size());
                for (JsonNode question : paragraph.path("qas")) {
                    questions.add(
                            new Question(question.path("question").asString(""), WrittenForms.ARABIC, Set.of(number)));
                }
            }
        }
        return new SquadFile(List.copyOf(passages.keySet()), questions);
    }

    /// The same questions among more passages; what is there already is not doubled.
    SquadFile among(List<String> more) {
        Map<String, Integer> all = new LinkedHashMap<>();
        passages.forEach(passage -> all.putIfAbsent(passage, all.size()));
        more.forEach(passage -> all.putIfAbsent(passage, all.size()));
        return new SquadFile(List.copyOf(all.keySet()), questions);
    }
}
