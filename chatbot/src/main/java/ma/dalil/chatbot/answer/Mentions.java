package ma.dalil.chatbot.answer;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ma.dalil.chatbot.answer.Evidence.Facts;
import ma.dalil.chatbot.answer.Evidence.Line;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.knowledge.language.WrittenForms;
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

    public Mentions(ProcedureCatalog catalog, ProcedureFacts facts, Concepts concepts) {
        this.catalog = catalog;
        this.facts = facts;
        this.concepts = concepts;
    }

    /// The section with the lines alone that the question mentions; none in it if it mentions none.
    Facts in(Facts section, Request request, Evidence evidence) {
        Procedure procedure = evidence.procedure();
        if (procedure == null
                || procedure.referral().always()
                || request.simpler()
                || request.text().isBlank()) {
            return section.with(List.of());
        }
        List<Set<String>> asked = ownWords(request.text(), procedure);
        Map<String, Double> rarities = rarity.computeIfAbsent(request.form(), this::rarities);
        return section.with(section.lines().stream()
                .filter(line -> shared(asked, line, rarities) >= ENOUGH
                        || (request.asked().contains(Section.COSTS) && Figures.holdsSum(line.text())))
                .toList());
    }

    /// The question's words that are not the service's name.
    private List<Set<String>> ownWords(String text, Procedure procedure) {
        Set<String> name = new HashSet<>();
        WrittenForms.ALL.forEach(
                form -> concepts.keys(procedure.name().in(form)).forEach(name::addAll));
        return concepts.keys(text).stream()
                .filter(word -> Collections.disjoint(word, name))
                .toList();
    }

    private double shared(List<Set<String>> asked, Line line, Map<String, Double> rarities) {
        Set<String> told = new HashSet<>();
        concepts.keys(line.text()).forEach(told::addAll);
        return asked.stream()
                .mapToDouble(word -> word.stream()
                        .filter(key -> Keys.isSure(key) && told.contains(key))
                        .mapToDouble(key -> rarities.getOrDefault(key, 0.0) * Keys.credit(key))
                        .max()
                        .orElse(0))
                .sum();
    }

    /// How rare a key is among all lines of a form: the logarithm of how many lines there are for each that has it.
    private Map<String, Double> rarities(Locale form) {
        Map<String, Integer> lines = new HashMap<>();
        int all = 0;
        for (Procedure procedure : catalog.all()) {
            for (Facts section : facts.of(procedure, form)) {
                for (Line line : section.lines()) {
                    Set<String> keys = new HashSet<>();
                    concepts.keys(line.text()).forEach(keys::addAll);
                    keys.forEach(key -> lines.merge(key, 1, Integer::sum));
                    all++;
                }
            }
        }
        double total = all;
        Map<String, Double> rarities = new HashMap<>();
        lines.forEach((key, count) -> rarities.put(key, Math.log(total / count)));
        return rarities;
    }
}
