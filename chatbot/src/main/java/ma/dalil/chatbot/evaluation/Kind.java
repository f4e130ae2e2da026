package ma.dalil.chatbot.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a question tries; it decides which measures are taken of the reply.
enum Kind {
    IN_SCOPE("in-scope"),
    SENSITIVE("sensitive"),
    HUMAN("human"),
    CLARIFY("clarify"),
    OUT_OF_SCOPE("oos"),
    INJECTION("injection"),
    PERSONAL_DATA("pii");

    private final String tag;

    Kind(String tag) {
        this.tag = tag;
    }

    /// The kind's name in question files.
    @JsonValue
    String tag() {
        return tag;
    }
}
