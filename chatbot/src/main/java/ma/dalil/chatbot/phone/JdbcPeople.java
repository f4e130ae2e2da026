package ma.dalil.chatbot.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.phone.InboundPhoneMessage;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.chatbot.privacy.Pseudonyms;
import ma.dalil.chatbot.transcript.SealedJson;
import ma.dalil.knowledge.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People who write from telephones, known by keyed hashes of their numbers and identifiers.
@Repository
public class JdbcPeople {

    private static final String SELECT = """
            select p.*, exists (select 1 from phone_opt_out o where o.hash = p.suppression_hash) as opted_out
            from phone_person p""";

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Pseudonyms pseudonyms;

    public JdbcPeople(JdbcClient jdbc, SealedJson sealed, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.pseudonyms = pseudonyms;
    }

    /// Whoever sent the message, known before or not; they were heard of now. Within a transaction.
    UUID heard(InboundPhoneMessage message, Instant at) {
        List<byte[]> names = names(message.channel(), message.sender());
        UUID id = known(names).orElseGet(() -> add(message, names, at));
        jdbc.sql("""
                update phone_person set last_heard_at = :at, window_closed_at = null, provider = :provider, our_address = :ours
                where id = :id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("provider", message.provider())
                .param("ours", message.recipient())
                .param("id", id)
                .update();
        return id;
    }

    private Optional<UUID> known(List<byte[]> names) {
        for (byte[] name : names) {
            Optional<UUID> person = jdbc.sql("select person_id from phone_identity where hash = ?")
                    .param(name)
                    .query(UUID.class)
                    .optional();
            if (person.isPresent()) {
                names.forEach(other -> remember(other, person.get()));
                return person;
            }
        }
        return Optional.empty();
    }

    /// Two webhooks of a new person may arrive together: the name that was there first wins.
    private UUID add(InboundPhoneMessage message, List<byte[]> names, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into phone_person
                (id, channel, provider, our_address, address, suppression_hash, first_heard_at, last_heard_at)
                values (:id, :channel, :provider, :ours, :address, :suppression, :at, :at)""")
                .param("id", id)
                .param("channel", message.channel().name())
                .param("provider", message.provider())
                .param("ours", message.recipient())
                .param("address", sealed.seal(id, message.sender()))
                .param("suppression", suppressionName(message.sender()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        remember(names.getFirst(), id);
        UUID first = known(names).orElseThrow();
        if (!first.equals(id)) {
            jdbc.sql("delete from phone_person where id = ?").param(id).update();
        }
        return first;
    }

    private void remember(byte[] name, UUID person) {
        jdbc.sql("insert into phone_identity (hash, person_id) values (?, ?) on conflict do nothing")
                .params(name, person)
                .update();
    }

    private List<byte[]> names(PhoneChannel channel, PhoneIdentity identity) {
        byte[] number = identity.number() == null ? null : pseudonyms.of(channel + " number", identity.number());
        byte[] scoped = identity.scopedId() == null ? null : pseudonyms.of(channel + " id", identity.scopedId());
        if (number == null) {
            return List.of(Objects.requireNonNull(scoped));
        }
        return scoped == null ? List.of(number) : List.of(number, scoped);
    }

    private byte[] suppressionName(PhoneIdentity identity) {
        return identity.number() == null
                ? pseudonyms.of("opt-out id", String.valueOf(identity.scopedId()))
                : pseudonyms.of("opt-out number", identity.number());
    }

    Person get(UUID id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id)
                .query((row, at) -> person(row))
                .single();
    }

    /// Who reads on a telephone what is said in the conversation, if the citizen wrote from one last.
    Optional<Person> readerOf(UUID conversationId) {
        return jdbc.sql(SELECT + " join conversation c on c.reply_to = p.id where c.id = ?")
                .param(conversationId)
                .query((row, at) -> person(row))
                .optional();
    }

    void talkIn(UUID person, @Nullable UUID conversationId) {
        jdbc.sql("update phone_person set conversation_id = ? where id = ?")
                .param(conversationId)
                .param(person)
                .update();
    }

    /// @param turn the answer that the person is asked about; null: none any more
    void askWhy(UUID person, @Nullable UUID turn) {
        jdbc.sql("update phone_person set reason_asked_for = ? where id = ?")
                .param(turn)
                .param(person)
                .update();
    }

    /// True for the one who may give the notice of a first contact.
    boolean notice(UUID person, Instant at) {
        return jdbc.sql("update phone_person set noticed_at = ? where id = ? and noticed_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), person)
                        .update()
                == 1;
    }

    void sent(UUID person, Instant at) {
        jdbc.sql("update phone_person set last_sent_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), person)
                .update();
    }

    void closeWindow(UUID person, Instant at) {
        jdbc.sql("update phone_person set window_closed_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), person)
                .update();
    }

    void pace(UUID person, int quickMessages, @Nullable Instant silentUntil) {
        jdbc.sql("update phone_person set quick_messages = ?, silent_until = ? where id = ?")
                .param(quickMessages)
                .param(silentUntil == null ? null : silentUntil.atOffset(ZoneOffset.UTC))
                .param(person)
                .update();
    }

    /// False if they were before.
    boolean optOut(UUID person, Instant at) {
        return jdbc.sql("""
                insert into phone_opt_out (hash, since)
                select suppression_hash, ? from phone_person where id = ? on conflict do nothing""").params(at.atOffset(ZoneOffset.UTC), person).update() == 1;
    }

    /// False if they were not opted out.
    boolean optIn(UUID person) {
        return jdbc.sql(
                                "delete from phone_opt_out where hash = (select suppression_hash from phone_person where id = ?)")
                        .param(person)
                        .update()
                == 1;
    }

    /// @param link the keyed hash of the code of the link that the person is given
    void linkedBy(UUID person, byte[] link) {
        jdbc.sql("update phone_person set stop_link = ? where id = ? and stop_link is null")
                .params(link, person)
                .update();
    }

    Optional<Person> ofLink(byte[] link) {
        return jdbc.sql(SELECT + " where p.stop_link = ?")
                .param(link)
                .query((row, at) -> person(row))
                .optional();
    }

    /// How many messages of theirs were received since then.
    int heardSince(UUID person, Instant since) {
        return jdbc.sql("select count(*) from phone_inbound where person_id = ? and received_at > ?")
                .params(person, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private Person person(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Person(
                id,
                PhoneChannel.valueOf(row.getString("channel")),
                row.getString("provider"),
                row.getString("our_address"),
                sealed.open(id, row.getBytes("address"), PhoneIdentity.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("last_heard_at", OffsetDateTime.class).toInstant(),
                Rows.instant(row, "window_closed_at"),
                row.getObject("noticed_at") != null,
                Rows.instant(row, "last_sent_at"),
                row.getInt("quick_messages"),
                Rows.instant(row, "silent_until"),
                row.getObject("reason_asked_for", UUID.class),
                row.getBoolean("opted_out"));
    }
}
