package ma.dalil.chatbot.phone;

import java.util.Locale;

/// Writes down what is said in a voice note. Blocks no longer than a time limit.
@FunctionalInterface
public interface Transcriber {

    /// @param contentType such as `audio/ogg`
    /// @param form the conversation's, as a hint
    /// @return what was said; blank if nothing was understood
    /// @throws RuntimeException if it cannot be done now
    String transcribe(byte[] audio, String contentType, Locale form);
}
