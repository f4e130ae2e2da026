package ma.dalil.chatbot.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.dalil.retrieval.text.Concepts;
import ma.dalil.retrieval.text.Keys;

/// What a text is told by, as hashes, each once: the keys of its words, in which spellings and scripts meet; pairs of
/// neighbours, by their spellings and by their barest keys; and runs of letters, in which the forms of a word meet.
public final class WordFeatures {

    /// Letters of a run: enough to know a root by, whatever stands around it.
    private static final int RUN = 4;

    private static final char EDGE = '_';
    private static final char PART = '~';
    private static final char BOTH = '&';

    private WordFeatures() {}

    /// @param words in order, each as its keys, its spelling first
    public static int[] of(List<Set<String>> words) {
        return array(hashes(words));
    }

    /// The same, and pairs of concepts wherever they stand: who says `#stolen` and `#passport` need not say them side
    /// by
    /// side.
    ///
    /// @param words as [Concepts#keys] has them
    static int[] withPairsOfConcepts(List<Set<String>> words) {
        Set<Integer> features = hashes(words);
        List<String> concepts = words.stream()
                .flatMap(Set::stream)
                .filter(Concepts::isConcept)
                .distinct()
                .sorted()
                .toList();
        for (int first = 0; first < concepts.size(); first++) {
            for (int second = first + 1; second < concepts.size(); second++) {
                features.add(Features.whole(concepts.get(first) + BOTH + concepts.get(second)));
            }
        }
        return array(features);
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
        for (int start = 0; start + RUN <= word.length(); start++) {
            features.add(Features.whole(PART + word.substring(start, start + RUN)));
        }
    }

    private static int[] array(Set<Integer> features) {
        return features.stream().mapToInt(Integer::intValue).toArray();
    }
}
