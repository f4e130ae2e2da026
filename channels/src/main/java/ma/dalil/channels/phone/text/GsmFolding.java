package ma.dalil.channels.phone.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes French, and Darija in Latin letters, with the letters of GSM 03.38 where no meaning is lost.
///
/// à è é ù ì ò and É are in that alphabet and stay; ç ê î œ, French quotation marks, dashes, the ellipsis and the
/// narrow space are not and have a plain spelling. A text in which anything remains (Arabic, Tifinagh, ɣ) is not
/// touched: it is sent as UCS-2, in which every letter costs the same.
public final class GsmFolding {

    private static final Map<Integer, String> PLAIN = new HashMap<>();

    static {
        String[][] table = {
            {"ç", "c"},
            {"âá", "a"},
            {"êë", "e"},
            {"îïí", "i"},
            {"ôó", "o"},
            {"ûú", "u"},
            {"ÿ", "y"},
            {"œ", "oe"},
            {"ÀÂ", "A"},
            {"ÈÊË", "E"},
            {"ÎÏ", "I"},
            {"ÔÓ", "O"},
            {"ÙÛ", "U"},
            {"Œ", "OE"},
            {"’‘ʼ", "'"},
            {"«»“”„", "\""},
            {"–—‑‐−•·", "-"},
            {"…", "..."},
            {"×", "x"},
            {"²", "2"},
            {"\u00a0\u202f\u2009", " "},
            {"\u2066\u2067\u2068\u2069\u200b\u200e\u200f\u2060\ufeff", ""},
        };
        for (String[] row : table) {
            row[0].codePoints().forEach(codePoint -> PLAIN.put(codePoint, row[1]));
        }
    }

    /// The space inside French quotation marks belongs to them.
    private static final Pattern QUOTED_SPACE = Pattern.compile("(?<=«)[ \u00a0\u202f]|[ \u00a0\u202f](?=»)");

    private static final Pattern NUMBER_SIGN = Pattern.compile("(?<=\\b[nN])°");

    private static final char FIRST_ARABIC = '\u0600';
    private static final char LAST_ARABIC = '\u06ff';
    private static final char FIRST_TIFINAGH = '\u2d30';
    private static final char LAST_TIFINAGH = '\u2d7f';

    private GsmFolding() {}

    /// Whether a text has letters that nothing here has a plain spelling for, such as most messages have.
    private static boolean hasOtherLetters(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if ((letter >= FIRST_ARABIC && letter <= LAST_ARABIC)
                    || (letter >= FIRST_TIFINAGH && letter <= LAST_TIFINAGH)) {
                return true;
            }
        }
        return false;
    }

    /// The text in GSM 03.38, or unchanged if not all of it can be written so.
    public static String fold(String text) {
        if (GsmAlphabet.covers(text) || hasOtherLetters(text)) {
            return text;
        }
        String spelt = NUMBER_SIGN
                .matcher(QUOTED_SPACE
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(""))
                .replaceAll("o");
        StringBuilder folded = new StringBuilder(spelt.length());
        spelt.codePoints()
                .forEach(codePoint -> folded.append(PLAIN.getOrDefault(codePoint, Character.toString(codePoint))));
        String plain = folded.toString();
        return GsmAlphabet.covers(plain) ? plain : text;
    }
}
