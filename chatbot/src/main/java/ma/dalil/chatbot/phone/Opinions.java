package ma.dalil.chatbot.phone;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.conversation.Conversations.Rating;
import ma.dalil.channels.conversation.Conversations.Reason;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.chatbot.transcript.JdbcTurns;
import org.springframework.stereotype.Component;

/// What people on telephones think of the last answer: a thumb or a word, and where it did not help, why, by number.
///
/// A number is a reason only as long as the answer that was asked about is the last one: whatever else is said
/// meanwhile makes a turn, and the number is then a choice of that one.
@Component
public class Opinions {

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d)\\s*[.)]?\\s*", Pattern.UNICODE_CHARACTER_CLASS);

    private final JdbcPeople people;
    private final JdbcTurns turns;
    private final PhoneWords words;
    private final PhoneWording wording;
    private final Conversations conversations;

    /// An opinion, once it is known that the message is one.
    @FunctionalInterface
    interface Given {

        /// @return what to tell the person
        Content keep(Locale form);
    }

    public Opinions(
            JdbcPeople people, JdbcTurns turns, PhoneWords words, PhoneWording wording, Conversations conversations) {
        this.people = people;
        this.turns = turns;
        this.words = words;
        this.wording = wording;
        this.conversations = conversations;
    }

    /// Empty if the message is none, or there is no answer that it could be about.
    Optional<Given> in(Person person, String text) {
        UUID conversation = person.conversationId();
        Optional<PhoneWord> word = words.in(text);
        if (conversation == null || (word.isEmpty() && person.reasonAskedFor() == null)) {
            return Optional.empty();
        }
        return answered(conversation).flatMap(turn -> {
            if (word.isPresent()) {
                return switch (word.get()) {
                    case HELPFUL -> Optional.of(form -> thanked(person, form, turn, new Rating(true, null, "")));
                    case UNHELPFUL -> Optional.of(form -> asked(person, form, turn));
                    case OPT_OUT, OPT_IN, HELP, RESET, ERASE, WITHDRAW, CODE, CORRECT -> Optional.empty();
                };
            }
            return turn.equals(person.reasonAskedFor())
                    ? reason(text).map(given -> form -> thanked(person, form, turn, new Rating(false, given, "")))
                    : Optional.empty();
        });
    }

    /// The last turn, if the assistant answered it.
    private Optional<UUID> answered(UUID conversationId) {
        return turns.last(conversationId)
                .filter(turn -> turn.reply() != null
                        && turn.reply().outcome() == Ending.ANSWERED
                        && turn.reply().answeredBy() == Speaker.ASSISTANT)
                .map(turn -> turn.id());
    }

    private Content asked(Person person, Locale form, UUID turn) {
        rate(person, turn, new Rating(false, null, ""));
        people.askWhy(person.id(), turn);
        return wording.reasons(person.channel(), form);
    }

    private Content thanked(Person person, Locale form, UUID turn, Rating rating) {
        rate(person, turn, rating);
        people.askWhy(person.id(), null);
        return wording.words(person.channel(), form, "rated");
    }

    private void rate(Person person, UUID turn, Rating rating) {
        UUID conversation = person.conversationId();
        if (conversation != null) {
            conversations.rate(conversation, turn, rating);
        }
    }

    private static Optional<Reason> reason(String text) {
        Matcher number = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!number.matches()) {
            return Optional.empty();
        }
        int chosen = Character.digit(number.group(1).charAt(0), 10);
        Reason[] reasons = Reason.values();
        return chosen >= 1 && chosen <= reasons.length ? Optional.of(reasons[chosen - 1]) : Optional.empty();
    }
}
