package ma.dalil.chatbot.learning.receipt;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Receipts;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.conversation.ReceiptCodes;
import ma.dalil.chatbot.escalation.Escalation;
import ma.dalil.chatbot.escalation.JdbcEscalations;
import ma.dalil.chatbot.transcript.StoredTurn;
import ma.dalil.knowledge.document.Document;
import ma.dalil.knowledge.document.DocumentStore;
import org.springframework.stereotype.Service;

/// Opens receipts. Nothing else of the conversation is in them; a case that lies with the staff is only pointed at.
@Service
public class ReceiptService implements Receipts {

    private final ReceiptCodes codes;
    private final JdbcEscalations cases;
    private final DocumentStore documents;
    private final AuditTrail audit;

    public ReceiptService(ReceiptCodes codes, JdbcEscalations cases, DocumentStore documents, AuditTrail audit) {
        this.codes = codes;
        this.cases = cases;
        this.documents = documents;
        this.audit = audit;
    }

    @Override
    public Optional<Receipt> find(Officer officer, String code) {
        Optional<StoredTurn> found = codes.find(code).filter(turn -> turn.reply() != null);
        AuditEntry look = AuditEntry.of(Kind.RECEIPT_READ).officer(officer.id());
        audit.record(found.map(turn -> look.conversation(turn.conversationId()).turn(turn.id()))
                .orElseGet(() -> look.failure("unknown")));
        return found.map(turn -> receipt(code, turn));
    }

    private Receipt receipt(String code, StoredTurn turn) {
        TurnView reply = Objects.requireNonNull(turn.reply());
        Map<String, String> today =
                documents
                        .findAll(reply.citations().stream()
                                .map(Citation::documentId)
                                .distinct()
                                .toList())
                        .stream()
                        .map(DocumentStore.Content::document)
                        .collect(Collectors.toMap(Document::id, Document::version));
        UUID openCase = cases.live(turn.conversationId())
                .filter(Escalation::isWithStaff)
                .map(Escalation::id)
                .orElse(null);
        return new Receipt(
                Objects.requireNonNullElse(reply.receipt(), code),
                Objects.requireNonNull(turn.answeredAt()),
                reply.language(),
                reply.outcome().name(),
                reply.text(),
                reply.citations().stream().map(cited -> source(cited, today)).toList(),
                openCase);
    }

    private static Source source(Citation cited, Map<String, String> today) {
        return new Source(
                cited.number(),
                cited.documentId(),
                cited.title(),
                cited.publisher(),
                cited.url(),
                cited.language(),
                cited.quote(),
                cited.asOf(),
                cited.version(),
                cited.version().equals(today.get(cited.documentId())));
    }
}
