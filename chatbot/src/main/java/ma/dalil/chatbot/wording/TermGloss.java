package ma.dalil.chatbot.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Lexicon;
import ma.dalil.knowledge.procedure.Lexicon.Kind;
import ma.dalil.knowledge.procedure.Lexicon.Term;
import ma.dalil.retrieval.text.Keys;

/// The papers and offices that a French or Arabic line names, in the citizen's form.
final class TermGloss {

    private static final Set<Kind> NAMED = EnumSet.of(Kind.DOCUMENT, Kind.ORGANISATION, Kind.UNIT);
    private static final int MOST = 5;
    /// Shorter ones are words of other meanings too.
    private static final int SHORTEST = 4;
    private static final char TAKEN = '\u0000';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    /// What is written for a term, the longest first, so that a long name is not taken for the short one in it.
    private final Map<Locale, List<Phrase>> phrases = new HashMap<>();

    private record Phrase(String words, Pattern pattern, Term term) {}

    TermGloss(Lexicon lexicon) {
        List<Term> terms = lexicon.all().stream()
                .filter(term -> NAMED.contains(term.kind()))
                .toList();
        for (Locale form : List.of(WrittenForms.FRENCH, WrittenForms.ARABIC)) {
            phrases.put(form, phrases(terms, form));
        }
    }

    /// A word that names two terms names neither.
    private static List<Phrase> phrases(List<Term> terms, Locale form) {
        Map<String, List<Phrase>> byWords = terms.stream()
                .flatMap(term -> Stream.concat(
                                Stream.of(term.name().in(form)), term.aliases().getOrDefault(form, List.of()).stream())
                        .distinct()
                        .filter(words -> words.length() >= SHORTEST)
                        .map(words -> new Phrase(words, pattern(words), term)))
                .collect(Collectors.groupingBy(phrase -> Keys.fold(phrase.words())));
        return byWords.values().stream()
                .filter(same -> same.stream().map(Phrase::term).distinct().count() == 1)
                .map(List::getFirst)
                .sorted(Comparator.comparingInt(
                                (Phrase phrase) -> phrase.words().length())
                        .reversed()
                        .thenComparing(Phrase::words))
                .toList();
    }

    /// Whole words; in Arabic "and", "with" and "for" are written together with the next one.
    private static Pattern pattern(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:[وبلفك]{1,2})?(" + Pattern.quote(Keys.fold(words)) + ")(?![\\p{L}\\p{N}])");
    }

    /// The line, and behind it what its terms are called; the line alone if it has none.
    String behind(String line, Locale from, Locale to) {
        List<String> glosses = new ArrayList<>();
        Set<Term> told = new HashSet<>();
        String left = Keys.fold(line);
        for (Phrase phrase : Objects.requireNonNull(phrases.get(from))) {
            Matcher found = phrase.pattern().matcher(left);
            if (glosses.size() < MOST && found.find()) {
                left = found.replaceAll(String.valueOf(TAKEN));
                String own = phrase.term().name().in(to);
                if (told.add(phrase.term()) && !Keys.fold(own).equals(Keys.fold(phrase.words()))) {
                    boolean turned = WrittenForms.isRightToLeft(from) != WrittenForms.isRightToLeft(to);
                    glosses.add(
                            turned ? isolated(phrase.words()) + " = " + isolated(own) : phrase.words() + " = " + own);
                }
            }
        }
        return glosses.isEmpty() ? line : line + " (" + String.join(" ; ", glosses) + ")";
    }

    /// The two run in different directions.
    private static String isolated(String words) {
        return FIRST_STRONG_ISOLATE + words + END_OF_ISOLATE;
    }
}
