package ma.dalil.chatbot.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.knowledge.language.WrittenForms;

/// Tells in which of the six written forms a message is: the script first, then the words of grammar, then the shape of
/// words.
///
/// Loan words, names and numbers alone decide nothing; then the result is empty and the conversation's form stands.
public final class LanguageIdentifier {

    private static final Map<String, Locale> CUES = new HashMap<>();

    static {
        String name = "cues.txt";
        try (InputStream list = Objects.requireNonNull(LanguageIdentifier.class.getResourceAsStream(name), name)) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\s+"))
                    .forEach(words -> Arrays.stream(words)
                            .skip(1)
                            .forEach(word -> CUES.putIfAbsent(word, WrittenForms.of(words[0]))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’\\-ʷ]+");
    private static final Pattern LETTER_DIGIT = Pattern.compile(".*(?:[a-z][379]|[379][a-z]).*");
    private static final Pattern FRENCH_SHAPE = Pattern.compile(
            ".*[àâçèéêëîïôùûœ].*|(?:[ldjnsmt]|qu|c)['’]\\p{L}+.*|.*(?:tion|ment|eur|euse|aire|ique|ité)s?");
    private static final Pattern DARIJA_SHAPE =
            Pattern.compile("(?:ka|ta|kat|kay|tay|gha)[nyt][a-z0-9]{3,}|ma[a-z0-9]{3,}(?:ch|x|sh)");
    private static final Pattern AMAZIGH_SHAPE = Pattern.compile(
            ".*[ɣɛḥḍṭṣẓṛ].*|[a-z]*[^aeiou\\W\\d]{3}[a-z]*(?:gh|ɣ)|t[a-z]{3,}(?:rt|lt|nt|ct|st|xt|mt|ft)|i[a-z]{3,}[^aeiou]n");
    private static final Pattern ARABIC_DARIJA_SHAPE = Pattern.compile(
            "[كت]ا?[نيت][\\u0621-\\u064a]{3,}|ما[\\u0621-\\u064a]{2,}ش|[\\u0621-\\u064a]{3,}(?:يش|وش|هاش|كش)|غ[نيت][\\u0621-\\u064a]{3,}|ف[\\u0621-\\u064a]{0,2}ال[\\u0621-\\u064a]+|.*[ڭگڤپ].*");
    private static final double CUE = 2;
    private static final double SHAPE = 1;

    private LanguageIdentifier() {}

    private enum Script {
        LATIN,
        ARABIC,
        TIFINAGH
    }

    /// The form, or empty if nothing decides.
    public static Optional<Locale> identify(String text) {
        Map<Locale, Double> scores = new HashMap<>();
        boolean tifinagh = false;
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group();
            Script script = script(word);
            tifinagh |= script == Script.TIFINAGH;
            score(word, script, scores);
        }
        if (tifinagh) {
            return Optional.of(WrittenForms.AMAZIGH_TIFINAGH);
        }
        return scores.entrySet().stream()
                .max(Map.Entry.<Locale, Double>comparingByValue()
                        .thenComparingInt(entry -> -WrittenForms.ALL.indexOf(entry.getKey())))
                .map(Map.Entry::getKey);
    }

    private static void score(String word, Script script, Map<Locale, Double> scores) {
        Locale cue = CUES.get(word);
        if (cue != null) {
            scores.merge(cue, CUE, Double::sum);
            return;
        }
        switch (script) {
            case TIFINAGH -> scores.merge(WrittenForms.AMAZIGH_TIFINAGH, CUE, Double::sum);
            case ARABIC -> {
                if (ARABIC_DARIJA_SHAPE.matcher(word).matches()) {
                    scores.merge(WrittenForms.DARIJA_ARABIC, SHAPE, Double::sum);
                }
            }
            case LATIN -> {
                if (LETTER_DIGIT.matcher(word).matches()
                        || DARIJA_SHAPE.matcher(word).matches()) {
                    scores.merge(WrittenForms.DARIJA_LATIN, SHAPE, Double::sum);
                } else if (FRENCH_SHAPE.matcher(word).matches()) {
                    scores.merge(WrittenForms.FRENCH, SHAPE, Double::sum);
                } else if (AMAZIGH_SHAPE.matcher(word).matches()) {
                    scores.merge(WrittenForms.AMAZIGH_LATIN, SHAPE, Double::sum);
                }
            }
        }
    }

    private static Script script(String word) {
        for (int i = 0; i < word.length(); i++) {
            switch (Character.UnicodeScript.of(word.charAt(i))) {
                case TIFINAGH -> {
                    return Script.TIFINAGH;
                }
                case ARABIC -> {
                    return Script.ARABIC;
                }
                default -> {
                    // digits and marks tell nothing; a Latin letter leaves the default
                }
            }
        }
        return Script.LATIN;
    }
}
