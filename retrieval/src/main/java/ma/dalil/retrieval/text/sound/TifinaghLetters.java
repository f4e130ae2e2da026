package ma.dalil.retrieval.text.sound;

/// Tifinagh letters, each one sound; the labial mark ⵯ is none, since citizens leave it out.
public final class TifinaghLetters {

    private static final char FIRST = 'ⴰ';
    private static final char LAST = 'ⵯ';
    private static final char NONE = ' ';

    private TifinaghLetters() {}

    public static boolean isTifinagh(char letter) {
        return letter >= FIRST && letter <= LAST;
    }

    public static String sounds(String word) {
        char[] sounds = new char[word.length()];
        int length = 0;
        for (int i = 0; i < word.length(); i++) {
            char sound = sound(word.charAt(i));
            if (sound != NONE) {
                sounds[length++] = sound;
            }
        }
        return new String(sounds, 0, length);
    }

    private static char sound(char letter) {
        return switch (letter) {
            case 'ⴰ' -> 'a';
            case 'ⴱ', 'ⵒ' -> 'b';
            case 'ⴳ', 'ⴽ', 'ⵇ' -> 'k';
            case 'ⴷ', 'ⴹ' -> 'd';
            case 'ⴻ' -> 'e';
            case 'ⴼ', 'ⵠ' -> 'f';
            case 'ⵀ', 'ⵃ' -> 'h';
            case 'ⵄ' -> '3';
            case 'ⵅ' -> 'x';
            case 'ⵉ' -> 'i';
            case 'ⵊ' -> 'j';
            case 'ⵍ' -> 'l';
            case 'ⵎ' -> 'm';
            case 'ⵏ' -> 'n';
            case 'ⵓ' -> 'u';
            case 'ⵔ', 'ⵕ' -> 'r';
            case 'ⵖ' -> 'G';
            case 'ⵙ', 'ⵚ' -> 's';
            case 'ⵛ', 'ⵞ' -> 'C';
            case 'ⵜ', 'ⵟ' -> 't';
            case 'ⵡ' -> 'w';
            case 'ⵢ' -> 'y';
            case 'ⵣ', 'ⵥ' -> 'z';
            default -> NONE;
        };
    }
}
