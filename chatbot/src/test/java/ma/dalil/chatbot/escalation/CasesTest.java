package ma.dalil.chatbot.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Closing;
import ma.dalil.channels.desk.Desk.JournalLine;
import ma.dalil.channels.desk.Desk.Listing;
import ma.dalil.channels.desk.Desk.Queue;
import ma.dalil.channels.desk.Desk.Recipient;
import ma.dalil.channels.desk.Desk.Result;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.channels.desk.Desk.View;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.HandedOver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataIntegrityViolationException;

/// What becomes of a case once it is at the desk.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private Officer samira = rooms.officer("Samira Alaoui");
    private Officer brahim = rooms.officer("Brahim Amrani");
    private UUID conversation = rooms.open();

    @BeforeEach
    void freshOfficers() {
        samira = rooms.officer("Samira Alaoui");
        brahim = rooms.officer("Brahim Amrani");
        conversation = rooms.open();
        database.jdbc
                .sql("update staff set closed_at = now() where id not in (?, ?)")
                .params(samira.id(), brahim.id())
                .update();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void afterAReplyTheCitizenIsWaitedFor() {
        UUID caseId = claimed();
        rooms.desk.reply(samira, caseId, "Apportez l'original.");
        assertThat(summary(caseId).status()).isEqualTo(Status.WAITING_CITIZEN);
        assertThat(queue(samira, Queue.PENDING)).contains(caseId);
    }

    @Test
    void whenTheCitizenWritesTheOfficerIsDueAgain() {
        UUID caseId = claimed();
        rooms.desk.reply(samira, caseId, "Apportez l'original.");
        rooms.say(conversation, "Lequel ?");
        assertThat(summary(caseId).status()).isEqualTo(Status.CLAIMED);
        assertThat(queue(samira, Queue.MINE)).contains(caseId);
    }

    @Test
    void theJournalTellsWhoDidWhat() {
        UUID caseId = claimed();
        rooms.desk.note(samira, caseId, "Dossier incomplet");
        rooms.desk.reply(samira, caseId, "Bonjour");
        rooms.desk.close(samira, caseId, Closing.ELSEWHERE);
        assertThat(file(caseId).journal())
                .extracting(JournalLine::kind)
                .containsExactly("OPENED", "CLAIMED", "NOTED", "REPLIED", "CLOSED");
        assertThat(file(caseId).journal().get(2))
                .extracting(JournalLine::officer, JournalLine::detail)
                .containsExactly("Samira Alaoui", "Dossier incomplet");
    }

    @Test
    void aNoteIsForColleaguesAlone() throws Exception {
        UUID caseId = claimed();
        long seen = rooms.conversations.transcript(conversation).lastEventId();
        rooms.desk.note(samira, caseId, "Secret de service");
        assertThat(rooms.conversations.eventsAfter(conversation, seen, 0)).isEmpty();
        assertThat(database.shows("Secret de service")).isFalse();
    }

    @Test
    void whoIsNamedInANoteFindsTheCaseUntilTheyReadIt() {
        UUID caseId = claimed();
        rooms.desk.note(samira, caseId, "@" + brahim.username() + " qu'en penses-tu ?");
        assertThat(queue(brahim, Queue.MENTIONED)).containsExactly(caseId);
        rooms.desk.read(brahim, caseId);
        assertThat(queue(brahim, Queue.MENTIONED)).isEmpty();
    }

    @Test
    void aCaseForwardedToAColleagueIsTheirs() {
        UUID caseId = claimed();
        assertThat(rooms.desk.forward(samira, caseId, brahim.id(), "votre domaine"))
                .isEqualTo(Result.DONE);
        assertThat(summary(caseId).status()).isEqualTo(Status.FORWARDED);
        assertThat(queue(brahim, Queue.UNASSIGNED)).contains(caseId);
        assertThat(queue(samira, Queue.UNASSIGNED)).doesNotContain(caseId);
        assertThat(rooms.desk.claim(samira, caseId)).isEqualTo(Result.NOT_YOURS);
        assertThat(rooms.desk.claim(brahim, caseId)).isEqualTo(Result.DONE);
    }

    @Test
    void theJournalTellsInBothLanguagesToWhomACaseWent() {
        UUID caseId = claimed();
        UUID department = department("État civil", "civil-status");
        rooms.desk.forward(samira, caseId, department, "pas mon domaine");
        assertThat(file(caseId).journal().getLast()).satisfies(line -> {
            assertThat(line.recipient())
                    .hasEntrySatisfying("fr", name -> assertThat(name).startsWith("État civil"))
                    .containsKey("ar");
            assertThat(line.detail()).isEqualTo("pas mon domaine");
        });
        assertThat(summary(caseId).forwardedTo()).containsOnlyKeys("fr", "ar");
    }

    @Test
    void aRenamedDepartmentIsCalledByItsNewName() {
        UUID caseId = claimed();
        UUID department = department("Ancien nom", "justice");
        rooms.desk.forward(samira, caseId, department, "");
        database.jdbc
                .sql("update department set name_fr = 'Nouveau nom' where id = ?")
                .param(department)
                .update();
        assertThat(file(caseId).journal().getLast().recipient()).containsEntry("fr", "Nouveau nom");
        assertThat(file(caseId).journal().getLast().detail()).isNull();
    }

    @Test
    void anEntryFromBeforeStaysAsItWasWritten() {
        UUID caseId = claimed();
        rooms.desk.forward(samira, caseId, brahim.id(), "votre domaine");
        byte[] before = rooms.sealed.seal(conversation, "Brahim Amrani : votre domaine");
        database.jdbc
                .sql("update case_event set recipient_id = null, detail = ? where case_id = ? and kind = 'FORWARDED'")
                .params(before, caseId)
                .update();
        assertThat(file(caseId).journal().getLast()).satisfies(line -> {
            assertThat(line.recipient()).isEmpty();
            assertThat(line.detail()).isEqualTo("Brahim Amrani : votre domaine");
        });
    }

    @Test
    void forwardingIsToldToTheCitizen() {
        UUID caseId = claimed();
        rooms.desk.forward(samira, caseId, brahim.id(), "");
        assertThat(rooms.conversations
                        .transcript(conversation)
                        .entries()
                        .getLast()
                        .text())
                .isEqualTo(rooms.renderer.words("handover.forwarded", Locale.FRENCH));
    }

    @Test
    void aDepartmentGetsItsSectorsCases() {
        UUID department = department("Social", "social");
        joins(brahim, department);
        UUID caseId = opened();
        rooms.desk.claim(samira, caseId);
        rooms.desk.forward(samira, caseId, department, "aide sociale");
        assertThat(queue(brahim, Queue.UNASSIGNED)).contains(caseId);
        assertThat(queue(samira, Queue.UNASSIGNED)).doesNotContain(caseId);
        assertThat(rooms.desk.claim(brahim, caseId)).isEqualTo(Result.DONE);
    }

    @Test
    void onlyTheHolderOrASupervisorForwards() {
        UUID caseId = claimed();
        Officer supervisor = new Officer(brahim.id(), brahim.username(), brahim.displayName(), Role.SUPERVISOR);
        assertThat(rooms.desk.forward(brahim, caseId, samira.id(), "")).isEqualTo(Result.NOT_YOURS);
        assertThat(rooms.desk.forward(supervisor, caseId, brahim.id(), "")).isEqualTo(Result.DONE);
    }

    @Test
    void toNobodyNothingIsForwarded() {
        assertThat(rooms.desk.forward(samira, claimed(), UUID.randomUUID(), "")).isEqualTo(Result.NOT_FOUND);
    }

    @Test
    void recipientsStandWithWhatTheyHaveToDo() {
        claimed();
        claimed();
        assertThat(rooms.desk.recipients())
                .filteredOn(recipient -> !recipient.department())
                .extracting(Recipient::id, Recipient::load)
                .containsExactly(tuple(brahim.id(), 0), tuple(samira.id(), 2));
    }

    @Test
    void anOfficerSeesTheFormsTheyAnswerIn() {
        UUID caseId = opened();
        database.jdbc
                .sql("update staff set forms = '{zgh-Tfng}' where id = ?")
                .param(brahim.id())
                .update();
        assertThat(queue(samira, Queue.UNASSIGNED)).contains(caseId);
        assertThat(queue(brahim, Queue.UNASSIGNED)).doesNotContain(caseId);
        assertThat(queue(brahim, Queue.OTHERS)).contains(caseId);
    }

    @Test
    void whatPressesMostComesFirstForEverybody() {
        opened();
        rooms.answering.with(new HandedOver(Category.SUICIDE, true));
        UUID other = rooms.open();
        rooms.say(other, "…");
        UUID pressing = caseOf(other);
        database.jdbc
                .sql("update staff set forms = '{zgh-Tfng}' where id = ?")
                .param(brahim.id())
                .update();
        assertThat(queue(brahim, Queue.UNASSIGNED)).first().isEqualTo(pressing);
        rooms.desk.claim(samira, pressing);
    }

    @Test
    void theNextCaseIsTheOneThatPressesMost() {
        emptyTheDesk();
        opened();
        rooms.answering.with(new HandedOver(Category.THREAT, true));
        UUID other = rooms.open();
        rooms.say(other, "…");
        assertThat(rooms.desk.claimNext(samira)).contains(caseOf(other));
        assertThat(summary(caseOf(other)).isHeldBy(samira)).isTrue();
    }

    @Test
    void whoHoldsEnoughGetsNoNextOne() {
        emptyTheDesk();
        for (int held = 0; held < DeskSettings.DEFAULTS.load(); held++) {
            opened();
            assertThat(rooms.desk.claimNext(samira)).isPresent();
        }
        opened();
        assertThat(rooms.desk.claimNext(samira)).isEmpty();
        assertThat(rooms.desk.claimNext(brahim)).isPresent();
    }

    @Test
    void aCaseNobodyRepliedToInTimeIsOverdueOnce() {
        UUID caseId = opened();
        rooms.overdue.look();
        assertThat(summary(caseId).overdue()).isFalse();
        rooms.clock.pass(Duration.ofDays(7));
        assertThat(rooms.overdue.look()).isPositive();
        assertThat(rooms.overdue.look()).isZero();
        assertThat(summary(caseId).overdue()).isTrue();
        assertThat(file(caseId).journal()).extracting(JournalLine::kind).contains("OVERDUE");
    }

    @Test
    void aCaseThatWasRepliedToIsNeverOverdue() {
        UUID caseId = claimed();
        rooms.desk.reply(samira, caseId, "Bonjour");
        rooms.clock.pass(Duration.ofDays(7));
        rooms.overdue.look();
        assertThat(summary(caseId).overdue()).isFalse();
    }

    @Test
    void dangerIsDueByDayAndByNight() {
        rooms.answering.with(new HandedOver(Category.SUICIDE, true));
        rooms.say(conversation, "…");
        CaseSummary urgent = summary(caseOf(conversation));
        assertThat(Duration.between(urgent.openedAt(), urgent.dueAt())).isEqualTo(Duration.ofMinutes(30));
        assertThat(urgent.priority()).isEqualTo(1);
    }

    @Test
    void theCitizenIsToldHowLongItMayTake() {
        String reply = rooms.conversations.requestPerson(conversation, Map.of()).text();
        assertThat(reply.lines().toList()).hasSizeGreaterThan(1);
        assertThat(reply).containsAnyOf("d’habitude", "fermés");
    }

    @Test
    void theCitizenWithdrawsAndTheAssistantSpeaksAgain() {
        UUID caseId = claimed();
        assertThat(rooms.conversations.withdraw(conversation)).isTrue();
        assertThat(rooms.desk.reply(samira, caseId, "Trop tard")).isEqualTo(Result.CLOSED);
        assertThat(rooms.say(conversation, "Le passeport ?").citations()).isNotEmpty();
        assertThat(rooms.conversations.withdraw(conversation)).isFalse();
    }

    @Test
    void theContactIsShownToTheHolderAloneAndRecorded() {
        rooms.conversations.requestPerson(conversation, Map.of("telephone", "0661234567"));
        UUID caseId = caseOf(conversation);
        rooms.desk.claim(samira, caseId);
        assertThat(file(caseId).contactLeft()).isTrue();
        assertThat(rooms.desk.unmask(brahim, caseId, "par curiosité")).isEmpty();
        assertThat(rooms.desk.unmask(samira, caseId, "le rappeler")).containsEntry("telephone", "0661234567");
        assertThat(file(caseId).journal())
                .filteredOn(line -> line.kind().equals("UNMASKED"))
                .singleElement()
                .extracting(JournalLine::detail)
                .isEqualTo("le rappeler");
        assertThat(database.audited(conversation)).contains("CASE_UNMASKED");
    }

    @Test
    void whoElseHasTheCaseOpenIsTold() {
        UUID caseId = opened();
        assertThat(rooms.desk.readers(samira, caseId)).isEmpty();
        assertThat(rooms.desk.readers(brahim, caseId)).containsExactly("Samira Alaoui");
        rooms.desk.leave(samira, caseId);
        assertThat(rooms.desk.readers(brahim, caseId)).isEmpty();
    }

    @Test
    void whoWasLastSeenLongAgoDoesNotReadAnyMore() {
        UUID caseId = opened();
        rooms.desk.readers(samira, caseId);
        rooms.clock.pass(Duration.ofMinutes(1));
        assertThat(rooms.desk.readers(brahim, caseId)).isEmpty();
    }

    @Test
    void theDatabaseLetsNobodyElseHoldAClaimedCase() {
        UUID caseId = claimed();
        assertThatThrownBy(() -> database.jdbc
                        .sql("update escalation set claimed_by = ? where id = ?")
                        .params(brahim.id(), caseId)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseReopensNothing() {
        UUID caseId = claimed();
        rooms.desk.close(samira, caseId, Closing.ANSWERED);
        assertThatThrownBy(() -> database.jdbc
                        .sql("update escalation set status = 'NEW' where id = ?")
                        .param(caseId)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseStoresNoAnswerOfTheAssistantWhileAPersonHasTheCase() {
        rooms.say(conversation, "Le passeport ?");
        UUID turn = database.jdbc
                .sql("select id from turn where conversation_id = ?")
                .param(conversation)
                .query(UUID.class)
                .single();
        rooms.conversations.requestPerson(conversation, Map.of());
        assertThatThrownBy(() -> database.jdbc
                        .sql("update turn set reply = reply where id = ?")
                        .param(turn)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void closedCasesAreAListOfTheirOwn() {
        UUID caseId = claimed();
        rooms.desk.close(samira, caseId, Closing.ANSWERED);
        assertThat(queue(samira, Queue.CLOSED)).first().isEqualTo(caseId);
    }

    private UUID opened() {
        conversation = rooms.open();
        rooms.conversations.requestPerson(conversation, Map.of());
        return caseOf(conversation);
    }

    private UUID claimed() {
        UUID caseId = opened();
        assertThat(rooms.desk.claim(samira, caseId)).isEqualTo(Result.DONE);
        return caseId;
    }

    private UUID caseOf(UUID conversation) {
        return database.jdbc
                .sql("select id from escalation where conversation_id = ?")
                .param(conversation)
                .query(UUID.class)
                .single();
    }

    private List<UUID> queue(Officer officer, Queue queue) {
        return rooms.desk.cases(officer, new View(queue, 0, "", "", "")).stream()
                .map(Listing::cases)
                .flatMap(List::stream)
                .map(CaseSummary::id)
                .toList();
    }

    private CaseSummary summary(UUID caseId) {
        return file(caseId).summary();
    }

    private Case file(UUID caseId) {
        return rooms.desk.read(samira, caseId).orElseThrow();
    }

    private UUID department(String name, String sector) {
        UUID id = UUID.randomUUID();
        database.jdbc
                .sql("insert into department (id, name_fr, name_ar, sectors) values (?, ?, ?, array[?])")
                .params(id, name + id, name + id, sector)
                .update();
        return id;
    }

    private void joins(Officer officer, UUID department) {
        database.jdbc
                .sql("update staff set department_id = ? where id = ?")
                .params(department, officer.id())
                .update();
    }

    /// The other tests leave their cases.
    private void emptyTheDesk() {
        database.jdbc
                .sql("update escalation set status = 'CLOSED', closed_at = now() where status <> 'CLOSED'")
                .update();
        rooms.transactions.executeWithoutResult(status -> rooms.deskChanges.count());
    }
}
