package ma.dalil.chatbot.escalation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Message;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.escalation.Escalation.State;
import ma.dalil.chatbot.staff.JdbcStaff;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.transcript.JdbcTurns;
import ma.dalil.chatbot.transcript.Transcripts;
import org.springframework.stereotype.Component;

/// A case as a civil servant reads it: the line in the list, and the masked conversation behind it.
@Component
public class CaseFiles {

    /// What of the last message is shown in the list, in characters.
    private static final int GLIMPSE = 120;

    private final JdbcConversations conversations;
    private final JdbcTurns turns;
    private final JdbcStaff staff;
    private final Transcripts transcripts;
    private final JdbcPhoneReports deliveries;

    public CaseFiles(
            JdbcConversations conversations,
            JdbcTurns turns,
            JdbcStaff staff,
            Transcripts transcripts,
            JdbcPhoneReports deliveries) {
        this.conversations = conversations;
        this.turns = turns;
        this.staff = staff;
        this.transcripts = transcripts;
        this.deliveries = deliveries;
    }

    public CaseSummary summary(Escalation escalation) {
        Conversation conversation = conversations.get(escalation.conversationId());
        String claimedBy = Optional.ofNullable(escalation.claimedBy())
                .flatMap(staff::officer)
                .map(Officer::displayName)
                .orElse(null);
        String lastMessage = turns.lastText(escalation.conversationId())
                .map(CaseFiles::glimpse)
                .orElse(null);
        return new CaseSummary(
                escalation.id(),
                escalation.reference(),
                escalation.category(),
                conversation.form().toLanguageTag(),
                status(escalation.state()),
                escalation.waitingSince(),
                claimedBy,
                lastMessage);
    }

    public Case file(Escalation escalation) {
        Map<UUID, Desk.Delivery> sent = deliveries.of(escalation.conversationId());
        List<Message> messages = transcripts.read(escalation.conversationId()).stream()
                .map(line -> new Message(
                        line.at(),
                        line.author().name(),
                        line.language(),
                        line.text(),
                        line.view() == null ? null : sent.get(line.view().id())))
                .toList();
        long lastEvent = conversations.get(escalation.conversationId()).lastEvent();
        return new Case(summary(escalation), escalation.category(), messages, lastEvent);
    }

    /// Cases that are only offered are not at the desk.
    private static Desk.Status status(State state) {
        return switch (state) {
            case OFFERED, NEW -> Desk.Status.NEW;
            case CLAIMED -> Desk.Status.CLAIMED;
            case WAITING_CITIZEN -> Desk.Status.WAITING_CITIZEN;
            case FORWARDED -> Desk.Status.FORWARDED;
            case CLOSED -> Desk.Status.CLOSED;
        };
    }

    private static String glimpse(String text) {
        return text.codePointCount(0, text.length()) <= GLIMPSE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, GLIMPSE)) + "…";
    }
}
