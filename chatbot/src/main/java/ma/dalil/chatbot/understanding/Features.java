package ma.dalil.chatbot.understanding;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The features of a word: its runs of one to five letters, the word's ends marked, and the word as a whole, each as a
/// hash. Training and reading count the same ones.
public final class Features {

    private static final int LONGEST = 5;
    private static final char EDGE = '_';
    private static final int RUN = 0x811c9dc5;
    private static final int WORD = 0x2f0b4c47;
    private static final int PRIME = 0x01000193;

    private Features() {}

    static int[] of(List<String> words) {
        IntStream.Builder features = IntStream.builder();
        words.forEach(word -> of(word, features));
        return features.build().toArray();
    }

    private static void of(String word, IntConsumer feature) {
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
        feature.accept(whole(word));
    }

    /// A text as one feature.
    public static int whole(String text) {
        int hash = WORD;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * PRIME;
        }
        return mixed(hash);
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
