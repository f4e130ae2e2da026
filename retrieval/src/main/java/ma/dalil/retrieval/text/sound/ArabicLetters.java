package ma.dalil.retrieval.text.sound;

/// Arabic letters, those of Morocco for g, v and p too, each one sound or none: hamzas are not heard.
///
/// و and ي are half-vowels at the beginning and before ا, ة and ى, and vowels elsewhere.
public final class ArabicLetters {

    private static final char NONE = ' ';

    private ArabicLetters() {}

    public static boolean isArabic(char letter) {
        return letter >= 'ء' && letter <= 'ۿ';
    }

    public static String sounds(String word) {
        int end = word.length();
        char[] sounds = new char[end];
        int length = 0;
        for (int i = 0; i < end; i++) {
            char sound = sound(word, i);
            if (sound != NONE) {
                sounds[length++] = sound;
            }
        }
        return new String(sounds, 0, length);
    }

    private static char sound(String word, int at) {
        return switch (word.charAt(at)) {
            case 'ا', 'أ', 'إ', 'آ', 'ٱ', 'ى', 'ة' -> 'a';
            case 'ب', 'پ' -> 'b';
            case 'ت', 'ط', 'ث' -> 't';
            case 'ج' -> 'j';
            case 'ح', 'ه' -> 'h';
            case 'خ' -> 'x';
            case 'د', 'ض', 'ذ', 'ظ' -> 'd';
            case 'ر' -> 'r';
            case 'ز' -> 'z';
            case 'س', 'ص' -> 's';
            case 'ش' -> 'C';
            case 'ع' -> '3';
            case 'غ' -> 'G';
            case 'ف', 'ڤ' -> 'f';
            case 'ق', 'ك', 'گ', 'ڭ', 'ݣ' -> 'k';
            case 'ل' -> 'l';
            case 'م' -> 'm';
            case 'ن' -> 'n';
            case 'و' -> isHalfVowel(word, at) ? 'w' : 'u';
            case 'ي' -> isHalfVowel(word, at) ? 'y' : 'i';
            default -> NONE;
        };
    }

    private static boolean isHalfVowel(String word, int at) {
        return at == 0 || (at + 1 < word.length() && "اةى".indexOf(word.charAt(at + 1)) >= 0);
    }
}
