package ma.dalil.chatbot.learning.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import ma.dalil.channels.desk.Candidates.Candidate;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Event;
import ma.dalil.channels.desk.Candidates.Missing;
import ma.dalil.channels.desk.Candidates.Origin;
import ma.dalil.channels.desk.Candidates.Result;
import ma.dalil.channels.desk.Candidates.State;
import ma.dalil.channels.desk.Candidates.Wording;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.FakeAnswering;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.learning.Lessons;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/// Answers on their way into the knowledge base, on a real PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidateServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String QUESTION = "Comment déclarer un drone civil ?";

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final Lessons lessons = new Lessons(rooms);
    private final CandidateService candidates = lessons.candidates;
    private final Officer editor = lessons.officer("Nadia Berrada", Role.EDITOR);
    private final Officer second = lessons.officer("Omar Idrissi", Role.EDITOR);

    @AfterAll
    void close() {
        lessons.close();
        database.close();
    }

    @Test
    void aSecondPersonPublishesAndTheQuestionIsKnown() {
        UUID id = candidates.propose(editor, Origin.DESK, complete(QUESTION));
        assertThat(candidates.publish(second, id, 1)).isEqualTo(Result.DONE);
        assertThat(found(QUESTION)).isEqualTo(read(id).line().name());
        candidates.withdraw(second, id, "fin du test");
    }

    @Test
    void whoWroteItDoesNotPublishIt() {
        UUID id = candidates.propose(editor, Origin.DESK, complete("Où est le musée des monnaies ?"));
        assertThat(candidates.publish(editor, id, 1)).isEqualTo(Result.OWN_WORK);
        assertThat(found("Où est le musée des monnaies ?")).isEmpty();
    }

    @Test
    void theDatabaseRefusesOnePersonForBoth() {
        UUID id = candidates.propose(editor, Origin.DESK, complete("Quel timbre fiscal ?"));
        assertThatThrownBy(() -> database.jdbc
                        .sql(
                                "update candidate_revision set published_by = edited_by, published_at = now() where candidate_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("candidate_second_person");
    }

    @Test
    void theDatabaseLetsNothingLiveThatNobodyPublished() {
        UUID id = candidates.propose(editor, Origin.DESK, complete("Quel cachet ?"));
        assertThatThrownBy(() -> database.jdbc
                        .sql("update candidate set state = 'PUBLISHED', live_revision = 1 where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is not published");
    }

    @Test
    void aRevisionStaysAsItWasWritten() {
        UUID id = candidates.propose(editor, Origin.DESK, complete("Quelle encre ?"));
        assertThatThrownBy(() -> database.jdbc
                        .sql("update candidate_revision set edited_by = ? where candidate_id = ?")
                        .params(second.id(), id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stays as it was written");
    }

    @Test
    void whatIsIncompleteIsNotPublished() {
        Content half = new Content(
                List.of(new Wording("fr", QUESTION)),
                List.of(new Wording("fr", "Oui.")),
                "",
                "",
                "javascript:alert(1)",
                null,
                TODAY,
                TODAY.minusDays(1));
        UUID id = candidates.propose(editor, Origin.DESK, half);
        assertThat(candidates.publish(second, id, 1)).isEqualTo(Result.INCOMPLETE);
        assertThat(read(id).missing())
                .containsExactly(
                        Missing.ARABIC_ANSWER,
                        Missing.TITLE,
                        Missing.PUBLISHER,
                        Missing.ADDRESS,
                        Missing.DATE,
                        Missing.PERIOD);
    }

    @Test
    void aRevisionThatWasOvertakenIsNeitherEditedNorPublished() {
        UUID id = candidates.propose(editor, Origin.DESK, complete("Quel guichet ?"));
        assertThat(candidates.edit(editor, id, 1, complete("Quel guichet, au fond ?")))
                .isEqualTo(Result.DONE);
        assertThat(candidates.edit(second, id, 1, complete("Lequel ?"))).isEqualTo(Result.CHANGED);
        assertThat(candidates.publish(second, id, 1)).isEqualTo(Result.CHANGED);
        assertThat(read(id).content().questions()).containsExactly(new Wording("fr", "Quel guichet, au fond ?"));
    }

    @Test
    void whatIsEditedGoesOnAnsweringAsItWas() {
        UUID id = candidates.propose(editor, Origin.DESK, complete("Quelle balance officielle ?"));
        candidates.publish(second, id, 1);
        candidates.edit(second, id, 1, complete("Quel thermomètre officiel ?"));
        assertThat(read(id).line().state()).isEqualTo(State.DRAFT);
        assertThat(found("Quelle balance officielle ?")).isNotEmpty();
        assertThat(candidates.publish(editor, id, 2)).isEqualTo(Result.DONE);
        assertThat(found("Quel thermomètre officiel ?")).isNotEmpty();
        candidates.withdraw(editor, id, "fin du test");
    }

    @Test
    void whatIsWithdrawnIsGone() {
        UUID id = candidates.propose(editor, Origin.DESK, complete("Quel ballon homologué ?"));
        candidates.publish(second, id, 1);
        assertThat(candidates.withdraw(second, id, "abrogé")).isEqualTo(Result.DONE);
        assertThat(found("Quel ballon homologué ?")).isEmpty();
        assertThat(lessons.documents.find(read(id).line().name())).isEmpty();
    }

    @Test
    void theHistoryTellsWhoDidWhatAndWhy() {
        UUID id = candidates.propose(editor, Origin.DESK, complete("Quelle cloche ?"));
        candidates.edit(editor, id, 1, complete("Quelle cloche municipale ?"));
        candidates.publish(second, id, 2);
        candidates.withdraw(editor, id, "remplacé");
        assertThat(read(id).history())
                .extracting(Event::kind, Event::revision, Event::officer, Event::reason)
                .containsExactly(
                        tuple("PROPOSED", 1, "Nadia Berrada", null),
                        tuple("EDITED", 2, "Nadia Berrada", null),
                        tuple("PUBLISHED", 2, "Omar Idrissi", null),
                        tuple("WITHDRAWN", 2, "Nadia Berrada", "remplacé"));
    }

    @Test
    void whatAnOfficerAnsweredIsProposedMasked() {
        UUID conversation = rooms.open();
        rooms.answering.with(FakeAnswering.PERSON_ASKED_FOR);
        rooms.say(conversation, "Mon numéro est 0612345678, comment déclarer un drone ?");
        UUID caseId = rooms.lastCase().id();
        Officer agent = lessons.officer("Samira Alaoui", Role.AGENT);
        rooms.desk.claim(agent, caseId);
        assertThat(candidates.proposeFromCase(agent, caseId)).isEmpty();
        rooms.desk.reply(agent, caseId, "À l’aviation civile ; je vous rappelle au 0612345678.");
        Candidate proposed = read(candidates.proposeFromCase(agent, caseId).orElseThrow());
        assertThat(proposed.origin()).isEqualTo(Origin.CASE);
        assertThat(proposed.content().questions())
                .containsExactly(new Wording("fr", "Mon numéro est [telephone], comment déclarer un drone ?"));
        assertThat(proposed.content().answers())
                .containsExactly(new Wording("fr", "À l’aviation civile ; je vous rappelle au [telephone]."));
    }

    @Test
    void aCaseThatIsNotThereProposesNothing() {
        assertThatThrownBy(() -> candidates.proposeFromCase(editor, UUID.randomUUID()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void outsideItsValidityNothingIsTold() {
        Content past = new Content(
                List.of(new Wording("fr", "Quelle foire aux chevaux ?")),
                complete("").answers(),
                "Foires",
                "Commune",
                "https://commune.example",
                TODAY,
                null,
                TODAY.minusDays(1));
        UUID id = candidates.propose(editor, Origin.DESK, past);
        assertThat(candidates.publish(second, id, 1)).isEqualTo(Result.DONE);
        assertThat(found("Quelle foire aux chevaux ?")).isEmpty();
    }

    @Test
    void wordsAreSealed() {
        UUID id = candidates.propose(editor, Origin.DESK, complete("Une girafe domestique ?"));
        String rows = database.jdbc
                .sql("select string_agg(r::text, ' ') from candidate_revision r where candidate_id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain("girafe", "676972616665");
    }

    private Candidate read(UUID id) {
        return candidates.read(editor, id).orElseThrow();
    }

    /// The document that answers the question; empty if none does.
    private String found(String question) {
        return lessons.questions
                .nearest(question, TODAY)
                .filter(match -> match.likeness() >= 0.8)
                .map(match -> match.answer().document().id())
                .orElse("");
    }

    private static Content complete(String question) {
        return new Content(
                List.of(new Wording("fr", question)),
                List.of(new Wording("fr", "Selon l’avis public."), new Wording("ar", "حسب الإعلان العمومي.")),
                "Avis",
                "Ministère",
                "https://avis.example/1",
                LocalDate.of(2026, 9, 1),
                null,
                null);
    }
}
