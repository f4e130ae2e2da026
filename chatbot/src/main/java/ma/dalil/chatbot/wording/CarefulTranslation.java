package ma.dalil.chatbot.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.dalil.chatbot.answer.Figures;
import ma.dalil.chatbot.understanding.PersonalDataMask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A translation is taken only if it keeps every number, date, address and slot of the original and adds none. A line
/// with personal data goes to no model.
final class CarefulTranslation {

    private static final Logger LOG = LoggerFactory.getLogger(CarefulTranslation.class);

    private final Optional<Translator> translator;

    CarefulTranslation(Optional<Translator> translator) {
        this.translator = translator;
    }

    /// For each line its translation, or empty.
    List<Optional<String>> of(List<String> lines, Locale form) {
        List<Optional<String>> taken = new ArrayList<>(Collections.nCopies(lines.size(), Optional.empty()));
        List<Integer> given = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (PersonalDataMask.mask(lines.get(at)).kinds().isEmpty()) {
                given.add(at);
            }
        }
        if (translator.isEmpty() || given.isEmpty()) {
            return taken;
        }
        List<String> originals = given.stream().map(lines::get).toList();
        List<String> translations = translated(translator.get(), originals, form);
        for (int at = 0; at < translations.size(); at++) {
            if (isFaithful(originals.get(at), translations.get(at))) {
                taken.set(given.get(at), Optional.of(translations.get(at)));
            }
        }
        return taken;
    }

    /// None if the model does not answer as it should.
    private static List<String> translated(Translator translator, List<String> lines, Locale form) {
        try {
            List<String> translations = translator.translate(lines, form);
            return translations.size() == lines.size() ? translations : List.of();
        } catch (RuntimeException unavailable) { // the officer's own words are sent instead
            LOG.warn("A reply was not translated: {}", unavailable.toString());
            return List.of();
        }
    }

    static boolean isFaithful(String original, String translation) {
        String bare = Slots.without(original);
        String said = Slots.without(translation);
        return !translation.isBlank()
                && translation.indexOf('\n') < 0
                && Figures.numbers(said).equals(Figures.numbers(bare))
                && Figures.addresses(said).equals(Figures.addresses(bare))
                && Slots.in(translation).stream()
                        .sorted()
                        .toList()
                        .equals(Slots.in(original).stream().sorted().toList());
    }
}
