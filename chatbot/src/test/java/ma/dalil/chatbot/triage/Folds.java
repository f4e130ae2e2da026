package ma.dalil.chatbot.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.dalil.chatbot.triage.MessageExamples.Example;
import ma.dalil.chatbot.triage.MessageExamples.Source;
import ma.dalil.retrieval.text.Keys;

/// Parts examples so that none is judged by a model that has learnt its twin: sentences that share most of their words,
/// in whichever script, and questions about one document stay together.
final class Folds {

    private static final double ALIKE = 0.6;
    private static final int LEAST_SHARED = 2;

    private final List<Example> examples;
    private final int[] before;

    private Folds(List<Example> examples) {
        this.examples = examples;
        this.before = new int[examples.size()];
        for (int at = 0; at < before.length; at++) {
            before[at] = at;
        }
    }

    static Map<Example, Integer> of(List<Example> examples, int folds) {
        Folds parts = new Folds(examples);
        parts.joinAlike();
        parts.joinByDocument();
        Map<Example, Integer> found = new HashMap<>();
        for (int at = 0; at < examples.size(); at++) {
            found.put(examples.get(at), (int) (examples.get(parts.first(at)).hash() % folds));
        }
        return found;
    }

    private void joinByDocument() {
        Map<String, Integer> firsts = new HashMap<>();
        for (int at = 0; at < examples.size(); at++) {
            String about = examples.get(at).about();
            if (!about.isEmpty()) {
                firsts.putIfAbsent(about, at);
                join(at, firsts.get(about));
            }
        }
    }

    private void joinAlike() {
        Map<String, List<Integer>> byKey = new HashMap<>();
        List<Set<String>> words = examples.stream().map(Folds::words).toList();
        for (int at = 0; at < examples.size(); at++) {
            Set<String> own = words.get(at);
            Map<Integer, Integer> shared = new HashMap<>();
            for (String key : own) {
                byKey.getOrDefault(key, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
                byKey.computeIfAbsent(key, unseen -> new ArrayList<>()).add(at);
            }
            int here = at;
            shared.forEach((other, number) -> {
                int either = own.size() + words.get(other).size() - number;
                if (other != here && number >= LEAST_SHARED && number >= ALIKE * either) {
                    join(here, other);
                }
            });
        }
    }

    /// The barest keys of the words that mean something; none of what was written for another purpose.
    private static Set<String> words(Example example) {
        Set<String> words = new HashSet<>();
        if (example.source() == Source.WRITTEN || example.source() == Source.QUESTIONS) {
            for (Set<String> keys : Message.of(example.text()).words()) {
                if (!Message.isSmall(keys)) {
                    words.add(keys.stream()
                            .filter(key -> !Keys.isSpelling(key))
                            .reduce((first, second) -> second)
                            .orElseGet(() -> keys.iterator().next()));
                }
            }
        }
        return words;
    }

    private void join(int one, int other) {
        before[first(one)] = first(other);
    }

    private int first(int at) {
        int first = at;
        while (before[first] != first) {
            first = before[first];
        }
        return first;
    }
}
