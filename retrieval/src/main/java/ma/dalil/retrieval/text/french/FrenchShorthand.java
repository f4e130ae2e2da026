package ma.dalil.retrieval.text.french;

import java.util.Map;
import ma.dalil.retrieval.text.sound.WordPairs;

/// The short forms of text messages: `cmt` is comment, `rdv` rendez-vous. They are data (`shorthand.txt`).
public final class FrenchShorthand {

    private static final Map<String, String> WORDS = WordPairs.read(FrenchShorthand.class, "shorthand.txt");

    private FrenchShorthand() {}

    /// The word that a short form stands for, or the form itself.
    public static String written(String plain) {
        return WORDS.getOrDefault(plain, plain);
    }
}
