package ma.dalil.chatbot.evaluation;

import java.util.Collection;
import java.util.List;

/// What a run comes to; its component names are the JSON's.
///
/// @param parity the first number of every report
/// @param mistakes the most frequent wrong documents
/// @param medianMillis of a turn
record Summary(
        List<Parity> parity,
        Scoreboard files,
        Scoreboard forms,
        Scoreboard kinds,
        List<Confusion> confusions,
        List<Mistake> mistakes,
        long medianMillis,
        long slowestMillis) {

    Summary {
        parity = List.copyOf(parity);
        confusions = List.copyOf(confusions);
        mistakes = List.copyOf(mistakes);
    }

    static Summary of(Collection<Verdict> verdicts) {
        Scoreboard forms = Scoreboard.byForm(verdicts);
        List<Long> millis = verdicts.stream().map(Verdict::millis).sorted().toList();
        return new Summary(
                Parity.of(forms),
                Scoreboard.byFile(verdicts),
                forms,
                Scoreboard.byKind(verdicts),
                List.of(Confusion.ofForms(verdicts), Confusion.ofEndings(verdicts)),
                Mistake.of(verdicts),
                millis.isEmpty() ? 0 : millis.get(millis.size() / 2),
                millis.isEmpty() ? 0 : millis.getLast());
    }
}
