package ma.dalil.chatbot.triage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.Notice;
import ma.dalil.knowledge.procedure.Section;
import org.jspecify.annotations.Nullable;

/// What is to be done with a turn.
public sealed interface Assessment {

    /// Answered with a notice, without a search.
    record Reply(Notice notice) implements Assessment {}

    /// For a person.
    ///
    /// @param requested true if the citizen asked for one or agreed
    record HandOver(Category category, boolean requested) implements Assessment {}

    /// A question that names what is asked and not of which service.
    ///
    /// @param text the question; the service that is chosen is put behind it
    /// @param procedures identifiers of services to choose from, as far as the question suggests any
    record AskWhich(String text, List<String> procedures) implements Assessment {
        public AskWhich {
            procedures = List.copyOf(procedures);
        }
    }

    /// About what no administration answers.
    record OffTopic() implements Assessment {}

    /// To be looked up.
    record Proceed(Request request) implements Assessment {}

    /// A question to the documents.
    ///
    /// @param text masked
    /// @param asked the sections that are asked for; empty: none by name
    /// @param law true if it is after what a law says
    /// @param documentId what the conversation is about, where the question leaves it out; null if it names one
    record Request(
            String text,
            Locale form,
            Set<Section> asked,
            boolean law,
            @Nullable String documentId) {
        public Request {
            asked = Set.copyOf(asked);
        }
    }
}
