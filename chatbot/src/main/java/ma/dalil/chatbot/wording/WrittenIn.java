package ma.dalil.chatbot.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.dalil.chatbot.understanding.LanguageIdentifier;
import ma.dalil.knowledge.language.WrittenForms;

/// In which form an officer's line is: French, Arabic, or the language of the citizen, as its letters allow. Nothing
/// else is thought of, so that a short line is not taken for something that officers do not write.
final class WrittenIn {

    private WrittenIn() {}

    /// Empty for a line that any reader reads: numbers, addresses, names, words that all forms share.
    static Optional<Locale> form(String line, Locale citizen) {
        List<Locale> possible = possible(script(line), citizen);
        if (possible.size() < 2) {
            return possible.stream().findFirst();
        }
        Map<Locale, Double> shares = LanguageIdentifier.identify(line).shares();
        return possible.stream()
                .filter(shares::containsKey)
                .max((one, other) -> Double.compare(shares.getOrDefault(one, 0.0), shares.getOrDefault(other, 0.0)));
    }

    private static List<Locale> possible(Character.UnicodeScript script, Locale citizen) {
        return switch (script) {
            case ARABIC -> distinct(WrittenForms.ARABIC, citizen, WrittenForms.DARIJA_ARABIC);
            case TIFINAGH -> List.of(WrittenForms.AMAZIGH_TIFINAGH);
            case LATIN -> distinct(WrittenForms.FRENCH, citizen, WrittenForms.DARIJA_LATIN, WrittenForms.AMAZIGH_LATIN);
            default -> List.of();
        };
    }

    /// The official language, and of the others the one that is the citizen's language.
    private static List<Locale> distinct(Locale official, Locale citizen, Locale... others) {
        List<Locale> possible = new ArrayList<>(List.of(official));
        for (Locale other : others) {
            if (other.getLanguage().equals(citizen.getLanguage())) {
                possible.add(other);
            }
        }
        return possible;
    }

    /// The one that most letters have; `COMMON` if there are none.
    private static Character.UnicodeScript script(String line) {
        Character.UnicodeScript most = Character.UnicodeScript.COMMON;
        long count = 0;
        for (Character.UnicodeScript script : List.of(
                Character.UnicodeScript.LATIN, Character.UnicodeScript.ARABIC, Character.UnicodeScript.TIFINAGH)) {
            long letters = line.codePoints()
                    .filter(letter -> Character.UnicodeScript.of(letter) == script)
                    .count();
            if (letters > count) {
                most = script;
                count = letters;
            }
        }
        return most;
    }
}
