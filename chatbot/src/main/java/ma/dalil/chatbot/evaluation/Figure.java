package ma.dalil.chatbot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

/// How many went right, of how many.
record Figure(int right, int asked) {

    private static final double HUNDRED = 100;
    /// Of the normal distribution, for an interval that holds in 95 of 100 cases.
    private static final double DEVIATIONS = 1.96;

    /// Where the true share may well lie, in percent.
    record Interval(double low, double high) {}

    static Figure of(Measure measure, Collection<Verdict> verdicts) {
        var measured = verdicts.stream()
                .map(verdict -> verdict.measures().get(measure))
                .filter(Objects::nonNull)
                .toList();
        return new Figure((int) measured.stream().filter(Boolean::booleanValue).count(), measured.size());
    }

    boolean isEmpty() {
        return asked == 0;
    }

    /// Zero where nothing was asked.
    @JsonProperty
    double percent() {
        return isEmpty() ? 0 : HUNDRED * right / asked;
    }

    /// Wilson's interval, which is honest for few questions too.
    Interval interval() {
        if (isEmpty()) {
            return new Interval(0, HUNDRED);
        }
        double share = (double) right / asked;
        double square = DEVIATIONS * DEVIATIONS;
        double centre = (share + square / (2 * asked)) / (1 + square / asked);
        double half = DEVIATIONS
                * Math.sqrt(share * (1 - share) / asked + square / (4.0 * asked * asked))
                / (1 + square / asked);
        return new Interval(HUNDRED * Math.max(0, centre - half), HUNDRED * Math.min(1, centre + half));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d/%d, %.1f %%", right, asked, percent());
    }
}
