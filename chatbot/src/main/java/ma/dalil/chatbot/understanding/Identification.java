package ma.dalil.chatbot.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// In which written form a message is.
///
/// @param form the form to answer in; null if nothing decides, or the language is another one
/// @param other the language, if it is clearly one that is not served; else null
/// @param confidence how probable it is that the form or the other language is right, 0 if nothing decides
/// @param shares the part of the message that is in each form, for a search in all of them; they sum up to at most 1
public record Identification(
        @Nullable Locale form,
        @Nullable Locale other,
        double confidence,
        Map<Locale, Double> shares,
        List<Token> tokens) {

    public Identification {
        shares = Map.copyOf(shares);
        tokens = List.copyOf(tokens);
    }

    /// The form, or empty if nothing decides.
    public Optional<Locale> decided() {
        return Optional.ofNullable(form);
    }

    /// The tag of the form or of the other language, or `und`.
    public String tag() {
        Locale language = form == null ? other : form;
        return language == null ? "und" : language.toLanguageTag();
    }
}
