package ma.dalil.chatbot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How far apart the forms are in one measure: whoever writes the worst of them is served so much worse.
record Parity(Measure measure, String best, Figure bestFigure, String worst, Figure worstFigure) {

    /// What nobody may lose by the form they write.
    private static final List<Measure> MEASURES = List.of(Measure.RETRIEVAL, Measure.KEY_FACT, Measure.TRIAGE);

    /// The gaps of a scoreboard by form; a measure that fewer than two forms were asked for has none.
    static List<Parity> of(Scoreboard byForm) {
        return MEASURES.stream()
                .flatMap(measure -> of(measure, byForm).stream())
                .toList();
    }

    private static Optional<Parity> of(Measure measure, Scoreboard byForm) {
        List<Scoreboard.Row> worstFirst = byForm.rows().stream()
                .filter(row ->
                        Scoreboard.FORMS.contains(row.name()) && row.figures().containsKey(measure))
                .sorted(Comparator.comparingDouble(row -> row.figure(measure).percent()))
                .toList();
        if (worstFirst.size() < 2) {
            return Optional.empty();
        }
        Scoreboard.Row worst = worstFirst.getFirst();
        Scoreboard.Row best = worstFirst.getLast();
        return Optional.of(new Parity(measure, best.name(), best.figure(measure), worst.name(), worst.figure(measure)));
    }

    /// The gap, in points of a hundred.
    @JsonProperty
    double points() {
        return bestFigure.percent() - worstFigure.percent();
    }
}
