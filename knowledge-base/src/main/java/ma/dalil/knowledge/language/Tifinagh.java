package ma.dalil.knowledge.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
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

    private static final Pattern KEPT = Pattern.compile(".*(?:\\p{L}\\.\\p{L}|\\d|[{}@]|\\p{Lu}\\p{Lu}).*");

    /// The digits of chat spelling, alone beside a letter: `3ari`, `l7al`, `lwra9`.
    private static final Pattern CHAT_DIGIT = Pattern.compile("(?<=\\p{L})[379](?!\\d)|(?<!\\d)[379](?=\\p{L})");

    /// Two letters that citizens type for one, as French and Arabic chat spelling taught them.
    private static final String[][] TYPED = {
        {"gh", "ɣ"}, {"kh", "x"}, {"ch", "c"}, {"sh", "c"}, {"ou", "u"}, {"é", "e"}, {"è", "e"}, {"ê", "e"},
    };

    private Tifinagh() {}

    /// Amazigh in Latin letters as Tifinagh, letter by letter: `sh` is two letters here.
    public static String ofLatin(String latin) {
        String composed = Normalizer.normalize(latin, Normalizer.Form.NFC);
        return WORD.matcher(composed).replaceAll(match -> Matcher.quoteReplacement(word(match.group())));
    }

    /// Amazigh as citizens type it as Tifinagh: `gh`, `kh`, `ch`, `sh`, `ou` are one letter each, 3, 7 and 9 inside a
    /// word are ɛ, ḥ and q. Not for texts of our own, in which two letters are two letters.
    public static String ofTyped(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return WORD.matcher(composed).replaceAll(match -> Matcher.quoteReplacement(word(transcribed(match.group()))));
    }

    /// Tifinagh as Latin letters; anything else stays.
    public static String toLatin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> latin.append(TO_LATIN.getOrDefault(letter, Character.toString(letter))));
        return latin.toString();
    }

    /// A typed word in the letters of the table; a word that is kept stays.
    private static String transcribed(String word) {
        String letters = CHAT_DIGIT.matcher(word).replaceAll(match -> switch (match.group()) {
            case "3" -> "ɛ";
            case "7" -> "ḥ";
            default -> "q";
        });
        if (KEPT.matcher(letters).matches()) {
            return word;
        }
        letters = letters.toLowerCase(Locale.ROOT);
        for (String[] pair : TYPED) {
            letters = letters.replace(pair[0], pair[1]);
        }
        return letters;
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
