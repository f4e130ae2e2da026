package ma.dalil.chatbot.phone;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.chatbot.conversation.JoinCodes;
import ma.dalil.chatbot.escalation.Escalations;
import ma.dalil.chatbot.phone.Received.Payload;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.TurnReader;
import ma.dalil.chatbot.understanding.PersonalDataMask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What a message from a telephone leads to: an order is followed, an opinion kept, an attachment heard or refused, and
/// everything else is a turn of the person's conversation.
///
/// Whatever is done here is done once: an order is followed in the transaction that finishes the message, and a turn is
/// answered once by itself.
@Component
public class PhoneConversation {

    /// What a citizen has sent as a place.
    private static final String PLACE = "📍 ";

    private final JdbcInbox inbox;
    private final JdbcPeople people;
    private final LoopGuard guard;
    private final PhoneWords words;
    private final Opinions opinions;
    private final PhoneWording wording;
    private final VoiceNotes voiceNotes;
    private final JoinCodes codes;
    private final Escalations escalations;
    private final Outbox outbox;
    private final OptOuts optOuts;
    private final Senders senders;
    private final Conversations conversations;
    private final JdbcConversations threads;
    private final TurnReader reader;
    private final TransactionOperations transactions;

    public PhoneConversation(
            JdbcInbox inbox,
            JdbcPeople people,
            LoopGuard guard,
            PhoneWords words,
            Opinions opinions,
            PhoneWording wording,
            VoiceNotes voiceNotes,
            JoinCodes codes,
            Escalations escalations,
            Outbox outbox,
            OptOuts optOuts,
            Senders senders,
            Conversations conversations,
            JdbcConversations threads,
            TurnReader reader,
            TransactionOperations transactions) {
        this.inbox = inbox;
        this.people = people;
        this.guard = guard;
        this.words = words;
        this.opinions = opinions;
        this.wording = wording;
        this.voiceNotes = voiceNotes;
        this.codes = codes;
        this.escalations = escalations;
        this.outbox = outbox;
        this.optOuts = optOuts;
        this.senders = senders;
        this.conversations = conversations;
        this.threads = threads;
        this.reader = reader;
        this.transactions = transactions;
    }

    /// Something that is told beside turns, and what happens with it.
    @FunctionalInterface
    private interface Order {
        Content follow();
    }

    void answer(Received message) {
        Person person = people.get(message.person());
        Optional<PhoneWord> word = words.in(message.payload().text());
        if (word.isPresent() && follow(word.get(), person, message)) {
            return;
        }
        if (person.optedOut()) {
            inbox.done(message.id());
        } else {
            switch (guard.judge(person, message)) {
                case ANSWER -> read(person, message);
                case WARN -> tell(person, message, "too-many");
                case SILENT -> inbox.done(message.id());
            }
        }
    }

    /// False if there is nothing that it could be done to: then it is a message like any other.
    private boolean follow(PhoneWord word, Person person, Received message) {
        switch (word) {
            case OPT_OUT ->
                once(message, person, true, () -> {
                    optOuts.optOut(person.id(), OptOuts.Way.WORD);
                    return said(person, message, "opted-out");
                });
            case OPT_IN ->
                once(message, person, true, () -> {
                    optOuts.optIn(person.id(), OptOuts.Way.WORD);
                    return said(person, message, "opted-in");
                });
            case HELP -> once(message, person, false, () -> wording.help(person.channel(), form(person, message)));
            case RESET ->
                once(message, person, false, () -> {
                    people.talkIn(person.id(), null);
                    return said(person, message, "begun-anew");
                });
            case ERASE ->
                once(message, person, false, () -> {
                    Content erased = said(person, message, "erased");
                    erase(person);
                    return erased;
                });
            case CODE ->
                once(
                        message,
                        person,
                        false,
                        () -> wording.words(
                                person.channel(), form(person, message), "code", codes.issue(conversationOf(person))));
            case CORRECT -> tell(person, message, "write-it");
            case WITHDRAW -> {
                return withdraw(person, message);
            }
            case HELPFUL, UNHELPFUL -> {
                return false;
            }
        }
        return true;
    }

    /// Confirmed where the person wrote it, whatever they read on before; their case may have been closed just now.
    private boolean withdraw(Person person, Received message) {
        UUID conversation = person.conversationId();
        if (conversation == null) {
            return false;
        }
        try {
            return transactions.execute(status -> {
                threads.readOn(conversation, person.id());
                boolean withdrawn = conversations.withdraw(conversation);
                if (!withdrawn || !inbox.done(message.id())) {
                    status.setRollbackOnly();
                }
                return withdrawn;
            });
        } catch (NoSuchElementException erased) {
            return false;
        }
    }

    private void erase(Person person) {
        if (person.conversationId() != null) {
            try {
                conversations.erase(person.conversationId());
            } catch (NoSuchElementException erasedBefore) {
                people.talkIn(person.id(), null);
            }
        }
    }

    private void read(Person person, Received message) {
        Payload payload = message.payload();
        Optional<Opinions.Given> opinion = opinions.in(person, payload.text());
        if (opinion.isPresent()) {
            once(message, person, false, () -> opinion.get().keep(form(person, message)));
        } else if (JoinCodes.isCode(payload.text())) {
            once(message, person, false, () -> join(person, message));
        } else if (!payload.text().isBlank()) {
            turn(person, message);
            voiceNotes.discard(message);
        } else if (payload.location()) {
            locate(person, message, payload.town());
        } else if (payload.media().isEmpty()) {
            inbox.done(message.id()); // a reaction or a sticker
        } else {
            listen(person, message);
        }
    }

    /// A civil servant who has the case is told where the citizen is; the assistant says nothing then.
    private void locate(Person person, Received message, @Nullable String town) {
        if (town == null) {
            tell(person, message, "location");
        } else if (isWithStaff(person)) {
            turn(person, message.saying(PLACE + town));
        } else {
            once(
                    message,
                    person,
                    false,
                    () -> wording.words(person.channel(), form(person, message), "location-near", town));
        }
    }

    private boolean isWithStaff(Person person) {
        return person.conversationId() != null
                && escalations.withStaff(person.conversationId()).isPresent();
    }

    private Content join(Person person, Received message) {
        Locale form = form(person, message);
        return codes.redeem(message.payload().text())
                .map(conversation -> {
                    people.talkIn(person.id(), conversation);
                    return wording.words(person.channel(), form, "joined");
                })
                .orElseGet(() -> wording.words(person.channel(), form, "code-unknown"));
    }

    /// What was heard is kept in place of the note before it is answered, so that it is told once.
    private void listen(Person person, Received message) {
        Locale form = form(person, message);
        Optional<String> heard = voiceNotes
                .heard(message, form)
                .map(text -> PersonalDataMask.mask(text).text());
        if (heard.isPresent()) {
            transactions.executeWithoutResult(status -> {
                if (inbox.rewrite(message.id(), person.id(), heard.get())) {
                    outbox.tell(person, wording.heard(person.channel(), form, heard.get()), false);
                }
            });
            turn(person, message.saying(heard.get()));
        } else {
            boolean audio = message.payload().media().stream()
                    .anyMatch(media -> media.contentType().startsWith("audio/"));
            tell(person, message, audio ? "write-instead" : "no-attachments");
        }
        voiceNotes.discard(message);
    }

    private void turn(Person person, Received message) {
        senders.of(person.provider(), person.channel())
                .ifPresent(sender -> sender.showTyping(person.channel(), message.messageId()));
        String text = message.payload().text();
        UUID conversation = conversationOf(person);
        try {
            conversations.handle(
                    new InboundMessage(conversation, message.clientMessageId(), cut(text), person.id()), stage -> {});
        } catch (NoSuchElementException erased) {
            people.talkIn(person.id(), null);
            throw erased;
        }
        inbox.done(message.id());
    }

    /// The conversation that the person is in, or a new one.
    private UUID conversationOf(Person person) {
        if (person.conversationId() != null) {
            return person.conversationId();
        }
        return transactions.execute(status -> {
            UUID opened = conversations.open("auto").id();
            people.talkIn(person.id(), opened);
            return opened;
        });
    }

    private void tell(Person person, Received message, String key) {
        once(message, person, false, () -> said(person, message, key));
    }

    private Content said(Person person, Received message, String key) {
        return wording.words(person.channel(), form(person, message), key);
    }

    /// In one transaction with finishing the message, so that who loses the race to finish it does nothing.
    private void once(Received message, Person person, boolean despiteOptOut, Order order) {
        transactions.executeWithoutResult(status -> {
            if (inbox.done(message.id())) {
                Content told = order.follow();
                outbox.tell(people.get(person.id()), told, despiteOptOut);
            }
        });
    }

    /// Tells somebody whose message could not be worked on, and keeps it for staff to see.
    void setAside(Received message, String code) {
        transactions.executeWithoutResult(status -> {
            if (inbox.setAside(message.id(), code)) {
                Person person = people.get(message.person());
                outbox.tell(person, said(person, message, "set-aside"), false);
            }
        });
    }

    private Locale form(Person person, Received message) {
        try {
            if (person.conversationId() != null) {
                return threads.get(person.conversationId()).form();
            }
        } catch (NoSuchElementException erased) {
            people.talkIn(person.id(), null);
        }
        return reader.read(
                        message.id(),
                        message.id(),
                        ConversationThread.NEW,
                        message.payload().text())
                .form();
    }

    private static String cut(String text) {
        if (text.length() <= InboundMessage.MAX_LENGTH) {
            return text;
        }
        int end = InboundMessage.MAX_LENGTH;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
