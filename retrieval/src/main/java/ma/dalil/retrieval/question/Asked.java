package ma.dalil.retrieval.question;

import java.util.List;
import java.util.Set;
import ma.dalil.retrieval.text.Keys;

/// A question as others are compared with it: its content words, each as its keys and what it weighs.
public record Asked(List<Word> words) {

    /// @param weight greater for a rarer word
    public record Word(Set<String> keys, double weight) {
        public Word {
            keys = Set.copyOf(keys);
        }
    }

    public Asked {
        words = List.copyOf(words);
    }

    /// The weight of the words that both say, as a share of all that they say, 0 to 1: 1 if each says what the other
    /// says, whatever the order and the form.
    double sharedWith(Asked other) {
        double all = weight() + other.weight();
        return all == 0 ? 0 : (saidBy(other) + other.saidBy(this)) / all;
    }

    double weight() {
        return words.stream().mapToDouble(Word::weight).sum();
    }

    private double saidBy(Asked other) {
        return words.stream()
                .filter(word -> other.words.stream().anyMatch(said -> isOneWord(word, said)))
                .mapToDouble(Word::weight)
                .sum();
    }

    /// Two words are one if a key proves it: short skeletons of different words fall together.
    private static boolean isOneWord(Word some, Word other) {
        return some.keys().stream()
                .anyMatch(key -> Keys.isSure(key) && other.keys().contains(key));
    }
}
