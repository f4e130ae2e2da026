package ma.dalil.chatbot.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.chatbot.privacy.Pseudonyms;
import ma.dalil.chatbot.transcript.JdbcTurns;
import ma.dalil.chatbot.transcript.StoredTurn;
import org.springframework.stereotype.Component;

/// The short code under an answer, such as `K7Q-M2X-RD4`: forty-five random bits, good for as long as the conversation
/// is
/// kept. Three groups of three tell it from the two groups of four that take a conversation along.
@Component
public class ReceiptCodes {

    private static final int LENGTH = 9;
    private static final int GROUP = 3;
    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.\u2010-\u2015-]+");

    private final JdbcReceipts receipts;
    private final SharedReplies shared;
    private final JdbcTurns turns;
    private final Pseudonyms pseudonyms;

    public ReceiptCodes(JdbcReceipts receipts, SharedReplies shared, JdbcTurns turns, Pseudonyms pseudonyms) {
        this.receipts = receipts;
        this.shared = shared;
        this.turns = turns;
        this.pseudonyms = pseudonyms;
    }

    /// An answer with its code; any other reply as it is. Within the transaction that stores it.
    TurnView give(TurnView reply) {
        if (reply.outcome() != Ending.ANSWERED) {
            return reply;
        }
        String code = Codes.fresh(LENGTH);
        receipts.keep(hash(code), reply.id());
        return reply.withReceipt(String.join(
                "-", code.substring(0, GROUP), code.substring(GROUP, 2 * GROUP), code.substring(2 * GROUP)));
    }

    /// The turn under a code, in whatever letters and groups it is typed; the code of a short address opens it too, for
    /// as
    /// long as the address does.
    public Optional<StoredTurn> find(String typed) {
        String code = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches()
                ? receipts.find(hash(code)).flatMap(turns::find)
                : shared.find(code).flatMap(reply -> turns.find(reply.id()));
    }

    private byte[] hash(String code) {
        return pseudonyms.of("receipt", code);
    }
}
