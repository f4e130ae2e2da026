package ma.dalil.chatbot.triage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Papers of another State: a Tunisian passport, a visa for Canada. Who only lives abroad, or has family from there,
/// asks
/// about Morocco's. The words are data (`foreign.yaml`); names of countries come from Unicode's CLDR too.
final class ForeignPapers {

    private static final List<String> MOROCCO = List.of("MA", "EH");
    private static final List<Locale> NAMED_IN =
            List.of(Locale.FRENCH, Locale.forLanguageTag("ar"), Locale.forLanguageTag("zgh"));

    private final Map<String, List<Term>> words;
    private final List<Term> states;

    private ForeignPapers(Map<String, List<Term>> words, List<Term> states) {
        this.words = words;
        this.states = states;
    }

    static ForeignPapers shipped() {
        Map<String, List<Term>> words = TermGroups.of(TermGroups.tree("foreign.yaml"));
        List<Term> states = Stream.of(words("countries", words).stream(), words("adjectives", words).stream(), named())
                .flatMap(terms -> terms)
                .toList();
        return new ForeignPapers(words, states);
    }

    private static Stream<Term> named() {
        return Locale.availableLocales()
                .map(Locale::getCountry)
                .filter(code -> code.length() == 2 && !MOROCCO.contains(code))
                .distinct()
                .flatMap(code ->
                        NAMED_IN.stream().map(language -> Locale.of("", code).getDisplayCountry(language)))
                .map(name -> Term.of("=" + name));
    }

    boolean areMeant(Message message) {
        if (isIn("ours", message) || (isIn("exchange", message) && !isIn("abroad", message))) {
            return false;
        }
        return namesOne(message) || (isIn("licence", message) && isIn("exam", message) && isMet(states, message));
    }

    /// Whether a State stands right behind a paper, or behind what may follow the paper's name.
    private boolean namesOne(Message message) {
        for (int start = 0; start < message.words().size(); start++) {
            for (Term paper : words("papers", words)) {
                int end = start + paper.words().size();
                if (end <= message.words().size()
                        && paper.isIn(part(message, start, end))
                        && isMet(states, behind(message, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The first words behind a paper that may not follow its name: as many as the longest name of a State.
    private Message behind(Message message, int start) {
        int at = start;
        while (at < message.words().size() && isIn("between", part(message, at, at + 1))) {
            at++;
        }
        return part(message, at, Math.min(at + 1, message.words().size()));
    }

    private static Message part(Message message, int start, int end) {
        return new Message(message.words().subList(start, end));
    }

    private boolean isIn(String group, Message message) {
        return isMet(words(group, words), message);
    }

    private static boolean isMet(List<Term> terms, Message message) {
        return terms.stream().anyMatch(term -> term.isIn(message));
    }

    private static List<Term> words(String group, Map<String, List<Term>> words) {
        return words.getOrDefault(group, List.of());
    }
}
