package ma.dalil.chatbot.triage;

import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.triage.Assessment.Subject.Tie;

/// How messages are tied to what was said before, as triage reads them.
public final class Ties {

    private static final Facets FACETS = new Facets(Knowledge.text());
    private static final Offices OFFICES = new Offices(Knowledge.lexicon(), Knowledge.catalog());

    private Ties() {}

    public static Tie of(String text) {
        Message message = Message.of(text);
        return FACETS.tie(message, FACETS.asked(message));
    }

    /// Whether a message asks for papers, a price, ...
    public static boolean asks(String text) {
        return !FACETS.asked(Message.of(text)).isEmpty();
    }

    /// Whether it names what it is about.
    public static boolean isNamed(String text) {
        return !OFFICES.without(FACETS.subject(Message.of(text))).words().isEmpty();
    }
}
