package ma.dalil.retrieval.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import ma.dalil.knowledge.language.Tifinagh;
import ma.dalil.retrieval.text.french.FrenchElision;

/// How a word is spelled, whoever typed it.
///
/// Plain: lower case, without accents, vowel marks, tatweel, labial marks and elided words; a letter typed three
/// times
/// or more once (`bghiiiit`); Arabic-Indic digits as 0–9. The dot below stays, since it tells ḥ from h.
///
/// Folded: plain, and Tifinagh as Latin letters, the alefs as one, ى as ي, ة as ه, گ ڭ ݣ as ك.
final class Spelling {

    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u0322\\u0324-\\u032c\\u032f-\\u036f\\u064b-\\u0652\\u0670\\u0640]");

    /// What stands for a letter, by letter up to the end of the Arabic block, and of ḍ, ḥ and their like.
    private static final char[] PLAIN = new char[0x700];

    private static final char DOTTED_FIRST = '\u1e00';
    private static final char[] DOTTED = new char[0x100];
    private static final char TIFINAGH_FIRST = '\u2d30';
    private static final char[] TIFINAGH = new char[0x50];

    /// A letter that is not heard.
    private static final char NONE = '\0';
    /// A letter that only a look at its neighbours or its parts can tell.
    private static final char UNKNOWN = '\uffff';

    private static final int ELONGATED = 3;

    static {
        for (char letter = 0; letter < PLAIN.length; letter++) {
            PLAIN[letter] = plainOf(letter);
        }
        for (int at = 0; at < DOTTED.length; at++) {
            DOTTED[at] = plainOf((char) (DOTTED_FIRST + at));
        }
        for (int at = 0; at < TIFINAGH.length; at++) {
            TIFINAGH[at] =
                    Tifinagh.toLatin(Character.toString(TIFINAGH_FIRST + at)).charAt(0);
        }
    }

    private Spelling() {}

    static String plain(String word) {
        String letters = isKnown(word) ? word : normalized(word);
        char[] plain = new char[letters.length()];
        int length = 0;
        int run = 0;
        char before = NONE;
        boolean isAddress = letters.indexOf('.') > 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = Character.toLowerCase(letters.charAt(i));
            char sign = sign(letter);
            if (sign == NONE) {
                continue;
            }
            run = letter == before ? run + 1 : 1;
            before = letter;
            // Of an elongated letter the third takes the place of the two before it, the next ones that of the third.
            if (run >= ELONGATED && !isAddress && !(sign >= '0' && sign <= '9')) {
                length -= run == ELONGATED ? 2 : 1;
            }
            plain[length++] = sign == UNKNOWN ? letter : sign;
        }
        return FrenchElision.without(new String(plain, 0, length));
    }

    static String folded(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) != folded(plain.charAt(i))) {
                char[] letters = plain.toCharArray();
                for (int at = i; at < letters.length; at++) {
                    letters[at] = folded(letters[at]);
                }
                return new String(letters);
            }
        }
        return plain;
    }

    private static char folded(char letter) {
        if (letter >= TIFINAGH_FIRST && letter < TIFINAGH_FIRST + TIFINAGH.length) {
            return TIFINAGH[letter - TIFINAGH_FIRST];
        }
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case 'گ', 'ڭ', 'ݣ' -> 'ك';
            default -> letter;
        };
    }

    private static boolean isKnown(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (sign(word.charAt(i)) == UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    private static char sign(char letter) {
        if (letter < PLAIN.length) {
            return PLAIN[letter];
        }
        if (letter >= TIFINAGH_FIRST && letter < TIFINAGH_FIRST + TIFINAGH.length) {
            return letter == 'ⵯ' ? NONE : letter;
        }
        if (letter >= DOTTED_FIRST && letter < DOTTED_FIRST + DOTTED.length) {
            return DOTTED[letter - DOTTED_FIRST];
        }
        return letter == '’' ? letter : UNKNOWN;
    }

    private static char plainOf(char letter) {
        if (letter == 'ʷ') {
            return NONE;
        }
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return MARKS.matcher(Character.toString(letter)).matches() && letter > '\u0600' ? NONE : UNKNOWN;
        }
        String plain = normalized(Character.toString(letter));
        return plain.isEmpty() ? NONE : plain.length() == 1 ? plain.charAt(0) : UNKNOWN;
    }

    private static String normalized(String word) {
        String parts = MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder letters = new StringBuilder(parts.length());
        // The dot below (U+0323) tells ḥ from h: it is put back onto its letter.
        Normalizer.normalize(parts, Normalizer.Form.NFC)
                .codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(letters::appendCodePoint);
        return letters.toString().replace("œ", "oe");
    }
}
