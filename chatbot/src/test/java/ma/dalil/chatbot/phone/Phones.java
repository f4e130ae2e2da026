package ma.dalil.chatbot.phone;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ma.dalil.channels.phone.InboundPhoneMessage;
import ma.dalil.channels.phone.InboundPhoneMessage.Location;
import ma.dalil.channels.phone.InboundPhoneMessage.Media;
import ma.dalil.channels.phone.MediaStore;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.channels.phone.Sender;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.escalation.JdbcPhoneReports;
import ma.dalil.chatbot.understanding.MessageReader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// The telephones of one process: whatever a worker or a postman would do, a test does by hand, in its order.
final class Phones {

    static final String AMINA = "+212600000001";
    static final String YOUSSEF = "+212600000002";
    static final String OURS = "+212500000000";

    final Rooms rooms;
    final FakeSender sender;
    final JdbcInbox inbox;
    final PhoneInbox phoneInbox;
    final PhoneConversation conversation;
    final Postman postman;
    final PhoneDeliveries reports;
    final Redactions redactions;
    private final UUID worker = UUID.randomUUID();

    Phones(Rooms rooms) {
        this(rooms, new FakeSender(), List.of(), List.of());
    }

    Phones(Rooms rooms, FakeSender sender, List<MediaStore> stores, List<Transcriber> transcribers) {
        this.rooms = rooms;
        this.sender = sender;
        inbox = new JdbcInbox(rooms.database.jdbc, rooms.sealed);
        phoneInbox =
                new PhoneInbox(inbox, rooms.people, rooms.deliveries, rooms.bells, rooms.transactions, rooms.clock);
        Senders senders = new Senders(provider(List.<Sender>of(sender)));
        PhoneWords words = new PhoneWords();
        PhoneWording wording = new PhoneWording();
        conversation = new PhoneConversation(
                inbox,
                rooms.people,
                new LoopGuard(rooms.people, Rooms.PHONES, rooms.clock),
                words,
                new Opinions(rooms.people, rooms.turns, words, wording, rooms.conversations),
                wording,
                new VoiceNotes(provider(stores), provider(transcribers)),
                rooms.codes,
                rooms.escalations,
                rooms.outbox,
                rooms.optOuts,
                senders,
                rooms.conversations,
                rooms.threads,
                new MessageReader(),
                rooms.transactions);
        redactions = new Redactions(inbox, provider(stores), rooms.clock);
        postman = new Postman(
                rooms.deliveries,
                rooms.people,
                new JdbcRates(rooms.database.jdbc),
                senders,
                rooms.outbox,
                rooms.optOuts,
                Rooms.PHONES,
                rooms.transactions,
                rooms.clock);
        reports = new PhoneDeliveries(
                rooms.deliveries,
                rooms.people,
                rooms.outbox,
                rooms.optOuts,
                rooms.deskChanges,
                new JdbcPhoneReports(rooms.database.jdbc, rooms.sealed),
                rooms.bells,
                Rooms.PHONES,
                rooms.transactions,
                rooms.clock);
    }

    /// One process on the database, in which nobody has written from a telephone yet and nothing is switched.
    static Phones on(OfficeDatabase database) {
        for (String table : List.of("phone_person", "phone_opt_out", "phone_rate", "assistant_stop", "announcement")) {
            database.jdbc.sql("delete from " + table).update();
        }
        return new Phones(new Rooms(database));
    }

    private static <T> ObjectProvider<T> provider(List<T> beans) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return beans.getFirst();
            }

            @Override
            public Stream<T> stream() {
                return beans.stream();
            }

            @Override
            public Stream<T> orderedStream() {
                return beans.stream();
            }
        };
    }

    InboundPhoneMessage message(String number, String text) {
        return message(PhoneChannel.WHATSAPP, PhoneIdentity.ofNumber(number), text, List.of());
    }

    InboundPhoneMessage message(PhoneChannel channel, PhoneIdentity from, String text, List<Media> media) {
        return message(channel, from, OURS, text, media, null);
    }

    private static InboundPhoneMessage message(
            PhoneChannel channel,
            PhoneIdentity from,
            String to,
            String text,
            List<Media> media,
            @Nullable Location location) {
        String id = "SM" + UUID.randomUUID();
        return new InboundPhoneMessage(FakeSender.PROVIDER, channel, id, null, from, to, text, media, location);
    }

    /// A webhook brings a position.
    void receives(String number, Location location) {
        phoneInbox.accept(
                message(PhoneChannel.WHATSAPP, PhoneIdentity.ofNumber(number), OURS, "", List.of(), location));
    }

    /// A webhook brings the message; nobody works on it yet.
    InboundPhoneMessage receives(String number, String text) {
        InboundPhoneMessage message = message(number, text);
        phoneInbox.accept(message);
        return message;
    }

    /// Whatever is due is answered, person by person.
    void answers() {
        for (List<Received> lent = lend(); !lent.isEmpty(); lent = lend()) {
            lent.forEach(conversation::answer);
        }
    }

    List<Received> lend() {
        Instant now = rooms.clock.instant();
        return inbox.lend(10, worker, now, now.plus(Rooms.PHONES.lease()));
    }

    /// Whatever is due is delivered.
    void delivers() {
        for (List<Delivery> lent = lendDeliveries(); !lent.isEmpty(); lent = lendDeliveries()) {
            lent.forEach(postman::deliver);
        }
    }

    List<Delivery> lendDeliveries() {
        Instant now = rooms.clock.instant();
        return rooms.deliveries.lend(10, worker, now, now.plus(Rooms.PHONES.lease()));
    }

    /// Whatever is due is deleted at the provider.
    void redacts() {
        for (List<Redaction> lent = lendRedactions(); !lent.isEmpty(); lent = lendRedactions()) {
            lent.forEach(redactions::redact);
        }
    }

    private List<Redaction> lendRedactions() {
        Instant now = rooms.clock.instant();
        return inbox.lendRedactions(10, now, now.plus(Rooms.PHONES.lease()));
    }

    /// Received, answered and delivered at once; what was delivered for it.
    List<String> says(String number, String text) {
        int before = sender.sent.size();
        receives(number, text);
        answers();
        delivers();
        List<String> texts = sender.texts();
        return texts.subList(before, texts.size());
    }

    /// The same by SMS.
    List<String> texts(String number, String text) {
        return texts(number, OURS, text);
    }

    /// The same by SMS, where what is answered comes from this number or name.
    List<String> texts(String number, String ours, String text) {
        int before = sender.sent.size();
        phoneInbox.accept(message(PhoneChannel.SMS, PhoneIdentity.ofNumber(number), ours, text, List.of(), null));
        answers();
        delivers();
        List<String> texts = sender.texts();
        return texts.subList(before, texts.size());
    }

    /// The same for a position.
    List<String> locates(String number, Location location) {
        int before = sender.sent.size();
        receives(number, location);
        answers();
        delivers();
        List<String> texts = sender.texts();
        return texts.subList(before, texts.size());
    }

    /// States of all deliveries, in their order.
    List<String> states() {
        return rooms.database
                .jdbc
                .sql("select state from phone_delivery order by number")
                .query((row, at) -> row.getString(1))
                .list();
    }
}
