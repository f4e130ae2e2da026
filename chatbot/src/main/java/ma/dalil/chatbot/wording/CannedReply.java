package ma.dalil.chatbot.wording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.dalil.knowledge.language.Tifinagh;
import ma.dalil.knowledge.language.WrittenForms;

/// One line that officers say often.
///
/// @param texts French and Arabic at least; Tifinagh where there is Amazigh in Latin letters
record CannedReply(String id, Map<Locale, String> texts) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    CannedReply {
        texts = Map.copyOf(texts);
    }

    /// @param authored by the tag of an authored form
    static CannedReply of(String id, Map<String, String> authored) {
        Map<Locale, String> texts = new HashMap<>();
        authored.forEach((tag, text) -> texts.put(WrittenForms.of(tag), text));
        String amazigh = texts.get(WrittenForms.AMAZIGH_LATIN);
        if (amazigh != null) {
            texts.put(WrittenForms.AMAZIGH_TIFINAGH, Tifinagh.ofLatin(amazigh));
        }
        return new CannedReply(id, texts);
    }

    Optional<String> in(Locale form) {
        return Optional.ofNullable(texts.get(form));
    }

    String french() {
        return Objects.requireNonNull(texts.get(WrittenForms.FRENCH));
    }

    String arabic() {
        return Objects.requireNonNull(texts.get(WrittenForms.ARABIC));
    }

    /// Whether a line is this reply in French or in Arabic, whatever its spaces are.
    boolean isWrittenAs(String line) {
        String plain = even(line);
        return plain.equals(even(french())) || plain.equals(even(arabic()));
    }

    private static String even(String text) {
        return SPACES.matcher(text.replace('’', '\'').replace('\u00a0', ' ').strip())
                .replaceAll(" ");
    }
}
