package ma.dalil.chatbot.answer;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.chatbot.answer.Evidence.Facts;
import ma.dalil.chatbot.answer.Evidence.Line;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.knowledge.procedure.Section;
import ma.dalil.retrieval.text.Concepts;
import ma.dalil.retrieval.text.Keys;
import org.springframework.stereotype.Component;

/// Facts that a question mentions without asking for their section: whoever asks how long a *provisional* passport
/// lasts
/// is told the line about it, wherever it stands.
///
/// A line is mentioned if it shares words with the question that few lines have and that are not the service's name.
/// A question of how much is told every sum, a ceiling among the conditions too.
@Component
public final class Mentions {

    /// In natural logarithms: one word that one line in a hundred has, or two commoner ones.
    private static final double ENOUGH = 4.6;

    private final ProcedureCatalog catalog;
    private final ProcedureFacts facts;
    private final Concepts concepts;
    private final Map<Locale, Map<String, Double>> rarity = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> keysByLine = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> keysByName = new ConcurrentHashMap<>();

    public Mentions(ProcedureCatalog catalog, ProcedureFacts facts, Concepts concepts) {
        this.catalog = catalog;
        this.facts = facts;
        this.concepts = concepts;
    }

    /// What a question says besides the name of the service that it is about.
    ///
    /// @param words each as its keys; none if no line is to be looked for
    record Said(List<Set<String>> words, boolean howMuch, Map<String, Double> rarities) {

        private static final Said NOTHING = new Said(List.of(), false, Map.of());
    }

    Said said(Request request, Evidence evidence) {
        Procedure procedure = evidence.procedure();
        if (procedure == null
                || procedure.referral().always()
                || request.simpler()
                || request.text().isBlank()) {
            return Said.NOTHING;
        }
        return new Said(
                ownWords(request.text(), procedure),
                request.asked().contains(Section.COSTS),
                rarity.computeIfAbsent(request.form(), this::rarities));
    }

    /// The section with the lines alone that the question mentions; none in it if it mentions none.
    Facts in(Facts section, Said said) {
        return section.with(section.lines().stream()
                .filter(line -> shared(said, line) >= ENOUGH || (said.howMuch() && Figures.holdsSum(line.text())))
                .toList());
    }

    /// The question's words that are not the service's name.
    private List<Set<String>> ownWords(String text, Procedure procedure) {
        Set<String> name =
                keysByName.computeIfAbsent(procedure.id(), id -> keys(procedure.name().byForm().values().stream()));
        return concepts.keys(text).stream()
                .filter(word -> Collections.disjoint(word, name))
                .toList();
    }

    private double shared(Said said, Line line) {
        Set<String> told = keys(line);
        return said.words().stream()
                .mapToDouble(word -> word.stream()
                        .filter(told::contains)
                        .mapToDouble(key -> said.rarities().getOrDefault(key, 0.0) * Keys.credit(key))
                        .max()
                        .orElse(0))
                .sum();
    }

    /// The sure keys of a line.
    private Set<String> keys(Line line) {
        return keysByLine.computeIfAbsent(
                line.text(),
                text -> keys(Stream.of(text)).stream().filter(Keys::isSure).collect(Collectors.toUnmodifiableSet()));
    }

    private Set<String> keys(Stream<String> texts) {
        return texts.flatMap(text -> concepts.keys(text).stream())
                .flatMap(Set::stream)
                .map(String::intern) // one key stands in many lines
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How rare a key is among all lines of a form: the logarithm of how many lines there are for each that has it.
    private Map<String, Double> rarities(Locale form) {
        List<Set<String>> lines = catalog.all().stream()
                .flatMap(procedure -> facts.of(procedure, form).stream())
                .flatMap(section -> section.lines().stream())
                .map(this::keys)
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        lines.forEach(keys -> keys.forEach(key -> counts.merge(key, 1, Integer::sum)));
        Map<String, Double> rarities = new HashMap<>();
        counts.forEach((key, count) -> rarities.put(key, Math.log((double) lines.size() / count)));
        return rarities;
    }
}
