package ma.dalil.chatbot.escalation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.dalil.channels.desk.Desk.Reading;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.transcript.StoredTurn;
import ma.dalil.chatbot.triage.Facets;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.knowledge.procedure.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the assistant made of the message that led to a case, for an officer who does not read the citizen's language.
@Component
public class Readings {

    private final ProcedureCatalog catalog;
    private final Facets facets;

    public Readings(ProcedureCatalog catalog, Facets facets) {
        this.catalog = catalog;
        this.facets = facets;
    }

    /// @param turn the message that led to the case; null if it was a button
    Reading of(Conversation conversation, @Nullable StoredTurn turn) {
        Optional<Procedure> procedure = procedure(conversation, turn);
        String text = turn == null || turn.citizenText() == null ? "" : turn.citizenText();
        List<String> asked = procedure
                .map(known -> facets.asked(text, known.name()).stream()
                        .sorted()
                        .map(Section::id)
                        .toList())
                .orElse(List.of());
        Map<String, String> service = procedure
                .map(known -> Map.of(
                        "fr",
                        known.name().in(WrittenForms.FRENCH),
                        "ar",
                        known.name().in(WrittenForms.ARABIC)))
                .orElse(Map.of());
        return new Reading(
                service,
                asked,
                turn == null || turn.reply() == null
                        ? null
                        : turn.reply().outcome().name());
    }

    /// What the reply cites first, or what the conversation was about.
    public Optional<Procedure> procedure(Conversation conversation, @Nullable StoredTurn turn) {
        return Optional.ofNullable(turn)
                .flatMap(known -> Optional.ofNullable(known.reply()))
                .flatMap(reply -> reply.citations().stream().findFirst())
                .flatMap(citation -> catalog.find(citation.documentId()))
                .or(() ->
                        Optional.ofNullable(conversation.thread().documentId()).flatMap(catalog::find));
    }
}
