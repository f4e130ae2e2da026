package ma.dalil.chatbot.phone;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.chatbot.conversation.SharedReplies;
import ma.dalil.chatbot.phone.Delivery.Kept;
import ma.dalil.chatbot.phone.JdbcDeliveries.Draft;
import ma.dalil.chatbot.switches.SwitchBoard;
import ma.dalil.chatbot.transcript.Bells;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.turn.ReplySender;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what is said to people on telephones where a postman fetches it.
@Component
public class Outbox implements ReplySender {

    /// Rings when there is work for postmen.
    static final UUID BELL = UUID.nameUUIDFromBytes(new byte[] {'o', 'u', 't'});

    private final JdbcDeliveries deliveries;
    private final JdbcPeople people;
    private final PhoneWording wording;
    private final SharedReplies sharedReplies;
    private final PhoneStopLinks stopLinks;
    private final JdbcConversations conversations;
    private final SwitchBoard switches;
    private final Bells bells;
    private final PhoneSettings settings;
    private final QuietHours quietHours;
    private final InstantSource clock;

    public Outbox(
            JdbcDeliveries deliveries,
            JdbcPeople people,
            PhoneWording wording,
            SharedReplies sharedReplies,
            PhoneStopLinks stopLinks,
            JdbcConversations conversations,
            SwitchBoard switches,
            Bells bells,
            PhoneSettings settings,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.people = people;
        this.wording = wording;
        this.sharedReplies = sharedReplies;
        this.stopLinks = stopLinks;
        this.conversations = conversations;
        this.switches = switches;
        this.bells = bells;
        this.settings = settings;
        this.quietHours = QuietHours.of(settings);
        this.clock = clock;
    }

    /// To the telephone that the citizen wrote from last; nothing happens if it was the web. A first contact is told
    /// first whom it talks to. Who cannot answer is told with that by which link everything is stopped, and again
    /// with whatever comes unexpected.
    @Override
    public void send(TurnView said) {
        people.readerOf(said.conversationId()).ifPresent(person -> {
            Instant now = clock.instant();
            Locale form = Locale.forLanguageTag(said.language());
            @Nullable String stop = stopLinks.to(person).orElse(null);
            if (people.notice(person.id(), now)) {
                put(person, said.conversationId(), null, wording.notice(person.channel(), form, stop), now, false);
                switches.announcement(form)
                        .ifPresent(announced -> put(
                                person,
                                said.conversationId(),
                                null,
                                wording.announced(announced.text(), person.channel()),
                                now,
                                false));
            }
            boolean expected = isExpected(person, now);
            Instant due = expected ? now : quietHours.endAfter(now);
            List<Content> parts = wording.parts(said, person.channel(), link(said, person));
            for (Content part : stop == null || expected ? parts : wording.ending(parts, form, stop)) {
                put(person, said.conversationId(), said.id(), part, due, false);
            }
        });
    }

    /// An SMS has no room for the sources.
    private @Nullable String link(TurnView said, Person person) {
        boolean shared = person.channel() == PhoneChannel.SMS
                && !settings.publicUrl().isEmpty()
                && !said.citations().isEmpty();
        return shared ? settings.publicUrl() + "/r/" + sharedReplies.share(said) : null;
    }

    /// What the service itself has to tell somebody who wrote just now.
    void tell(Person person, Content content, boolean despiteOptOut) {
        put(person, person.conversationId(), null, content, clock.instant(), despiteOptOut);
    }

    /// Asks somebody to write again, so that what waits may be sent: once for each time that they fell silent.
    ///
    /// @param conversationId what waits belongs to; null: to none
    void callBack(Person person, @Nullable UUID conversationId) {
        if (!deliveries.templateSince(person.id(), person.lastHeardAt())) {
            Locale form = conversationId == null
                    ? WrittenForms.ARABIC
                    : conversations.get(conversationId).form();
            Instant due = quietHours.endAfter(clock.instant());
            put(person, conversationId, null, wording.callBack(form), due, false);
        }
    }

    private void put(
            Person person,
            @Nullable UUID conversation,
            @Nullable UUID reply,
            Content content,
            Instant due,
            boolean despiteOptOut) {
        deliveries.put(new Draft(person, conversation, reply, Kept.of(content), due, despiteOptOut), clock.instant());
        bells.ringAfterCommit(BELL);
    }

    /// Who wrote a moment ago waits for it and is not woken by it.
    private boolean isExpected(Person person, Instant now) {
        return now.isBefore(person.lastHeardAt().plus(settings.attentive()));
    }
}
