package ma.dalil.knowledge.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts reversed lam-alef right, as extractions from PDF leave it.
///
/// Some patterns are certain, since no Arabic word has them: `األ`, `اإل`, `اآل` and a doubled alef before lam
/// (`االعتيادية`). A lone `ال` is the
/// negation `لا`. Inside a word, plain alef-lam is ambiguous: the word list decides between the word and its twin, an
/// accusative ending is recognised by the
/// word without it (`باطال` is باطلا because باطل is a word), and what nothing decides stays as it is.
public final class ArabicRepair {

    private static final Set<String> WORDS = words();
    private static final Map<String, String> DECIDED = new ConcurrentHashMap<>();
    private static final int REMEMBERED = 200_000;

    private static final Pattern PRESENTATION = Pattern.compile("[\\ufb50-\\ufdff\\ufe70-\\ufeff]+");
    private static final Pattern HAMZA_REVERSED = Pattern.compile("(?<=[ال])([أإآ])ل");
    private static final Pattern DOUBLED_ALEF = Pattern.compile("اال");
    private static final Pattern LONE_NEGATION =
            Pattern.compile("(?<![\\u0621-\\u064a])([وف]?)ال(?![\\u0621-\\u064a])");
    private static final Pattern ARABIC_WORD = Pattern.compile("[\\u0621-\\u064a]{3,}");
    private static final List<String> PREFIXES = List.of(
            "وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "وب", "ول", "وس", "و", "ف", "ب", "ل", "ك", "س", "ي",
            "ت", "ن", "");
    private static final List<String> SUFFIXES = List.of(
            "تهما", "تهم", "تها", "اتها", "اته", "يهما", "هما", "ها", "هم", "ته", "تين", "تان", "يات", "ات", "ية", "ين",
            "ون", "ان", "ه", "ة", "ي", "ا", "");
    private static final int SHORTEST_STEM = 3;
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private ArabicRepair() {}

    public static String repair(String text) {
        String plain = PRESENTATION
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        java.text.Normalizer.normalize(match.group(), java.text.Normalizer.Form.NFKC)));
        String certain = HAMZA_REVERSED.matcher(plain).replaceAll("ل$1");
        certain = DOUBLED_ALEF.matcher(certain).replaceAll("الا");
        certain = LONE_NEGATION.matcher(certain).replaceAll("$1لا");
        return ARABIC_WORD.matcher(certain).replaceAll(match -> word(match.group()));
    }

    private static String word(String word) {
        if (word.indexOf("ال", 1) < 0) {
            return word;
        }
        if (DECIDED.size() > REMEMBERED) {
            DECIDED.clear();
        }
        return DECIDED.computeIfAbsent(word, ArabicRepair::decide);
    }

    /// The word or its twin, whichever is nearer to a word of the list; the word itself where both are as near.
    private static String decide(String word) {
        String best = word;
        int nearest = distance(word);
        for (int at = word.indexOf("ال", 1); at > 0; at = word.indexOf("ال", at + 1)) {
            String twin = word.substring(0, at) + "لا" + word.substring(at + 2);
            int distance = Math.min(distance(twin), accusativeDistance(word, at));
            if (distance < nearest) {
                nearest = distance;
                best = twin;
            }
        }
        return best;
    }

    /// `باطال`: without the ending and with its lam, باطل is a known word.
    private static int accusativeDistance(String word, int at) {
        return at + 2 == word.length() ? distance(word.substring(0, at) + "ل") : UNKNOWN;
    }

    /// How many letters must be taken off to reach a known word; the article is free.
    private static int distance(String word) {
        int nearest = UNKNOWN;
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix)) {
                String rest = word.substring(prefix.length());
                int cost = prefix.contains("ال") || prefix.endsWith("لل") ? 0 : prefix.length();
                for (String suffix : SUFFIXES) {
                    if (rest.endsWith(suffix) && isStem(rest.substring(0, rest.length() - suffix.length()))) {
                        nearest = Math.min(nearest, cost + suffix.length());
                    }
                }
            }
        }
        return nearest;
    }

    private static boolean isStem(String stem) {
        return stem.length() >= SHORTEST_STEM && (WORDS.contains(stem) || WORDS.contains(stem + "ة"));
    }

    private static Set<String> words() {
        String name = "lam-alef-words.txt";
        try (InputStream list = Objects.requireNonNull(ArabicRepair.class.getResourceAsStream(name), name)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
