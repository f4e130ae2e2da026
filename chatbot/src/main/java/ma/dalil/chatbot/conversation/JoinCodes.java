package ma.dalil.chatbot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.chatbot.privacy.Pseudonyms;
import org.springframework.stereotype.Component;

/// One-time codes by which a person goes on with a conversation on another channel: forty random bits, written in
/// digits and letters that nobody mistakes for each other, good for some minutes and for one use.
@Component
public class JoinCodes {

    /// Long enough to take up another telephone, short enough that nobody tries them all.
    public static final Duration VALID = Duration.ofMinutes(10);

    private static final int LENGTH = 8;

    /// Longer texts are no codes, whatever they hold.
    private static final Pattern CODE =
            Pattern.compile("\\s*([2-9A-HJ-NP-Za-hj-np-z]{4})[ -]?([2-9A-HJ-NP-Za-hj-np-z]{4})\\s*");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final JdbcJoinCodes codes;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;

    public JoinCodes(JdbcJoinCodes codes, Pseudonyms pseudonyms, InstantSource clock) {
        this.codes = codes;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /// A fresh code for the conversation, such as `K7QM-2XRD`; it always holds a digit, so that it is no word.
    public String issue(UUID conversationId) {
        String code;
        do {
            code = Codes.fresh(LENGTH);
        } while (!DIGIT.matcher(code).find());
        Instant now = clock.instant();
        codes.keep(hash(code), conversationId, now, now.plus(VALID));
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /// The conversation that a code opens; it opens none a second time.
    public Optional<UUID> redeem(String code) {
        return written(code).flatMap(letters -> codes.take(hash(letters), clock.instant()));
    }

    /// Whether the whole message looks like a code.
    public static boolean isCode(String text) {
        return written(text).isPresent();
    }

    private static Optional<String> written(String text) {
        Matcher code = CODE.matcher(text);
        return code.matches() && DIGIT.matcher(text).find()
                ? Optional.of((code.group(1) + code.group(2)).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private byte[] hash(String code) {
        return pseudonyms.of("join code", code);
    }
}
