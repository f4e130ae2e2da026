package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.phone.StopLinks.Standing;
import ma.dalil.chatbot.FakeAnswering;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PhoneStopLinksTest {

    private static final String NAME = "DALIL";
    private static final Pattern LINK = Pattern.compile("https://dalil\\.example/s/([2-9A-Z]{12})(?!\\S)");
    private static final String NOBODYS = "222222222222";

    private final OfficeDatabase database = new OfficeDatabase();
    private Phones phones = Phones.on(database);

    @BeforeEach
    void empty() {
        phones = Phones.on(database);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void whoIsAnsweredByANameIsToldALinkInPlaceOfTheWord() {
        assertThat(phones.texts(Phones.AMINA, NAME, "bonjour").getFirst())
                .containsPattern(LINK)
                .doesNotContain("STOP");
    }

    @Test
    void whoCanAnswerIsToldTheWord() {
        assertThat(phones.texts(Phones.AMINA, "bonjour").getFirst())
                .contains("STOP")
                .doesNotContainPattern(LINK);
    }

    @Test
    void whatComesUnexpectedEndsWithTheLinkThatWasGivenFirst() {
        String link = linkOf(phones.texts(Phones.AMINA, NAME, "bonjour").getFirst());
        assertThat(anOfficerWritesAfter(Duration.ofHours(24)))
                .last()
                .asString()
                .startsWith("Agent public")
                .endsWith(link);
    }

    @Test
    void whatIsWaitedForHasNoLink() {
        phones.texts(Phones.AMINA, NAME, "bonjour");
        assertThat(anOfficerWritesAfter(Duration.ofMinutes(1)))
                .last()
                .asString()
                .doesNotContainPattern(LINK);
    }

    @Test
    void theLinkCannotBeReadInTheTables() {
        String code = codeOf(phones.texts(Phones.AMINA, NAME, "bonjour").getFirst());
        assertThat(database.jdbc
                        .sql("select p::text || encode(p.stop_link, 'escape') from phone_person p")
                        .query(String.class)
                        .single())
                .doesNotContain(code);
    }

    @Test
    void lookingChangesNothing() {
        String code = codeOf(phones.texts(Phones.AMINA, NAME, "bonjour").getFirst());
        phones.rooms.stopLinks.find(code);
        assertThat(phones.texts(Phones.AMINA, NAME, "combien ?")).isNotEmpty();
    }

    @Test
    void whoStopsByTheLinkIsSentNothingByAnyChannel() {
        phones.rooms.stopLinks.choose(
                codeOf(phones.texts(Phones.AMINA, NAME, "bonjour").getFirst()), true);
        assertThat(phones.texts(Phones.AMINA, NAME, "combien ?")).isEmpty();
        assertThat(phones.says(Phones.AMINA, "combien ?")).isEmpty();
    }

    @Test
    void whoStoppedByAWordIsLetInAgainByTheLink() {
        String code = codeOf(phones.texts(Phones.AMINA, NAME, "bonjour").getFirst());
        phones.texts(Phones.AMINA, NAME, "STOP");
        phones.rooms.stopLinks.choose(code, false);
        assertThat(phones.texts(Phones.AMINA, NAME, "combien ?")).isNotEmpty();
    }

    @Test
    void theLinkTellsHowThingsStandAndInWhichFormThePersonIsSpokenTo() {
        String code = codeOf(phones.texts(Phones.AMINA, NAME, "bonjour").getFirst());
        spokenToIn(WrittenForms.DARIJA_ARABIC);
        assertThat(phones.rooms.stopLinks.find(code)).hasValue(new Standing(WrittenForms.DARIJA_ARABIC, false));
        phones.rooms.stopLinks.choose(code, true);
        assertThat(phones.rooms.stopLinks.find(code)).hasValue(new Standing(WrittenForms.DARIJA_ARABIC, true));
    }

    @Test
    void whoWroteNothingThatIsKeptHasNoFormYet() {
        String code = codeOf(phones.texts(Phones.AMINA, NAME, "bonjour").getFirst());
        phones.texts(Phones.AMINA, NAME, "effacer");
        assertThat(phones.rooms.stopLinks.find(code)).hasValue(new Standing(null, false));
    }

    @Test
    void anotherPersonsLinkIsAnother() {
        String amina = codeOf(phones.texts(Phones.AMINA, NAME, "bonjour").getFirst());
        String youssef = codeOf(phones.texts(Phones.YOUSSEF, NAME, "bonjour").getFirst());
        phones.rooms.stopLinks.choose(youssef, true);
        assertThat(phones.rooms.stopLinks.find(amina))
                .hasValueSatisfying(standing -> assertThat(standing.optedOut()).isFalse());
    }

    @Test
    void aCodeThatIsNobodysDoesNothing() {
        phones.texts(Phones.AMINA, NAME, "bonjour");
        assertThat(phones.rooms.stopLinks.find(NOBODYS)).isEmpty();
        assertThat(phones.rooms.stopLinks.choose(NOBODYS, true)).isFalse();
        assertThat(phones.texts(Phones.AMINA, NAME, "combien ?")).isNotEmpty();
    }

    @Test
    void whatIsChosenIsRecordedOnceWhicheverWayItIs() {
        String code = codeOf(phones.texts(Phones.AMINA, NAME, "bonjour").getFirst());
        long before = lastRecord();
        phones.rooms.stopLinks.choose(code, true);
        phones.rooms.stopLinks.choose(code, true);
        phones.texts(Phones.AMINA, NAME, "START");
        phones.texts(Phones.AMINA, NAME, "STOP");
        assertThat(recordsAfter(before))
                .containsExactly("MESSAGES_STOPPED SMS link", "MESSAGES_RESUMED SMS word", "MESSAGES_STOPPED SMS word");
    }

    private List<String> anOfficerWritesAfter(Duration time) {
        phones.rooms.answering.with(FakeAnswering.PERSON_ASKED_FOR);
        phones.texts(Phones.AMINA, NAME, "une personne svp");
        UUID escalation = database.jdbc.sql("""
                select e.id from escalation e join phone_person p on p.conversation_id = e.conversation_id""").query(UUID.class).single();
        Officer officer = phones.rooms.officer("Nadia");
        phones.rooms.desk.claim(officer, escalation);
        phones.delivers();
        phones.rooms.clock.pass(time);
        phones.rooms.desk.reply(officer, escalation, "Votre dossier est prêt.");
        phones.delivers();
        return phones.sender.texts();
    }

    private void spokenToIn(Locale form) {
        UUID conversation = database.jdbc
                .sql("select conversation_id from phone_person")
                .query(UUID.class)
                .single();
        phones.rooms.threads.remember(
                conversation,
                new ConversationThread(null, List.of(), form.toLanguageTag(), form.toLanguageTag(), null));
    }

    private long lastRecord() {
        return database.jdbc
                .sql("select coalesce(max(number), 0) from audit")
                .query(Long.class)
                .single();
    }

    private List<String> recordsAfter(long number) {
        return database.jdbc
                .sql("""
                select body::json ->> 'kind' || ' ' || (body::json ->> 'channel') || ' ' || (body::json ->> 'way') from audit
                where number > ? and body::json ->> 'kind' like 'MESSAGES%' order by number""")
                .param(number)
                .query((row, at) -> row.getString(1))
                .list();
    }

    private static String codeOf(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private static String linkOf(String text) {
        return "https://dalil.example/s/" + codeOf(text);
    }
}
