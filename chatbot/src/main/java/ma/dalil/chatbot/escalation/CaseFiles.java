package ma.dalil.chatbot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.Message;
import ma.dalil.channels.desk.Desk.Source;
import ma.dalil.channels.desk.Desk.Way;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.transcript.JdbcTurns;
import ma.dalil.chatbot.transcript.Transcripts;
import ma.dalil.chatbot.transcript.Transcripts.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A case as a civil servant reads it: the masked conversation, how it was read, what was done, how a reply goes out.
@Component
public class CaseFiles {

    private static final String WHATSAPP = "WHATSAPP";

    private final CaseBoard board;
    private final JdbcConversations conversations;
    private final JdbcTurns turns;
    private final Transcripts transcripts;
    private final JdbcCaseJournal journal;
    private final JdbcPhoneReports phones;
    private final JdbcEscalations escalations;
    private final Readings readings;
    private final InstantSource clock;
    private final Duration window;

    /// @param window how long after a person's last message WhatsApp takes free text
    public CaseFiles(
            CaseBoard board,
            JdbcConversations conversations,
            JdbcTurns turns,
            Transcripts transcripts,
            JdbcCaseJournal journal,
            JdbcPhoneReports phones,
            JdbcEscalations escalations,
            Readings readings,
            InstantSource clock,
            @Value("${dalil.phone.window:24h}") Duration window) {
        this.board = board;
        this.conversations = conversations;
        this.turns = turns;
        this.transcripts = transcripts;
        this.journal = journal;
        this.phones = phones;
        this.escalations = escalations;
        this.readings = readings;
        this.clock = clock;
        this.window = window;
    }

    /// @throws java.util.NoSuchElementException if it was erased meanwhile
    public Case file(Escalation escalation) {
        UUID conversationId = escalation.conversationId();
        Conversation conversation = conversations.get(conversationId);
        Map<UUID, Desk.Delivery> sent = phones.of(conversationId);
        Optional<JdbcPhoneReports.Reader> reader = phones.reader(conversationId);
        return new Case(
                board.summary(escalation.id()),
                escalation.category(),
                readings.of(
                        conversation,
                        Optional.ofNullable(escalation.turnId())
                                .flatMap(turns::find)
                                .orElse(null)),
                transcripts.read(conversationId).stream()
                        .map(line -> message(line, sent))
                        .toList(),
                journal.of(escalation),
                way(reader.orElse(null)),
                reader.isPresent() || !escalations.contact(escalation).isEmpty(),
                conversation.lastEvent());
    }

    private static Message message(Line line, Map<UUID, Desk.Delivery> sent) {
        TurnView view = line.view();
        return new Message(
                line.at(),
                line.author().name(),
                line.language(),
                line.text(),
                view == null ? List.of() : sources(view),
                view == null ? null : sent.get(view.id()));
    }

    private static List<Source> sources(TurnView view) {
        return view.citations().stream()
                .map(citation -> new Source(
                        citation.number(),
                        citation.title(),
                        citation.publisher(),
                        citation.url(),
                        citation.documentId()))
                .toList();
    }

    private Way way(JdbcPhoneReports.@Nullable Reader reader) {
        if (reader == null) {
            return new Way("WEB", null, false);
        }
        if (!reader.channel().equals(WHATSAPP)) {
            return new Way(reader.channel(), null, false);
        }
        Instant closes = reader.windowClosedAt() == null ? reader.lastHeardAt().plus(window) : reader.windowClosedAt();
        return new Way(WHATSAPP, closes, !clock.instant().isBefore(closes));
    }
}
