package ma.dalil.channels.phone.text;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Texts as they occur in replies, and worse: words of all scripts, numbers, marks, isolates, emoji.
final class TelephoneTexts {

    private static final List<String> WORDS = List.of(
            "carte",
            "reçu",
            "l'école",
            "cœur",
            "07:30",
            "37 37",
            "05 37 27 37 27",
            "75 DH",
            "1,5",
            "https://cnie.ma/a_b?c=1",
            "idarati.ma",
            "n° 04-20",
            "الوثائق",
            "بَطَاقَة",
            "درهما",
            "lwra9",
            "ch7al",
            "ⵜⴰⴽⴰⵔⴹⴰ",
            "tkarḍa",
            "😀",
            "👨‍👩‍👧",
            "é",
            "€",
            "[x]",
            "^",
            "\u2068CNIE 2\u2069",
            "\u2068تجديد البطاقة\u2069",
            "M.",
            "16",
            "x".repeat(40));

    private static final List<String> ENDS =
            List.of(" ", " ", " ", " ", ". ", "! ", "؟ ", ".\n", "\n• ", "\n\n", " [1] ", " [2][3]\n");

    private TelephoneTexts() {}

    static Arbitrary<String> texts() {
        Arbitrary<String> words =
                Combinators.combine(Arbitraries.of(WORDS), Arbitraries.of(ENDS)).as(String::concat);
        return words.list().ofMaxSize(120).map(list -> String.join("", list));
    }
}
