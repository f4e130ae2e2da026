package ma.dalil.chatbot.answer;

import ma.dalil.chatbot.triage.Assessment.Request;

/// Words an answer from evidence, in the asker's form; every statement cites what it relies on.
@FunctionalInterface
public interface Composer {

    /// @return an empty draft if the evidence does not answer the question
    Draft compose(Request request, Evidence evidence);
}
