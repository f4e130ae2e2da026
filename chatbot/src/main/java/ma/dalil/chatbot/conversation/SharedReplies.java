package ma.dalil.chatbot.conversation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.chatbot.privacy.Pseudonyms;
import ma.dalil.chatbot.transcript.JdbcMessages;
import ma.dalil.chatbot.transcript.JdbcTurns;
import org.springframework.stereotype.Component;

/// Answers that can be read whole, with their sources, by whoever has the short address that an SMS gave. What the
/// citizen wrote is not in them; erasing the conversation takes them away.
@Component
public class SharedReplies {

    private static final int LENGTH = 10;
    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{" + LENGTH + "}");
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcSharedReplies shared;
    private final JdbcTurns turns;
    private final JdbcMessages messages;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;

    public SharedReplies(
            JdbcSharedReplies shared,
            JdbcTurns turns,
            JdbcMessages messages,
            Pseudonyms pseudonyms,
            InstantSource clock) {
        this.shared = shared;
        this.turns = turns;
        this.messages = messages;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /// @param reply of a turn, or a message of a civil servant
    /// @return the code under which it can be read
    public String share(TurnView reply) {
        String code = Codes.fresh(LENGTH);
        shared.keep(
                hash(code), reply.conversationId(), reply.id(), clock.instant().plus(KEPT));
        return code;
    }

    Optional<TurnView> find(String code) {
        return CODE.matcher(code).matches()
                ? shared.find(hash(code), clock.instant()).flatMap(this::said)
                : Optional.empty();
    }

    /// By the assistant in a turn, or by a civil servant.
    private Optional<TurnView> said(UUID id) {
        return turns.find(id).flatMap(turn -> Optional.ofNullable(turn.reply())).or(() -> messages.find(id));
    }

    private byte[] hash(String code) {
        return pseudonyms.of("shared reply", code);
    }
}
