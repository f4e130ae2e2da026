package ma.dalil.chatbot.turn;

import java.util.Optional;

/// To which sector of public services a document belongs.
@FunctionalInterface
public interface Sectors {

    /// Empty for a document that describes no service, such as a law.
    Optional<String> of(String documentId);
}
