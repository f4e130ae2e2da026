package ma.dalil.chatbot.wording;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ma.dalil.channels.desk.CannedReplies;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.knowledge.language.WrittenForms;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The canned replies that ship and those of the administration, which are changed one at a time and audited.
@Service
public class CannedReplyService implements CannedReplies {

    private final ShippedReplies shipped = ShippedReplies.read();
    private final Slots slots = new Slots(shipped.slots());
    private final JdbcCannedReplies replies;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public CannedReplyService(
            JdbcCannedReplies replies, AuditTrail audit, TransactionOperations transactions, InstantSource clock) {
        this.replies = replies;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    Slots slots() {
        return slots;
    }

    /// Those of the administration first.
    List<CannedReply> all() {
        return Stream.concat(
                        replies.all().stream()
                                .map(own -> CannedReply.of(own.id().toString(), own.texts())),
                        shipped.replies().stream())
                .toList();
    }

    @Override
    public List<Map<String, String>> shipped() {
        return shipped.replies().stream().map(CannedReplyService::byTag).toList();
    }

    private static Map<String, String> byTag(CannedReply reply) {
        Map<String, String> texts = new LinkedHashMap<>();
        WrittenForms.AUTHORED.forEach(form -> reply.in(form).ifPresent(text -> texts.put(form.toLanguageTag(), text)));
        return texts;
    }

    @Override
    public List<Own> own() {
        return replies.all();
    }

    @Override
    public Optional<Flaw> put(Officer officer, UUID id, Map<String, String> texts) {
        Map<String, String> said = new HashMap<>();
        for (Locale form : WrittenForms.AUTHORED) {
            String text = texts.getOrDefault(form.toLanguageTag(), "").strip();
            if (!text.isEmpty()) {
                said.put(form.toLanguageTag(), text);
            }
        }
        Optional<Flaw> flaw = flaw(id, said);
        if (flaw.isPresent()) {
            return flaw;
        }
        try {
            transactions.executeWithoutResult(status -> {
                replies.put(id, said, officer.id(), clock.instant());
                audit.record(
                        AuditEntry.of(Kind.CANNED_REPLY_CHANGED).cannedReply(id).officer(officer.id()));
            });
            return Optional.empty();
        } catch (DuplicateKeyException meanwhile) {
            return Optional.of(Flaw.TWICE);
        }
    }

    private Optional<Flaw> flaw(UUID id, Map<String, String> texts) {
        if (!texts.containsKey("fr") || !texts.containsKey("ar")) {
            return Optional.of(Flaw.MISSING);
        }
        for (String text : texts.values()) {
            if (text.length() > LONGEST) {
                return Optional.of(Flaw.TOO_LONG);
            }
            if (text.codePoints().anyMatch(Character::isISOControl)) {
                return Optional.of(Flaw.LINES);
            }
            if (Slots.in(text).stream().anyMatch(name -> slots.idOf(name).isEmpty())) {
                return Optional.of(Flaw.UNKNOWN_SLOT);
            }
        }
        CannedReply reply = CannedReply.of(id.toString(), texts);
        boolean twice = all().stream()
                .filter(other -> !other.id().equals(reply.id()))
                .anyMatch(other -> other.isWrittenAs(reply.french()) || other.isWrittenAs(reply.arabic()));
        return twice ? Optional.of(Flaw.TWICE) : Optional.empty();
    }

    @Override
    public boolean remove(Officer officer, UUID id) {
        return transactions.execute(status -> {
            boolean removed = replies.remove(id);
            if (removed) {
                audit.record(
                        AuditEntry.of(Kind.CANNED_REPLY_REMOVED).cannedReply(id).officer(officer.id()));
            }
            return removed;
        });
    }
}
