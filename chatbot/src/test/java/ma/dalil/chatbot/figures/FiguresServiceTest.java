package ma.dalil.chatbot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations.Rating;
import ma.dalil.channels.desk.Figures.Cases;
import ma.dalil.channels.desk.Figures.Count;
import ma.dalil.channels.desk.Figures.Dimension;
import ma.dalil.channels.desk.Figures.Ending;
import ma.dalil.channels.desk.Figures.OpenCount;
import ma.dalil.channels.desk.Figures.OpenMonth;
import ma.dalil.channels.desk.Figures.Period;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.FakeAnswering;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.turn.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// It is Wednesday 2026-11-25.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresServiceTest {

    private static final Period TODAY = new Period(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 25));

    private final OfficeDatabase database = new OfficeDatabase();
    private Rooms rooms = new Rooms(database);
    private final Officer supervisor = rooms.officer("Nadia");

    @BeforeEach
    void nobodyHasAsked() {
        database.jdbc.sql("delete from conversation").update();
        database.jdbc.sql("delete from open_month").update();
        rooms = new Rooms(database);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void turnsAreCountedByHowTheyEnded() {
        rooms.say(rooms.open(), "Combien coûte le passeport ?");
        rooms.answering.with(new Outcome.NoEvidence(false));
        rooms.say(rooms.open(), "Et le reste ?");
        Count web = only(Dimension.CHANNEL);
        assertThat(web.key()).isEqualTo("WEB");
        assertThat(web.of(Ending.ANSWERED)).isEqualTo(1);
        assertThat(web.of(Ending.NO_EVIDENCE)).isEqualTo(1);
        assertThat(web.turns()).isEqualTo(2);
    }

    @Test
    void whatIsAnsweredBelongsToTheSectorOfItsSource() {
        rooms.say(rooms.open(), "Combien coûte le passeport ?");
        assertThat(only(Dimension.SECTOR).key()).isEqualTo("identity");
    }

    @Test
    void aMessageThatIsPassedOnIsNoQuestionToTheAssistant() {
        rooms.answering.with(FakeAnswering.PERSON_ASKED_FOR);
        UUID conversation = rooms.open();
        rooms.say(conversation, "Je veux parler à une personne");
        rooms.say(conversation, "Vous êtes là ?");
        Count form = only(Dimension.FORM);
        assertThat(form.of(Ending.HANDED_OVER)).isEqualTo(1);
        assertThat(form.of(Ending.RELAYED)).isEqualTo(1);
        assertThat(form.asked()).isEqualTo(1);
    }

    @Test
    void thumbsAreCounted() {
        UUID conversation = rooms.open();
        rooms.conversations.rate(
                conversation,
                rooms.say(conversation, "Combien coûte le passeport ?").id(),
                new Rating(true, null, ""));
        rooms.conversations.rate(
                conversation, rooms.say(conversation, "Et sa durée ?").id(), new Rating(false, null, ""));
        rooms.say(conversation, "Et où ?");
        Count form = only(Dimension.FORM);
        assertThat(form.helpful()).isEqualTo(1);
        assertThat(form.unhelpful()).isEqualTo(1);
        assertThat(form.turns()).isEqualTo(3);
    }

    @Test
    void daysAreThoseOfMorocco() {
        UUID conversation = rooms.open();
        rooms.say(conversation, "Combien coûte le passeport ?");
        database.jdbc
                .sql("update turn set received_at = '2025-11-24T23:30:00Z'")
                .update();
        LocalDate day = LocalDate.of(2025, 11, 25);
        assertThat(rooms.figures.report(new Period(day, day)).by(Dimension.DAY))
                .extracting(Count::key)
                .containsExactly("2025-11-25");
    }

    @Test
    void howLongAPersonTookIsTold() {
        Instant opened = Instant.parse("2026-11-25T09:00:00Z");
        for (int minutes = 10; minutes <= 100; minutes += 10) {
            openedAndReplied(opened, Duration.ofMinutes(minutes), Duration.ofMinutes(95));
        }
        Cases cases = rooms.figures.report(TODAY).cases();
        assertThat(cases).isEqualTo(new Cases(10, 10, 1, Duration.ofMinutes(55), Duration.ofMinutes(91)));
    }

    @Test
    void anExportIsAuditedAndHoldsALineForEachCount() {
        rooms.say(rooms.open(), "Combien coûte le passeport ?");
        assertThat(rooms.figures.export(supervisor, TODAY))
                .contains("day,2026-11-25,1,", "channel,WEB,1,", "form,fr,1,", "sector,identity,1,");
        assertThat(database.jdbc
                        .sql("select body from audit where kind = 'FIGURES_EXPORTED' order by number desc limit 1")
                        .query(String.class)
                        .single())
                .contains(supervisor.id().toString(), "2026-11-25");
    }

    @Test
    void theMonthThatIsNotOverIsNotPublished() {
        rooms.say(rooms.open(), "Combien coûte le passeport ?");
        assertThat(rooms.figures.openData().months()).isEmpty();
    }

    @Test
    void aMonthOfVeryFewTurnsTellsNothing() {
        rooms.say(rooms.open(), "Combien coûte le passeport ?");
        rooms.clock.pass(Duration.ofDays(10));
        assertThat(november().counts()).extracting(OpenCount::turns).containsOnlyNulls();
    }

    @Test
    void smallCountsAreNotPublished() {
        for (int turn = 0; turn < 20; turn++) {
            rooms.say(rooms.open(), "Combien coûte le passeport ?");
        }
        rooms.answering.with(new Outcome.NoEvidence(false));
        rooms.say(rooms.open(), "Et le reste ?");
        rooms.clock.pass(Duration.ofDays(10));
        assertThat(november().counts())
                .contains(
                        new OpenCount("all", "all", 21L),
                        new OpenCount("form", "fr", 21L),
                        new OpenCount("ending", "NO_EVIDENCE", null),
                        new OpenCount("ending", "ANSWERED", null),
                        new OpenCount("ending", "FAILED", 0L));
    }

    @Test
    void whatIsErasedLaterChangesNoMonthThatWasPublished() {
        UUID conversation = rooms.open();
        for (int turn = 0; turn < 20; turn++) {
            rooms.say(conversation, "Combien coûte le passeport ?");
        }
        rooms.clock.pass(Duration.ofDays(10));
        OpenMonth before = november();
        rooms.conversations.erase(conversation);
        assertThat(november()).isEqualTo(before);
    }

    private Count only(Dimension dimension) {
        List<Count> counts = rooms.figures.report(TODAY).by(dimension);
        assertThat(counts).hasSize(1);
        return counts.getFirst();
    }

    private OpenMonth november() {
        List<OpenMonth> months = rooms.figures.openData().months();
        assertThat(months).extracting(OpenMonth::month).containsExactly(YearMonth.of(2026, 11));
        return months.getFirst();
    }

    private void openedAndReplied(Instant opened, Duration reply, Duration due) {
        database.jdbc
                .sql("""
                insert into escalation (id, conversation_id, reference, category, form, status, offered_at, opened_at, due_at, replied_at)
                values (gen_random_uuid(), ?, gen_random_uuid()::text, 'asylum', 'fr', 'NEW', ?, ?, ?, ?)""")
                .params(
                        rooms.open(),
                        opened.atOffset(ZoneOffset.UTC),
                        opened.atOffset(ZoneOffset.UTC),
                        opened.plus(due).atOffset(ZoneOffset.UTC),
                        opened.plus(reply).atOffset(ZoneOffset.UTC))
                .update();
    }
}
