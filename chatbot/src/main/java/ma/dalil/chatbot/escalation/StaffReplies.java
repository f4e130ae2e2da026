package ma.dalil.chatbot.escalation;

import java.time.Instant;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import org.springframework.stereotype.Component;

/// What a civil servant says to a citizen, typed or approved: told, journaled, and the citizen is the one who is due
/// now.
@Component
public class StaffReplies {

    private final JdbcEscalations escalations;
    private final JdbcCaseJournal journal;
    private final CitizenNews news;

    public StaffReplies(JdbcEscalations escalations, JdbcCaseJournal journal, CitizenNews news) {
        this.escalations = escalations;
        this.journal = journal;
        this.news = news;
    }

    /// Within the transaction that has taken the conversation and found the case to be the officer's.
    public void say(UUID officerId, Escalation escalation, TurnView reply, Instant at) {
        escalations.replied(escalation.id(), at);
        journal.add(escalation, JdbcCaseJournal.Kind.REPLIED, officerId, null, at);
        news.say(reply, officerId, at);
    }
}
