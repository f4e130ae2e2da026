package ma.dalil.chatbot.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// Tells in which of the six written forms a message is, and whether it is clearly in another language.
///
/// The script decides what can be: Tifinagh is Amazigh; among Arabic letters a model tells Arabic, Darija and Amazigh;
/// among Latin letters French, Darija, Amazigh and some foreign languages. Words that all forms share are left out, so
/// that loan words, names and numbers alone decide nothing; then the conversation's form stands.
///
/// Where a message mixes, the words of grammar are those of the language that borrows: Darija and Amazigh take nouns
/// from French and Arabic, not the other way round, so their words count twice where scripts meet.
public final class LanguageIdentifier {

    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double CLEARLY_OTHER = 0.9;
    private static final int LEAST_WORDS_OF_ANOTHER = 3;
    private static final int BORROWER = 2;
    private static final int LEAST_AMAZIGH_WORDS = 2;
    private static final Set<String> AMAZIGH_WORDS = NeutralWords.read("amazigh-words.txt");

    private LanguageIdentifier() {}

    /// Read when the first message comes, so that a model can be trained where none is yet.
    private static final class Shipped {
        static final LanguageModel MODEL = LanguageModel.shipped();
    }

    public static Identification identify(String text) {
        return identify(text, Shipped.MODEL);
    }

    static Identification identify(String text, LanguageModel model) {
        List<Token> tokens = Tokenizer.tokens(text);
        List<String> latin = telling(tokens, Script.LATIN);
        List<String> arabic = telling(tokens, Script.ARABIC);
        int tifinagh = telling(tokens, Script.TIFINAGH).size();
        Map<String, Double> shares = new HashMap<>();
        if (tifinagh > 0) {
            shares.put(WrittenForms.AMAZIGH_TIFINAGH.toLanguageTag(), (double) tifinagh);
        }
        weigh(model.latin(), latin, shares);
        weigh(model.arabic(), arabic, shares);
        return decided(parts(shares, !latin.isEmpty() && !arabic.isEmpty()), latin.size(), tokens);
    }

    /// What may have been borrowed tells nothing alone.
    static List<String> telling(List<Token> tokens, Script script) {
        boolean any =
                tokens.stream().anyMatch(token -> token.script() == script && token.weight() == Token.Weight.TELLING);
        return any
                ? tokens.stream()
                        .filter(token -> token.script() == script && token.weight() != Token.Weight.NEUTRAL)
                        .map(Token::word)
                        .toList()
                : List.of();
    }

    private static void weigh(LinearModel model, List<String> words, Map<String, Double> shares) {
        if (words.isEmpty()) {
            return;
        }
        int inArabicLetters = model.labels().indexOf(LanguageModel.AMAZIGH_ARABIC);
        double[] probabilities = model.probabilities(Features.of(words));
        double possible = inArabicLetters < 0 || isAmazighGrammar(words) ? 1 : 1 - probabilities[inArabicLetters];
        for (int label = 0; label < probabilities.length; label++) {
            String tag = model.labels().get(label);
            if (label != inArabicLetters) {
                shares.merge(tag, probabilities[label] / possible * words.size(), Double::sum);
            } else if (possible == 1) {
                shares.merge(
                        WrittenForms.AMAZIGH_LATIN.toLanguageTag(), probabilities[label] * words.size(), Double::sum);
            }
        }
    }

    /// Of Amazigh in Arabic letters the model has seen only what a rule wrote, which resembles words of Arabic: several
    /// words of its grammar have to bear it out.
    private static boolean isAmazighGrammar(List<String> words) {
        return words.stream().distinct().filter(AMAZIGH_WORDS::contains).count() >= LEAST_AMAZIGH_WORDS;
    }

    /// Parts of one, from numbers of words; where two scripts meet, those of the borrowing languages count twice.
    private static Map<String, Double> parts(Map<String, Double> words, boolean twoScripts) {
        Map<String, Double> parts = new HashMap<>();
        words.forEach((tag, number) -> parts.put(tag, twoScripts && borrows(tag) ? number * BORROWER : number));
        double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        parts.replaceAll((tag, number) -> number / sum);
        return parts;
    }

    private static boolean borrows(String tag) {
        return tag.startsWith(WrittenForms.DARIJA_LATIN.getLanguage())
                || tag.startsWith(WrittenForms.AMAZIGH_LATIN.getLanguage());
    }

    private static Identification decided(Map<String, Double> shares, int latinWords, List<Token> tokens) {
        Map<Locale, Double> forms = new HashMap<>();
        Map<String, Double> languages = new HashMap<>();
        shares.forEach((tag, share) -> {
            Locale form = Locale.forLanguageTag(tag);
            languages.merge(form.getLanguage(), share, Double::sum);
            if (WrittenForms.ALL.contains(form)) {
                forms.put(form, share);
            }
        });
        Map.Entry<String, Double> language = largest(languages);
        if (language == null || language.getValue() < LEAST_CONFIDENCE) {
            return new Identification(null, null, 0, forms, tokens);
        }
        double confidence = language.getValue();
        return forms.entrySet().stream()
                .filter(form -> form.getKey().getLanguage().equals(language.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(form -> new Identification(form.getKey(), null, confidence, forms, tokens))
                .orElseGet(() -> {
                    boolean clear = confidence >= CLEARLY_OTHER && latinWords >= LEAST_WORDS_OF_ANOTHER;
                    Locale other = clear ? Locale.forLanguageTag(language.getKey()) : null;
                    return new Identification(null, other, clear ? confidence : 0, forms, tokens);
                });
    }

    private static Map.@Nullable Entry<String, Double> largest(Map<String, Double> shares) {
        return shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    }
}
