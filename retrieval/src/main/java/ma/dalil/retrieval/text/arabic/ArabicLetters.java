package ma.dalil.retrieval.text.arabic;

import java.text.Normalizer;

/// Writes Arabic letters in one way.
///
/// | Rule | Example |
/// |---|---|
/// | presentation forms are their letters (NFKC) | ﻻ → لا |
/// | tatweel, harakat, and the marks of the Quran go | عـــقد, عَقْد → عقد |
/// | alef with hamza, madda or wasla is alef | أ إ آ ٱ → ا |
/// | hamza on waw or yeh is its carrier, alone it goes | مسؤول → مسوول, بناء → بنا |
/// | alef maqsura and Persian yeh are yeh | على → علي |
/// | ta marbuta is heh | بطاقة → بطاقه |
/// | letters of neighbours and loans are the nearest of ours | گ ڭ ݣ ک → ك, ڤ ڥ → ف, پ → ب, چ → ج |
/// | alef twice before lam is a reversed lam-alef | األجير → الاجير |
/// | digits of Arabic and Persian keyboards are 0–9 | ٢٠۱۹ → 2019 |
public final class ArabicLetters {

    private static final char FIRST_PRESENTATION_FORM = '\ufb50';
    private static final char LAST_PRESENTATION_FORM = '\ufeff';

    private ArabicLetters() {}

    public static String normalize(String word) {
        String letters = hasPresentationForms(word) ? Normalizer.normalize(word, Normalizer.Form.NFKC) : word;
        StringBuilder written = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (!isMark(letter)) {
                written.append(plain(letter));
            }
        }
        int twice = written.indexOf("اال");
        if (twice >= 0) {
            written.replace(twice, twice + 3, "الا");
        }
        return written.toString();
    }

    /// Whether a word, once normalised, is made of Arabic letters only.
    public static boolean isArabic(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter < 'ا' || letter > 'ي') {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static boolean hasPresentationForms(String word) {
        return word.chars().anyMatch(letter -> letter >= FIRST_PRESENTATION_FORM && letter <= LAST_PRESENTATION_FORM);
    }

    /// Tatweel, harakat, lone hamza, and what is written above and below the lines of the Quran.
    private static boolean isMark(char letter) {
        return letter == '\u0640'
                || letter == 'ء'
                || letter == '\u0670'
                || (letter >= '\u064b' && letter <= '\u065f')
                || (letter >= '\u0610' && letter <= '\u061a')
                || (letter >= '\u06d6' && letter <= '\u06dc')
                || (letter >= '\u06df' && letter <= '\u06e8')
                || (letter >= '\u06ea' && letter <= '\u06ed');
    }

    private static char plain(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ؤ' -> 'و';
            case 'ئ', 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک', 'گ', 'ڭ', 'ݣ' -> 'ك';
            case 'ڤ', 'ڥ' -> 'ف';
            case 'پ' -> 'ب';
            case 'چ' -> 'ج';
            default -> Character.isDigit(letter) ? (char) ('0' + Character.digit(letter, 10)) : letter;
        };
    }
}
