package ma.dalil.chatbot.understanding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The spellings that citizens use for a text of the corpora, which has one.
final class Spellings {

    private static final Map<String, String[]> AMAZIGH = ordered(new String[][] {
        {"ɣ", "gh", "gh", "r"},
        {"c", "ch", "ch", "sh"},
        {"x", "kh", "x"},
        {"u", "ou", "u"},
        {"ɛ", "3", "a", "ɛ"},
        {"ε", "3", "a", "ɛ"},
        {"ḥ", "h", "7"},
        {"ḍ", "d"},
        {"ṭ", "t"},
        {"ṣ", "s"},
        {"ẓ", "z"},
        {"ṛ", "r"},
        {"ʷ", "", "w"},
        {"q", "q", "9", "k"},
        {"č", "tch"},
        {"ǧ", "dj"},
        {"j", "j"},
    });
    private static final Map<String, String[]> AMAZIGH_ARABIC = ordered(new String[][] {
        {"gʷ", "ڭ", "ك"},
        {"kʷ", "ك"},
        {"a", "ا", "ا", ""},
        {"b", "ب"},
        {"g", "ڭ", "گ", "ك"},
        {"d", "د"},
        {"ḍ", "ض"},
        {"e", ""},
        {"f", "ف"},
        {"k", "ك"},
        {"h", "ه"},
        {"ḥ", "ح"},
        {"ɛ", "ع"},
        {"ε", "ع"},
        {"x", "خ"},
        {"q", "ق"},
        {"i", "ي", "ي", ""},
        {"j", "ج"},
        {"l", "ل"},
        {"m", "م"},
        {"n", "ن"},
        {"u", "و", "و", ""},
        {"o", "و"},
        {"r", "ر"},
        {"ṛ", "ر"},
        {"ɣ", "غ"},
        {"s", "س"},
        {"ṣ", "ص"},
        {"c", "ش"},
        {"t", "ت"},
        {"ṭ", "ط"},
        {"w", "و"},
        {"y", "ي"},
        {"z", "ز"},
        {"ẓ", "ز"},
        {"p", "ب"},
        {"v", "ف"},
        {"č", "تش"},
        {"ǧ", "دج"},
        {"ʷ", ""},
        {"-", " ", ""},
    });
    private static final Map<String, String[]> DARIJA_ARABIC = ordered(new String[][] {
        {"ch", "ش"},
        {"kh", "خ"},
        {"gh", "غ"},
        {"sh", "ش"},
        {"ou", "و"},
        {"aa", "ا"},
        {"ee", "ي"},
        {"3", "ع"},
        {"7", "ح"},
        {"9", "ق"},
        {"5", "خ"},
        {"2", "ء", "ا"},
        {"8", "ه"},
        {"a", "ا", ""},
        {"b", "ب"},
        {"c", "س"},
        {"d", "د"},
        {"e", ""},
        {"f", "ف"},
        {"g", "ڭ", "گ", "ك"},
        {"h", "ه"},
        {"i", "ي"},
        {"j", "ج"},
        {"k", "ك"},
        {"l", "ل"},
        {"m", "م"},
        {"n", "ن"},
        {"o", "و"},
        {"p", "ب"},
        {"q", "ق"},
        {"r", "ر"},
        {"s", "س"},
        {"t", "ت"},
        {"u", "و"},
        {"v", "ف"},
        {"w", "و"},
        {"x", "ش"},
        {"y", "ي"},
        {"z", "ز"},
    });
    private static final Map<String, String[]> FRENCH_CHAT = ordered(new String[][] {
        {"é", "e"},
        {"è", "e"},
        {"ê", "e"},
        {"à", "a"},
        {"ç", "c"},
        {"ù", "u"},
        {"î", "i"},
        {"ô", "o"},
        {"û", "u"},
        {"â", "a"},
        {"’", "'", " "},
        {"œ", "oe"},
    });

    private Spellings() {}

    /// Amazigh of the letter table as French-schooled citizens type it.
    static String typedAmazigh(String latin, RandomGenerator random) {
        return respelled(latin, AMAZIGH, random);
    }

    static String amazighInArabicLetters(String latin, RandomGenerator random) {
        return respelled(latin, AMAZIGH_ARABIC, random);
    }

    /// A rough one: it knows no emphatic letters that the chat spelling does not write in capitals.
    static String darijaInArabicLetters(String chat, RandomGenerator random) {
        String emphatic =
                chat.replace("S", "ص").replace("T", "ط").replace("D", "ض").replace("H", "ح");
        String single = emphatic.replaceAll("([a-z379])\\1", "$1");
        return respelled(single, DARIJA_ARABIC, random).replaceAll("(?<!\\S)ا?ل ", "ال");
    }

    static String withoutAccents(String french, RandomGenerator random) {
        return respelled(french, FRENCH_CHAT, random);
    }

    /// One way for each letter, kept through the text, since a writer keeps to a spelling.
    private static String respelled(String text, Map<String, String[]> table, RandomGenerator random) {
        String respelled = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String[]> letter : table.entrySet()) {
            String[] ways = letter.getValue();
            respelled = respelled.replace(letter.getKey(), ways[random.nextInt(ways.length)]);
        }
        return respelled;
    }

    private static Map<String, String[]> ordered(String[][] rows) {
        Map<String, String[]> table = new LinkedHashMap<>();
        for (String[] row : rows) {
            table.put(row[0], Arrays.copyOfRange(row, 1, row.length));
        }
        return table;
    }
}
