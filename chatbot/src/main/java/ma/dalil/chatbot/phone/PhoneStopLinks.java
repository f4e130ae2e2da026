package ma.dalil.chatbot.phone;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.dalil.channels.phone.PhoneNumbers;
import ma.dalil.channels.phone.StopLinks;
import ma.dalil.chatbot.conversation.Codes;
import ma.dalil.chatbot.privacy.Pseudonyms;
import ma.dalil.chatbot.transcript.JdbcConversations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Gives a short address to whoever is sent SMS from a name, which they cannot answer, and does what they choose there.
///
/// A person's code is made from their identifier with our key: it stays the same, says nothing of them, and is good as
/// long as they are known. What is stored to find them by is a keyed hash of it.
@Service
public class PhoneStopLinks implements StopLinks {

    /// Sixty bits: what is done under a code concerns somebody else than who guesses it.
    private static final int LENGTH = 12;

    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{" + LENGTH + "}");

    private final JdbcPeople people;
    private final OptOuts optOuts;
    private final JdbcConversations conversations;
    private final Pseudonyms pseudonyms;
    private final PhoneSettings settings;
    private final TransactionOperations transactions;

    public PhoneStopLinks(
            JdbcPeople people,
            OptOuts optOuts,
            JdbcConversations conversations,
            Pseudonyms pseudonyms,
            PhoneSettings settings,
            TransactionOperations transactions) {
        this.people = people;
        this.optOuts = optOuts;
        this.conversations = conversations;
        this.pseudonyms = pseudonyms;
        this.settings = settings;
        this.transactions = transactions;
    }

    /// Empty for whoever can answer what they are sent, and where no public address is set.
    Optional<String> to(Person person) {
        if (!PhoneNumbers.isName(person.ourAddress()) || settings.publicUrl().isEmpty()) {
            return Optional.empty();
        }
        String code = Codes.of(pseudonyms.of("stop link", person.id().toString()), LENGTH);
        people.linkedBy(person.id(), hash(code));
        return Optional.of(settings.publicUrl() + "/s/" + code);
    }

    @Override
    public Optional<Standing> find(String code) {
        return person(code).map(person -> new Standing(form(person), person.optedOut()));
    }

    @Override
    public boolean choose(String code, boolean optedOut) {
        return transactions.execute(status -> {
            Optional<UUID> person = person(code).map(Person::id);
            person.ifPresent(id -> {
                if (optedOut) {
                    optOuts.optOut(id, OptOuts.Way.LINK);
                } else {
                    optOuts.optIn(id, OptOuts.Way.LINK);
                }
            });
            return person.isPresent();
        });
    }

    private Optional<Person> person(String code) {
        return CODE.matcher(code).matches() ? people.ofLink(hash(code)) : Optional.empty();
    }

    private @Nullable Locale form(Person person) {
        try {
            return person.conversationId() == null
                    ? null
                    : conversations.get(person.conversationId()).form();
        } catch (NoSuchElementException erased) {
            return null;
        }
    }

    private byte[] hash(String code) {
        return pseudonyms.of("stop link code", code);
    }
}
