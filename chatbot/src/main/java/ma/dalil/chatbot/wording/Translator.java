package ma.dalil.chatbot.wording;

import java.util.List;
import java.util.Locale;

/// Translates an officer's lines for a citizen. It exists only where a model is configured; what it says is checked.
@FunctionalInterface
public interface Translator {

    /// One translation for each line, in their order; whatever goes wrong is thrown.
    ///
    /// @param lines with slots in braces, which stay
    List<String> translate(List<String> lines, Locale form);
}
