package ma.dalil.chatbot.turn;

import ma.dalil.channels.conversation.TurnView;

/// Sends what is said to wherever the citizen reads, if that is no page that comes for it.
@FunctionalInterface
public interface ReplySender {

    /// Within the transaction that says it: both happen, or none.
    void send(TurnView said);
}
