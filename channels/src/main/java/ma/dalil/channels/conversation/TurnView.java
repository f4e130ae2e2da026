package ma.dalil.channels.conversation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One turn as the HTTP contract shows it; its component names are the JSON's.
///
/// @param language BCP 47 tag of the reply's written form
/// @param text the whole reply as plain text
/// @param receipt the code by which a civil servant finds what was shown; null if there is none
public record TurnView(
        UUID id,
        UUID conversationId,
        String language,
        Ending outcome,
        String text,
        List<Statement> statements,
        List<Citation> citations,
        List<Choice> choices,
        List<Helpline> helplines,
        @Nullable Handover handover,
        Speaker answeredBy,
        @Nullable String receipt) {

    /// A reply without a receipt.
    public TurnView(
            UUID id,
            UUID conversationId,
            String language,
            Ending outcome,
            String text,
            List<Statement> statements,
            List<Citation> citations,
            List<Choice> choices,
            List<Helpline> helplines,
            @Nullable Handover handover,
            Speaker answeredBy) {
        this(
                id,
                conversationId,
                language,
                outcome,
                text,
                statements,
                citations,
                choices,
                helplines,
                handover,
                answeredBy,
                null);
    }

    /// The same reply with the code by which a civil servant finds it.
    public TurnView withReceipt(String code) {
        return new TurnView(
                id,
                conversationId,
                language,
                outcome,
                text,
                statements,
                citations,
                choices,
                helplines,
                handover,
                answeredBy,
                code);
    }

    /// The same reply in other words.
    public TurnView withText(String words) {
        return new TurnView(
                id,
                conversationId,
                language,
                outcome,
                words,
                statements,
                citations,
                choices,
                helplines,
                handover,
                answeredBy,
                receipt);
    }

    public enum Ending {
        ANSWERED,
        ASKED_BACK,
        NO_EVIDENCE,
        OUT_OF_SCOPE,
        DECLINED,
        HANDED_OVER,
        FAILED
    }

    public enum Speaker {
        ASSISTANT,
        STAFF
    }

    /// @param citations numbers of the citations that carry this statement, from 1
    public record Statement(String text, List<Integer> citations) {
        public Statement {
            citations = List.copyOf(citations);
        }
    }

    /// @param quote the words relied on, in the language of the passage (`language`)
    /// @param asOf ISO 8601 date
    /// @param version content hash of the document
    public record Citation(
            int number,
            String documentId,
            String title,
            String publisher,
            @Nullable String url,
            String language,
            String quote,
            String section,
            @Nullable String asOf,
            String version) {}

    /// @param label what is shown
    /// @param text what to send when it is chosen
    public record Choice(String label, String text) {}

    public record Helpline(String name, String number) {}

    public record Handover(String reference, String category, Status status) {
        public enum Status {
            OFFERED,
            OPEN,
            CLAIMED,
            CLOSED
        }
    }

    public TurnView {
        statements = List.copyOf(statements);
        citations = List.copyOf(citations);
        choices = List.copyOf(choices);
        helplines = List.copyOf(helplines);
    }
}
