package ma.dalil.chatbot.understanding;

import java.util.function.IntConsumer;

/// The features of a word: its runs of one to five letters, the word's ends marked, and the word as a whole, each as a
/// hash. Training and reading count the same ones.
final class Features {

    private static final int LONGEST = 5;
    private static final char EDGE = '_';
    private static final int RUN = 0x811c9dc5;
    private static final int WORD = 0x2f0b4c47;
    private static final int PRIME = 0x01000193;

    private Features() {}

    static void of(String word, IntConsumer feature) {
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
        int hash = WORD;
        for (int at = 0; at < word.length(); at++) {
            hash = (hash ^ word.charAt(at)) * PRIME;
        }
        feature.accept(mixed(hash));
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
