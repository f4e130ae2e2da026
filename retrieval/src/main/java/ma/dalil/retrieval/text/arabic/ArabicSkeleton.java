package ma.dalil.retrieval.text.arabic;

import java.util.List;

/// The consonants that the words of one root mostly share: أسس, تأسيس and مؤسسة are all `سس`, and سجل, سجلات, تسجيل and
/// مسجلة are all `سجل`.
///
/// Of the light stem,
/// 1. the beginnings of the tenth form (است يست تست مست) and of a future (سي ست) go, where three letters are left;
/// 2. one letter that a verb, a participle or a preposition begins with (ي ت ن ا م ب ل ف ك س) goes, where three are
/// left;
/// 3. the weak letters ا و ي go everywhere;
/// 4. where more than three consonants are left, a ت at the beginning, then one in second place (the eighth form), then
///    one at the end goes.
///
/// What would be left with one consonant stays the light stem. The rules are no analysis of roots: بلد loses nothing,
/// ملعب its م, and some strangers meet. That is why it is searched beside the other levels, never alone.
public final class ArabicSkeleton {

    private static final List<String> LONG_BEGINNINGS = List.of("است", "يست", "تست", "مست", "سي", "ست");
    private static final String BEGINNINGS = "يتنامبلفكس";
    private static final String WEAK = "اوي";
    private static final int ENOUGH = 3;
    private static final int SHORTEST = 2;

    private ArabicSkeleton() {}

    public static String of(String word) {
        String stem = ArabicLightStemmer.stem(word);
        if (!ArabicLetters.isArabic(stem)) {
            return stem;
        }
        StringBuilder consonants = new StringBuilder(stem.length());
        withoutBeginnings(stem)
                .chars()
                .filter(letter -> WEAK.indexOf(letter) < 0)
                .forEach(letter -> consonants.append((char) letter));
        for (int place : new int[] {0, 1}) {
            if (consonants.length() > ENOUGH && consonants.charAt(place) == 'ت') {
                consonants.deleteCharAt(place);
            }
        }
        int last = consonants.length() - 1;
        if (consonants.length() > ENOUGH && consonants.charAt(last) == 'ت') {
            consonants.setLength(last);
        }
        return consonants.length() >= SHORTEST ? consonants.toString() : stem;
    }

    private static String withoutBeginnings(String stem) {
        String rest = stem;
        for (String beginning : LONG_BEGINNINGS) {
            if (rest.startsWith(beginning) && rest.length() - beginning.length() >= ENOUGH) {
                rest = rest.substring(beginning.length());
                break;
            }
        }
        return rest.length() > ENOUGH && BEGINNINGS.indexOf(rest.charAt(0)) >= 0 ? rest.substring(1) : rest;
    }
}
