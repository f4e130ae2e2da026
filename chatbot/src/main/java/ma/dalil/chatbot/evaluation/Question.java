package ma.dalil.chatbot.evaluation;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.stream.Stream;

/// One line of a question file.
///
/// @param language a written form's tag, or `mixed`
/// @param sensitive why a person is needed, or `none`
/// @param documents identifiers, any of which is right; empty if none is expected
/// @param expects the key fact or behaviour, in short
/// @param before what the same citizen said earlier in the conversation; may be left out
record Question(
        String id,
        String language,
        String text,
        Kind kind,
        String sensitive,
        List<String> documents,
        String expects,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> before) {

    private static final String MIXED = "mixed";

    Question {
        documents = List.copyOf(documents);
        before = List.copyOf(before);
    }

    /// Everything the citizen says, the question last.
    List<String> said() {
        return Stream.concat(before.stream(), Stream.of(text)).toList();
    }

    /// Written in several forms, so that no form of the reply is wrong.
    boolean isMixed() {
        return language.equals(MIXED);
    }
}
