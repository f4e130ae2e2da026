package ma.dalil.chatbot.turn;

import java.util.Optional;
import java.util.function.Consumer;

/// Answers a turn; never throws for what is expected.
public interface Answering {

    /// The steps that a waiting citizen is told, in their order.
    enum Stage {
        UNDERSTANDING,
        SEARCHING,
        CHECKING
    }

    /// @param policy what may be answered; the same for the whole turn, though another one come into force meanwhile
    /// @param progress is told the stages
    Outcome answer(Turn turn, UsePolicy policy, Consumer<Stage> progress);

    /// What only a person may answer, told by the words alone; empty for all else.
    Optional<Outcome.HandedOver> forPersons(Turn turn);
}
