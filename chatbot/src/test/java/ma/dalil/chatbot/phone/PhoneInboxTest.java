package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import ma.dalil.channels.phone.InboundPhoneMessage;
import ma.dalil.channels.phone.Inbox.Receipt;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PhoneInboxTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private Phones phones = new Phones(new Rooms(database));

    @BeforeEach
    void empty() {
        phones = Phones.on(database);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void aMessageIsStoredOnceHoweverOftenItComes() {
        InboundPhoneMessage message = phones.message(Phones.AMINA, "chhal taman dyal lpassport?");
        assertThat(phones.phoneInbox.accept(message)).isEqualTo(Receipt.STORED);
        assertThat(phones.phoneInbox.accept(message)).isEqualTo(Receipt.KNOWN);
        assertThat(count("phone_inbound")).isEqualTo(1);
    }

    @Test
    void theTokenOfARepeatedRequestIsAKeyToo() {
        InboundPhoneMessage first = withToken("SM1", "token-1");
        InboundPhoneMessage repeated = withToken("SM2", "token-1");
        phones.phoneInbox.accept(first);
        assertThat(phones.phoneInbox.accept(repeated)).isEqualTo(Receipt.KNOWN);
    }

    /// Two webhooks that come together both find it unknown.
    @Test
    void theKeyHoldsWhereTheFirstLookFoundNothing() {
        InboundPhoneMessage message = phones.message(Phones.AMINA, "bonjour");
        phones.phoneInbox.accept(message);
        Received stored = phones.lend().getFirst();
        assertThat(phones.inbox.store(message, stored.person(), stored.payload(), phones.rooms.clock.instant()))
                .isFalse();
    }

    @Test
    void whatIsWorkedOffIsForgotten() {
        phones.says(Phones.AMINA, "bonjour");
        assertThat(database.jdbc
                        .sql("select count(payload) from phone_inbound")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void neitherTheNumberNorPersonalDataCanBeReadInTheTables() {
        phones.receives(Phones.AMINA, "ma CIN est BE123456");
        String rows = database.jdbc.sql("""
                        select p::text || i::text || n::text from phone_person p
                        join phone_inbound i on i.person_id = p.id
                        join phone_identity n on n.person_id = p.id""").query(String.class).single();
        assertThat(rows)
                .doesNotContain("600000001", "BE123456")
                .doesNotContain(inHexadecimal("600000001"), inHexadecimal("BE123456"));
        assertThat(phones.lend().getFirst().payload().text()).isEqualTo("ma CIN est [cin]");
    }

    /// As PostgreSQL shows bytes.
    private static String inHexadecimal(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aNumberAndAnIdentifierSeenTogetherAreOnePerson() {
        phones.phoneInbox.accept(whatsApp(new PhoneIdentity(Phones.AMINA, "MA.1")));
        phones.phoneInbox.accept(whatsApp(new PhoneIdentity(null, "MA.1")));
        phones.phoneInbox.accept(whatsApp(PhoneIdentity.ofNumber(Phones.AMINA)));
        assertThat(count("phone_person")).isEqualTo(1);
    }

    @Test
    void theSameNumberByAnotherChannelIsAnotherConversation() {
        phones.receives(Phones.AMINA, "bonjour");
        phones.phoneInbox.accept(
                phones.message(PhoneChannel.SMS, PhoneIdentity.ofNumber(Phones.AMINA), "bonjour", List.of()));
        assertThat(count("phone_person")).isEqualTo(2);
    }

    @Test
    void onlyThePersonsOldestMessageIsLent() {
        phones.receives(Phones.AMINA, "un");
        phones.receives(Phones.AMINA, "deux");
        phones.receives(Phones.YOUSSEF, "trois");
        assertThat(phones.lend()).extracting(lent -> lent.payload().text()).containsExactlyInAnyOrder("un", "trois");
        assertThat(phones.lend()).isEmpty();
    }

    @Test
    void whatAKilledProcessHadIsLentAgainWhenItsLeaseIsOver() {
        phones.receives(Phones.AMINA, "un");
        phones.lend();
        phones.rooms.clock.pass(Rooms.PHONES.lease());
        assertThat(phones.lend())
                .singleElement()
                .satisfies(lent -> assertThat(lent.attempts()).isEqualTo(2));
    }

    @Test
    void twoProcessesNeverGetTheSameMessage() {
        for (int i = 0; i < 20; i++) {
            phones.receives("+21260000010" + i, "bonjour");
        }
        Phones replica = new Phones(phones.rooms.anotherProcess());
        List<Received> here = phones.lend();
        List<Received> there = replica.lend();
        assertThat(here)
                .hasSize(10)
                .extracting(Received::id)
                .doesNotContainAnyElementsOf(there.stream().map(Received::id).toList());
        assertThat(there).hasSize(10);
    }

    private InboundPhoneMessage whatsApp(PhoneIdentity from) {
        return phones.message(PhoneChannel.WHATSAPP, from, "bonjour", List.of());
    }

    private static InboundPhoneMessage withToken(String id, String token) {
        return new InboundPhoneMessage(
                FakeSender.PROVIDER,
                PhoneChannel.SMS,
                id,
                token,
                PhoneIdentity.ofNumber(Phones.AMINA),
                "38383",
                "bonjour",
                List.of(),
                null);
    }

    private long count(String table) {
        return database.jdbc
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
