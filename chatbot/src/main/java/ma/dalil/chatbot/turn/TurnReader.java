package ma.dalil.chatbot.turn;

import java.util.UUID;

/// Reads a message: language, script, masked personal data.
public interface TurnReader {

    Turn read(UUID turnId, UUID conversationId, ConversationThread thread, String text);
}
