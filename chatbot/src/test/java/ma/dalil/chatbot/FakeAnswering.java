package ma.dalil.chatbot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import ma.dalil.chatbot.turn.Answering;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.HandedOver;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.chatbot.turn.UsePolicy;

/// Answers every turn as a test says, and [#PASSPORT] until it says otherwise.
public final class FakeAnswering implements Answering {

    public static final Outcome PASSPORT = new Answered(
            "passport",
            "Passeport",
            null,
            List.of(new Statement("Le timbre coûte 500 dirhams.", List.of(0))),
            List.of(new Source(
                    "passport",
                    "passport/costs",
                    "Passeport biométrique",
                    "Ministère de l'Intérieur",
                    null,
                    Locale.FRENCH,
                    "costs",
                    "500 dirhams",
                    null,
                    "v7")),
            List.of(),
            List.of(),
            null);
    public static final Outcome PERSON_ASKED_FOR = new HandedOver(Category.PERSON_REQUESTED, true);

    private final AtomicInteger asked = new AtomicInteger();
    private volatile Function<Turn, Outcome> work = turn -> PASSPORT;

    public void with(Function<Turn, Outcome> work) {
        this.work = work;
    }

    public void with(Outcome outcome) {
        with(turn -> outcome);
    }

    /// How often it was asked for an answer.
    public int asked() {
        return asked.get();
    }

    @Override
    public Outcome answer(Turn turn, UsePolicy policy, Consumer<Stage> progress) {
        asked.incrementAndGet();
        return work.apply(turn);
    }

    @Override
    public Optional<HandedOver> forPersons(Turn turn) {
        return work.apply(turn) instanceof HandedOver handedOver ? Optional.of(handedOver) : Optional.empty();
    }
}
