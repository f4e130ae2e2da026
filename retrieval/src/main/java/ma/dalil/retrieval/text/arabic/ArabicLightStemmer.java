package ma.dalil.retrieval.text.arabic;

import java.util.List;

/// Takes off what inflection adds to a word, of letters as [ArabicLetters] writes them.
///
/// 1. The longest of these beginnings, where two letters are left: the article ال with or without و ف ب ك before it
///    (also وبال, فبال, وكال), or the preposition with the article لل, ولل, فلل.
/// 2. Where none was taken off: و (and), of words of four letters and more.
/// 3. Up to three times the longest of these endings, where two letters are left: pronouns (ها هم هن هما كم كما نا ه),
///    plurals and duals (ات ان ين ون وا), the ending of adjectives and of the feminine (ي يه ته تي), the accusative's
///    alef with yeh (يا), and those grown together (اتها اتهم تها تهم تهما تنا).
///
/// A word of other letters or digits stays.
public final class ArabicLightStemmer {

    private static final List<String> BEGINNINGS =
            List.of("وبال", "فبال", "وكال", "ولل", "فلل", "وال", "بال", "كال", "فال", "لل", "ال");
    private static final List<String> ENDINGS = List.of(
            "تهما", "كما", "هما", "اتها", "اتهم", "تها", "تهم", "تنا", "ها", "هم", "هن", "نا", "كم", "ات", "ان", "ين",
            "ون", "يه", "ته", "تي", "يا", "وا", "ه", "ي");
    private static final int SHORTEST_STEM = 2;
    private static final int SHORTEST_AFTER_AND = 3;
    private static final int MOST_ENDINGS = 3;

    private ArabicLightStemmer() {}

    public static String stem(String word) {
        return ArabicLetters.isArabic(word) ? withoutEndings(withoutBeginning(word)) : word;
    }

    private static String withoutBeginning(String word) {
        for (String beginning : BEGINNINGS) {
            if (word.startsWith(beginning) && word.length() - beginning.length() >= SHORTEST_STEM) {
                return word.substring(beginning.length());
            }
        }
        return word.startsWith("و") && word.length() > SHORTEST_AFTER_AND ? word.substring(1) : word;
    }

    private static String withoutEndings(String word) {
        String stem = word;
        for (int taken = 0; taken < MOST_ENDINGS; taken++) {
            String shorter = withoutEnding(stem);
            if (shorter.length() == stem.length()) {
                return stem;
            }
            stem = shorter;
        }
        return stem;
    }

    private static String withoutEnding(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
