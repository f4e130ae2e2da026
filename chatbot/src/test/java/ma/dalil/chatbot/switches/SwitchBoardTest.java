package ma.dalil.chatbot.switches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.conversation.Conversations.Notice;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Handover;
import ma.dalil.channels.conversation.TurnView.Helpline;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Switches.Stop;
import ma.dalil.chatbot.FakeAnswering;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.HandedOver;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwitchBoardTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private Rooms rooms = new Rooms(database);
    private final Officer supervisor = rooms.officer("Nadia");

    @BeforeEach
    void nothingIsSwitched() {
        database.jdbc.sql("delete from assistant_stop").update();
        database.jdbc.sql("delete from announcement").update();
        rooms = new Rooms(database);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void aStoppedAssistantWorksNothingOutAndOffersAPerson() {
        rooms.switches.stop(supervisor, null, "wrong fees since this morning", null);
        TurnView reply = rooms.say(rooms.open(), "Combien coûte le passeport ?");
        assertThat(reply.outcome()).isEqualTo(Ending.HANDED_OVER);
        assertThat(reply.text()).contains("en pause", "37 37");
        assertThat(reply.handover()).extracting(Handover::status).isEqualTo(Handover.Status.OFFERED);
        assertThat(reply.helplines()).extracting(Helpline::number).containsExactly("37 37");
        assertThat(rooms.answering.asked()).isZero();
    }

    @Test
    void whatTheCitizenWroteIsKept() {
        rooms.switches.stop(supervisor, null, "reason", null);
        UUID conversation = rooms.open();
        rooms.say(conversation, "Combien coûte le passeport ?");
        assertThat(rooms.turns.lastText(conversation)).contains("Combien coûte le passeport ?");
    }

    @Test
    void whoAgreesWhileItIsStoppedIsHandedOver() {
        rooms.switches.stop(supervisor, null, "reason", null);
        UUID conversation = rooms.open();
        rooms.say(conversation, "Combien coûte le passeport ?");
        rooms.answering.with(FakeAnswering.PERSON_ASKED_FOR);
        TurnView reply = rooms.say(conversation, "Je veux parler à une personne");
        assertThat(reply.handover()).extracting(Handover::status).isEqualTo(Handover.Status.OPEN);
        assertThat(reply.handover()).extracting(Handover::category).isEqualTo("assistant-paused");
    }

    @Test
    void dangerIsRecognisedWhileItIsStopped() {
        rooms.switches.stop(supervisor, null, "reason", null);
        rooms.answering.with(new HandedOver(Category.SUICIDE, false));
        TurnView reply = rooms.say(rooms.open(), "je veux mourir");
        assertThat(reply.handover()).extracting(Handover::category).isEqualTo("suicide");
    }

    @Test
    void anAnswerThatWasBeingWorkedOutIsNotSaid() {
        rooms.answering.with(turn -> {
            rooms.switches.stop(supervisor, null, "reason", null);
            return FakeAnswering.PASSPORT;
        });
        assertThat(rooms.say(rooms.open(), "Combien coûte le passeport ?").text())
                .doesNotContain("500");
    }

    @Test
    void aStopHoldsOnEveryReplicaAtOnce() {
        Rooms other = rooms.anotherProcess();
        UUID conversation = rooms.open();
        rooms.switches.stop(supervisor, Channel.WEB, "reason", null);
        assertThat(other.say(conversation, "Combien coûte le passeport ?").outcome())
                .isEqualTo(Ending.HANDED_OVER);
    }

    @Test
    void aStopOfAnotherChannelStopsNothingHere() {
        rooms.switches.stop(supervisor, Channel.SMS, "reason", null);
        assertThat(rooms.say(rooms.open(), "Combien coûte le passeport ?").outcome())
                .isEqualTo(Ending.ANSWERED);
        assertThat(rooms.switches.isStopped(Channel.SMS)).isTrue();
    }

    @Test
    void whenTheStopEndsTheAssistantAnswersAgain() {
        rooms.switches.stop(supervisor, null, "reason", rooms.clock.instant().plus(Duration.ofHours(1)));
        rooms.clock.pass(Duration.ofMinutes(61));
        assertThat(rooms.say(rooms.open(), "Combien coûte le passeport ?").outcome())
                .isEqualTo(Ending.ANSWERED);
        assertThat(rooms.switches.state().stops()).isEmpty();
    }

    @Test
    void whoResumesItIsRecorded() {
        rooms.switches.stop(supervisor, null, "reason", null);
        Stop running = rooms.switches.state().stops().getFirst();
        assertThat(running.by()).isEqualTo("Nadia");
        assertThat(rooms.switches.resume(supervisor, running.id())).isTrue();
        assertThat(rooms.switches.resume(supervisor, running.id())).isFalse();
        assertThat(audited(running.id())).containsExactly("ASSISTANT_STOPPED", "ASSISTANT_RESUMED");
    }

    @Test
    void theReasonStandsInNoRecord() {
        rooms.switches.stop(supervisor, null, "a very particular reason", null);
        assertThat(database.shows("a very particular reason")).isFalse();
    }

    @Test
    void theDeskIsToldOfASwitch() {
        long before = rooms.deskChanges.number();
        rooms.switches.stop(supervisor, null, "reason", null);
        assertThat(rooms.deskChanges.number()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, fr, Grève",
        "ar, ar, إضراب",
        "ary-Arab, ary-Arab, كاين إضراب",
        "ary-Latn, fr, Grève",
        "zgh-Tfng, fr, Grève"
    })
    void anAnnouncementIsToldInTheFormOrInOneThatIsReadLikeIt(String form, String language, String text) {
        announce(Duration.ZERO, Duration.ofHours(2));
        assertThat(rooms.switches.announcement(WrittenForms.of(form))).contains(new Notice(language, text));
    }

    @Test
    void anAnnouncementIsToldFromItsBeginningUntilItsEnd() {
        announce(Duration.ofHours(1), Duration.ofHours(2));
        assertThat(told()).isFalse();
        rooms.clock.pass(Duration.ofMinutes(61));
        assertThat(told()).isTrue();
        rooms.clock.pass(Duration.ofMinutes(60));
        assertThat(told()).isFalse();
    }

    @Test
    void whatIsWithdrawnIsNotToldAnyMore() {
        announce(Duration.ZERO, Duration.ofHours(2));
        UUID id = rooms.switches.state().announcements().getFirst().id();
        assertThat(rooms.switches.withdraw(supervisor, id)).isTrue();
        assertThat(told()).isFalse();
        assertThat(audited(id)).containsExactly("ANNOUNCEMENT_MADE", "ANNOUNCEMENT_WITHDRAWN");
    }

    @Test
    void theOpeningNoticeBeginsWithIt() {
        announce(Duration.ZERO, Duration.ofHours(2));
        assertThat(rooms.conversations.open("fr").notice().text()).startsWith("Grève\nBonjour");
    }

    private void announce(Duration in, Duration until) {
        Instant now = rooms.clock.instant();
        rooms.switches.announce(
                supervisor,
                Map.of("fr", "Grève", "ar", "إضراب", "ary-Arab", "كاين إضراب"),
                now.plus(in),
                now.plus(until));
    }

    private boolean told() {
        return rooms.switches.announcement(Locale.FRENCH).isPresent();
    }

    private List<String> audited(UUID switched) {
        return database.jdbc
                .sql("select kind from audit where body like ? order by number")
                .param("%" + switched + "%")
                .query((row, at) -> row.getString(1))
                .list();
    }
}
