package ma.dalil.retrieval.dense;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import ma.dalil.retrieval.text.Keys;
import ma.dalil.retrieval.text.Words;

/// What the built-in model sees of a text: the keys of its words, and the letter trigrams of their spellings.
final class Features {

    private static final int GRAM = 3;
    private static final String GRAM_MARK = "~";
    /// A word counts for more than each of the trigrams that it is made of.
    private static final double GRAM_SHARE = 0.35;
    /// What an unknown word weighs, as if it stood in one of a thousand rows.
    private static final double UNKNOWN_WEIGHT = Math.log(1000);

    private Features() {}

    static Map<String, Double> counts(String text) {
        Map<String, Double> counts = new HashMap<>();
        for (String word : Words.of(text)) {
            Keys.of(word).forEach(key -> counts.merge(key, 1.0, Double::sum));
            String spelling = "^" + Keys.fold(word) + "$";
            for (int i = 0; i + GRAM <= spelling.length(); i++) {
                counts.merge(GRAM_MARK + spelling.substring(i, i + GRAM), 1.0, Double::sum);
            }
        }
        return counts;
    }

    static double share(String feature) {
        return feature.startsWith(GRAM_MARK) ? GRAM_SHARE : 1;
    }

    /// The share of a text's weight that is known, 0 to 1.
    ///
    /// @param weightOf the weight of a known feature, 0 of an unknown one
    static double knownShare(String text, ToDoubleFunction<String> weightOf) {
        double all = 0;
        double known = 0;
        for (String word : Words.of(text)) {
            Set<String> keys = Keys.of(word);
            double weight = 0;
            double credit = 0;
            for (String key : keys) {
                double of = weightOf.applyAsDouble(key);
                if (of > 0) {
                    credit = Math.max(credit, Keys.credit(key));
                    weight = Math.max(weight, of);
                }
            }
            all += weight > 0 ? weight : UNKNOWN_WEIGHT;
            // A word known by a weak key only may be another word.
            known += weight * credit;
        }
        return all == 0 ? 0 : known / all;
    }
}
