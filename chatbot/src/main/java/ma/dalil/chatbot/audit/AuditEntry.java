package ma.dalil.chatbot.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// One thing that was done. It holds identifiers, codes and versions only; there is no place in it for a text.
///
/// @param details sorted by name, for one thing has one canonical form; values are strings, numbers or lists of strings
public record AuditEntry(Kind kind, SortedMap<String, Object> details) {

    public enum Kind {
        CONVERSATION_OPENED,
        CONVERSATION_JOINED,
        CONVERSATION_EXPORTED,
        CONVERSATION_ERASED,
        TURN_ANSWERED,
        TURN_RELAYED,
        CASE_OFFERED,
        CASE_OPENED,
        CASE_CLAIMED,
        CASE_READ,
        CASE_REPLIED,
        CASE_CLOSED,
        CASE_NOTED,
        CASE_FORWARDED,
        CASE_UNMASKED,
        CASE_OVERDUE,
        CASE_WITHDRAWN,
        MESSAGE_RETRIED,
        STAFF_SIGNED_IN,
        STAFF_REFUSED,
        HOURS_CHANGED,
        CANNED_REPLY_CHANGED,
        CANNED_REPLY_REMOVED
    }

    public AuditEntry {
        details = new TreeMap<>(details);
    }

    public static AuditEntry of(Kind kind) {
        return new AuditEntry(kind, new TreeMap<>());
    }

    public AuditEntry conversation(UUID id) {
        return with("conversation", id.toString());
    }

    public AuditEntry turn(UUID id) {
        return with("turn", id.toString());
    }

    public AuditEntry escalation(UUID id) {
        return with("case", id.toString());
    }

    public AuditEntry officer(UUID id) {
        return with("officer", id.toString());
    }

    public AuditEntry cannedReply(UUID id) {
        return with("cannedReply", id.toString());
    }

    public AuditEntry outcome(String outcome) {
        return with("outcome", outcome);
    }

    public AuditEntry category(String category) {
        return with("category", category);
    }

    /// @param code of an outcome that failed
    public AuditEntry failure(String code) {
        return with("failure", code);
    }

    /// @param number of what was put in force
    public AuditEntry version(long number) {
        return with("version", number);
    }

    /// The documents cited, each with the version (content hash) that was cited.
    public AuditEntry cited(Map<String, String> versionsByDocument) {
        return with(
                "cited",
                versionsByDocument.entrySet().stream()
                        .map(document -> document.getKey() + '@' + document.getValue())
                        .sorted()
                        .toList());
    }

    /// The kinds of personal data that were masked.
    public AuditEntry masked(Set<String> kinds) {
        return with("masked", kinds.stream().sorted().toList());
    }

    private AuditEntry with(String name, Object value) {
        SortedMap<String, Object> more = new TreeMap<>(details);
        more.put(name, value instanceof List<?> list ? List.copyOf(list) : value);
        return new AuditEntry(kind, more);
    }
}
