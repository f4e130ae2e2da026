package ma.dalil.chatbot.audit;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.privacy.Tokens;

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
        POLICY_BEGUN,
        POLICY_CHANGED,
        POLICY_SIGNED,
        POLICY_WITHDRAWN,
        DRAFT_HELD,
        DRAFT_PROPOSED,
        DRAFT_READ,
        DRAFT_APPROVED,
        DRAFT_EDITED,
        DRAFT_REJECTED,
        ASSISTANT_STOPPED,
        ASSISTANT_RESUMED,
        ANNOUNCEMENT_MADE,
        ANNOUNCEMENT_WITHDRAWN,
        FIGURES_EXPORTED,
        FIGURES_PUBLISHED,
        AUDIT_CHECKED,
        CANDIDATE_PROPOSED,
        CANDIDATE_EDITED,
        CANDIDATE_PUBLISHED,
        CANDIDATE_WITHDRAWN,
        REVIEW_READ,
        REVIEW_JUDGED,
        QUESTIONS_READ,
        RECEIPT_READ,
        STAFF_SIGNED_OUT,
        STAFF_SESSION_ENDED,
        STAFF_PASSWORD_CHANGED,
        STAFF_CODES_ENROLLED,
        STAFF_CODES_REMOVED,
        STAFF_RECOVERY_CODE_USED,
        STAFF_ADDED,
        STAFF_CHANGED,
        STAFF_PASSWORD_RESET,
        STAFF_UNLOCKED,
        STAFF_CLOSED,
        DEPARTMENT_ADDED,
        DEPARTMENT_CHANGED,
        DEPARTMENT_CLOSED,
        DEPARTMENT_REOPENED,
        CANNED_REPLY_CHANGED,
        CANNED_REPLY_REMOVED,
        MESSAGES_STOPPED,
        MESSAGES_RESUMED
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

    /// @param id of a stop or an announcement
    public AuditEntry switched(UUID id) {
        return with("switch", id.toString());
    }

    /// @param way by which somebody on a telephone stopped what is sent to them, or let it come again
    public AuditEntry way(String way) {
        return with("way", way);
    }

    public AuditEntry channel(String channel) {
        return with("channel", channel);
    }

    /// @param last inclusive
    public AuditEntry period(LocalDate first, LocalDate last) {
        return with("period", first + "/" + last);
    }

    /// Binds the reason that somebody gave, by its hash: its words stand where it was given.
    public AuditEntry because(String reason) {
        return with("reason", HexFormat.of().formatHex(Tokens.hash(reason)));
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

    /// @param number of the version of the register of sensitive uses
    public AuditEntry policy(int number) {
        return with("policy", number);
    }

    /// @param hash of what was signed or changed
    public AuditEntry version(String hash) {
        return with("version", hash);
    }

    public AuditEntry draft(UUID id) {
        return with("draft", id.toString());
    }

    /// Whose account was changed by the officer.
    public AuditEntry account(UUID id) {
        return with("account", id.toString());
    }

    public AuditEntry department(UUID id) {
        return with("department", id.toString());
    }

    public AuditEntry roles(Set<Role> roles) {
        return with("roles", roles.stream().sorted().map(Role::name).toList());
    }

    /// The kinds of personal data that were masked.
    public AuditEntry masked(Set<String> kinds) {
        return with("masked", kinds.stream().sorted().toList());
    }

    public AuditEntry candidate(UUID id) {
        return with("candidate", id.toString());
    }

    public AuditEntry revision(int number) {
        return with("revision", number);
    }

    private AuditEntry with(String name, Object value) {
        SortedMap<String, Object> more = new TreeMap<>(details);
        more.put(name, value instanceof List<?> list ? List.copyOf(list) : value);
        return new AuditEntry(kind, more);
    }
}
