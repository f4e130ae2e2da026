package ma.dalil.retrieval.index.measure;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// @param passages the numbers of the passages that answer; several where a long article was cut
record Question(String text, Locale form, Set<Integer> passages) {

    Question {
        passages = Set.copyOf(passages);
    }

    /// From 1; 0 if no passage that answers was found.
    int rankIn(List<Integer> found) {
        for (int i = 0; i < found.size(); i++) {
            if (passages.contains(found.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /// The half is told by the text alone, so that it stays when questions are added.
    boolean isInFirstHalf() {
        return Math.floorMod(text.strip().hashCode(), 2) == 0;
    }
}
