package ma.dalil.chatbot.understanding;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The features of words: of each, its runs of one to five letters, the word's ends marked, the word as a whole, and it
/// together with the word before ("ما هو" asks in Arabic, "ما" and "هو" say nothing), as hashes. Training and reading
/// count the same ones.
public final class Features {

    private static final int LONGEST = 5;
    private static final char EDGE = '_';
    private static final int RUN = 0x811c9dc5;
    private static final int WORD = 0x2f0b4c47;
    private static final int PAIR = 0x5bd1e995;
    private static final int PRIME = 0x01000193;

    /// A word as a whole counts as several runs, so that the short words of grammar speak against the many runs of a
    /// long noun.
    private static final int WORD_COUNTS = 3;
    private static final int PAIR_COUNTS = 2;

    private Features() {}

    static int[] of(List<String> words) {
        IntStream.Builder features = IntStream.builder();
        int before = WORD;
        for (String word : words) {
            runs(word, features);
            int whole = spelled(WORD, word);
            accept(whole, WORD_COUNTS, features);
            accept(spelled(before ^ PAIR, word), PAIR_COUNTS, features);
            before = whole;
        }
        return features.build().toArray();
    }

    private static void accept(int hash, int times, IntConsumer feature) {
        int mixed = mixed(hash);
        for (int time = 0; time < times; time++) {
            feature.accept(mixed);
        }
    }

    private static void runs(String word, IntConsumer feature) {
        int length = word.length() + 2;
        for (int start = 0; start < length; start++) {
            int hash = RUN;
            int end = Math.min(length, start + LONGEST);
            for (int at = start; at < end; at++) {
                hash = (hash ^ letter(word, at)) * PRIME;
                if (at > start || (start > 0 && start < length - 1)) {
                    feature.accept(mixed(hash));
                }
            }
        }
    }

    /// A text as one feature.
    public static int whole(String text) {
        return mixed(spelled(WORD, text));
    }

    private static int spelled(int start, String word) {
        int hash = start;
        for (int at = 0; at < word.length(); at++) {
            hash = (hash ^ word.charAt(at)) * PRIME;
        }
        return hash;
    }

    private static char letter(String word, int at) {
        return at == 0 || at == word.length() + 1 ? EDGE : word.charAt(at - 1);
    }

    /// Spreads the bits, since a bucket is told by the lowest of them.
    private static int mixed(int hash) {
        int spread = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        return spread ^ (spread >>> 13);
    }
}
