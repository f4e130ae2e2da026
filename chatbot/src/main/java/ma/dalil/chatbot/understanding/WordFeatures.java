package ma.dalil.chatbot.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.dalil.retrieval.text.Concepts;
import ma.dalil.retrieval.text.Keys;

/// What a text is told by, as hashes, each once: the keys of its words, in which spellings and scripts meet; pairs of
/// neighbours, by their spellings and by their barest keys; runs of letters, in which the forms of a word meet; the
/// concepts that are said; and pairs of these wherever they stand: who says `#stolen` and `#passport` need not say them
/// side by side.
public final class WordFeatures {

    /// Letters of a run: enough to know a root by, whatever stands around it.
    private static final int SHORTEST_RUN = 3;

    private static final int LONGEST_RUN = 5;

    private static final char EDGE = '_';
    private static final char PART = '~';
    private static final char BOTH = '&';

    private WordFeatures() {}

    /// @param words in order, each as its keys, its spelling first
    /// @param content those that mean something, as [Concepts#keys] has them
    public static int[] of(List<Set<String>> words, List<Set<String>> content) {
        Set<Integer> features = hashes(words);
        List<String> concepts = content.stream()
                .flatMap(Set::stream)
                .filter(Concepts::isConcept)
                .distinct()
                .sorted()
                .toList();
        for (int first = 0; first < concepts.size(); first++) {
            features.add(Features.whole(concepts.get(first)));
            for (int second = first + 1; second < concepts.size(); second++) {
                features.add(Features.whole(concepts.get(first) + BOTH + concepts.get(second)));
            }
        }
        return features.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Set<Integer> hashes(List<Set<String>> words) {
        Set<Integer> features = new LinkedHashSet<>();
        String spelling = "";
        String bare = "";
        for (Set<String> word : words) {
            String spelled = word.iterator().next();
            String barest = spelled;
            for (String key : word) {
                features.add(Features.whole(key));
                barest = Keys.isSpelling(key) || Concepts.isConcept(key) ? barest : key;
            }
            features.add(Features.whole(spelling + ' ' + spelled));
            features.add(Features.whole(bare + "  " + barest));
            addRuns(spelled.substring(1), features);
            spelling = spelled;
            bare = barest;
        }
        return features;
    }

    private static void addRuns(String spelled, Set<Integer> features) {
        String word = EDGE + spelled + EDGE;
        for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
            for (int start = 0; start + length <= word.length(); start++) {
                features.add(Features.whole(PART + word.substring(start, start + length)));
            }
        }
    }
}
