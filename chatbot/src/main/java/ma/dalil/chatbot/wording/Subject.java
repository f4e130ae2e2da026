package ma.dalil.chatbot.wording;

import java.util.Locale;
import java.util.Optional;
import ma.dalil.chatbot.escalation.Escalation;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.knowledge.procedure.Procedure;

/// What a reply is about, and in which form it is read.
record Subject(Escalation escalation, Conversation conversation, Optional<Procedure> procedure) {

    Locale form() {
        return conversation.form();
    }
}
