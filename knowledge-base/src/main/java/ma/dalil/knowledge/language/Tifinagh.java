package ma.dalil.knowledge.language;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one-to-one letter table between Tifinagh-IRCAM (33 letters) and the Latin letters in which Standard Moroccan
/// Amazigh is transcribed.
///
/// Texts are written in Latin letters and shown in both scripts. Words that are no Amazigh words stay as they are:
/// addresses, numbers, abbreviations in capitals.
public final class Tifinagh {

    private static final String[][] TABLE = {
        {"a", "ⴰ"}, {"b", "ⴱ"}, {"g", "ⴳ"}, {"d", "ⴷ"}, {"ḍ", "ⴹ"}, {"e", "ⴻ"}, {"f", "ⴼ"}, {"k", "ⴽ"}, {"h", "ⵀ"},
        {"ḥ", "ⵃ"}, {"ɛ", "ⵄ"}, {"x", "ⵅ"}, {"q", "ⵇ"}, {"i", "ⵉ"}, {"j", "ⵊ"}, {"l", "ⵍ"}, {"m", "ⵎ"}, {"n", "ⵏ"},
        {"u", "ⵓ"}, {"r", "ⵔ"}, {"ṛ", "ⵕ"}, {"ɣ", "ⵖ"}, {"s", "ⵙ"}, {"ṣ", "ⵚ"}, {"c", "ⵛ"}, {"t", "ⵜ"}, {"ṭ", "ⵟ"},
        {"w", "ⵡ"}, {"y", "ⵢ"}, {"z", "ⵣ"}, {"ẓ", "ⵥ"}, {"ʷ", "ⵯ"}, {"p", "ⵒ"}, {"v", "ⵠ"},
    };

    /// Read as the letters above, never written back: o of loans, and other signs for ɛ and ɣ.
    private static final String[][] READ_ONLY = {{"o", "ⵓ"}, {"ε", "ⵄ"}, {"γ", "ⵖ"}, {"ğ", "ⵖ"}, {"č", "ⵛ"}};

    private static final Map<Integer, String> TO_TIFINAGH = new HashMap<>();
    private static final Map<Integer, String> TO_LATIN = new HashMap<>();

    static {
        for (String[] pair : TABLE) {
            TO_TIFINAGH.put(pair[0].codePointAt(0), pair[1]);
            TO_LATIN.put(pair[1].codePointAt(0), pair[0]);
        }
        for (String[] pair : READ_ONLY) {
            TO_TIFINAGH.put(pair[0].codePointAt(0), pair[1]);
        }
    }

    /// A run without spaces. A dot inside (an address), a digit, a brace (a placeholder) or two capitals mark a word
    /// that stays.
    private static final Pattern WORD = Pattern.compile("\\S+");

    private static final Pattern KEPT = Pattern.compile(".*(?:\\p{L}\\.\\p{L}|\\d|[{}@/]|\\p{Lu}\\p{Lu}).*");

    private Tifinagh() {}

    /// Amazigh in Latin letters as Tifinagh.
    public static String ofLatin(String latin) {
        return WORD.matcher(latin).replaceAll(match -> Matcher.quoteReplacement(word(match.group())));
    }

    /// Tifinagh as Latin letters; anything else stays.
    public static String toLatin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> latin.append(TO_LATIN.getOrDefault(letter, Character.toString(letter))));
        return latin.toString();
    }

    private static String word(String word) {
        if (KEPT.matcher(word).matches()) {
            return word;
        }
        StringBuilder tifinagh = new StringBuilder(word.length());
        word.codePoints()
                .map(Character::toLowerCase)
                .forEach(letter -> tifinagh.append(TO_TIFINAGH.getOrDefault(letter, Character.toString(letter))));
        return tifinagh.toString();
    }
}
