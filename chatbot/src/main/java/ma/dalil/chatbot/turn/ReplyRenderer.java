package ma.dalil.chatbot.turn;

import java.util.Locale;
import ma.dalil.channels.conversation.TurnView;
import org.jspecify.annotations.Nullable;

/// Renders an outcome as the reply of the HTTP contract.
public interface ReplyRenderer {

    /// @param reference the handover's reference, null if there is none
    /// @param status the handover's state, null if there is none
    TurnView render(Turn turn, Outcome outcome, @Nullable String reference, TurnView.Handover.@Nullable Status status);

    /// What the thread remembers for the next turn.
    ConversationThread threadAfter(Turn turn, Outcome outcome);

    /// Words a conversation needs outside a turn, in a form: the opening notice, a stage, "a civil servant took over".
    ///
    /// @param key one of `notice.opening`, `stage.understanding`, `stage.searching`, `stage.checking`,
    /// `handover.relayed`, `handover.claimed`, `handover.closed`, `handover.opened`
    String words(String key, Locale form);
}
