package ma.dalil.chatbot.understanding;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.chatbot.turn.TurnReader;
import ma.dalil.chatbot.understanding.PersonalDataMask.Masked;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Masks a message and tells its written form: what the citizen asks for now or asked for before, else what the message
/// shows, else the form of the turn before, else what its script suggests.
@Component
public final class MessageReader implements TurnReader {

    @Override
    public Turn read(UUID turnId, UUID conversationId, ConversationThread thread, String text) {
        Masked masked = PersonalDataMask.mask(text);
        return new Turn(turnId, conversationId, form(thread, text), masked.text(), masked.kinds(), thread);
    }

    private static Locale form(ConversationThread thread, String text) {
        return FormRequest.in(text)
                .map(FormRequest::form)
                .or(() -> formOf(thread.pinnedForm()))
                .orElseGet(() -> shown(LanguageIdentifier.identify(text), thread, text));
    }

    /// A language that is not served is answered in French beside its own line.
    private static Locale shown(Identification identification, ConversationThread thread, String text) {
        if (identification.other() != null) {
            return WrittenForms.FRENCH;
        }
        return identification
                .decided()
                .or(() -> formOf(thread.lastForm()).map(last -> inArabicLetters(text) ? inArabicLetters(last) : last))
                .orElseGet(() -> inArabicLetters(text) ? WrittenForms.ARABIC : WrittenForms.FRENCH);
    }

    /// A word in Arabic letters that any form may use goes on in the language that is spoken, in these letters.
    private static Locale inArabicLetters(Locale last) {
        return last.getLanguage().equals(WrittenForms.DARIJA_ARABIC.getLanguage())
                ? WrittenForms.DARIJA_ARABIC
                : WrittenForms.ARABIC;
    }

    private static Optional<Locale> formOf(@Nullable String tag) {
        return Optional.ofNullable(tag).map(Locale::forLanguageTag);
    }

    /// Of loan words and numbers alone, French is what they are borrowed from.
    private static boolean inArabicLetters(String text) {
        return text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
    }
}
