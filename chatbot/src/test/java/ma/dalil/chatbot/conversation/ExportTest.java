package ma.dalil.chatbot.conversation;

import static ma.dalil.chatbot.FakeAnswering.PASSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations.Rating;
import ma.dalil.channels.conversation.Conversations.Reason;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Wording;
import ma.dalil.channels.desk.Desk.Closing;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The right of access: all that is kept about a conversation is in its export, and all of it goes with it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

    /// Where a table's contents stand in the export; empty: it holds nothing that is not told elsewhere.
    private static final Map<String, String> TOLD = new TreeMap<>(Map.ofEntries(
            Map.entry("conversation", "memory"),
            Map.entry("turn", "turns"),
            Map.entry("message", "transcript"),
            Map.entry("event", ""), // the same messages and handovers again, for the page
            Map.entry("feedback", "feedback"),
            Map.entry("escalation", "handovers"),
            Map.entry("case_event", "journal"),
            Map.entry("case_mention", ""), // which officer is asked by a note of the journal
            Map.entry("case_reader", ""), // which officer has it open at this moment
            Map.entry("case_view", ""), // how far which officer has read: when is in the record
            Map.entry("draft", "drafts"),
            Map.entry("review", "reviews"),
            Map.entry("review_judgement", "reviews"),
            Map.entry("receipt", ""), // a hash: the code is in the answer
            Map.entry("join_code", "codes"),
            Map.entry("shared_reply", "codes"),
            Map.entry("phone_delivery", "deliveries")));

    private static final Map<String, String> OUTLIVE =
            new TreeMap<>(Map.of("candidate", "candidates", "phone_person", "telephones"));

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private UUID conversation = rooms.open();
    private JsonNode export = JsonMapper.shared().createObjectNode();

    @BeforeAll
    void aConversationWithEverything() {
        conversation = everything();
        export = JsonMapper.shared().valueToTree(rooms.conversations.export(conversation));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void everyTableThatHangsOnAConversationIsToldOrKnownToTellNothing() {
        assertThat(hanging("c")).isEqualTo(TOLD.keySet());
        TOLD.values().stream()
                .filter(part -> !part.isEmpty())
                .forEach(part -> assertThat(export.has(part)).as(part).isTrue());
    }

    /// An answer that an editor proposed is the editor's text; a person on a telephone has a time of their own.
    @Test
    void whatOutlivesAConversationIsKnownAndToldToo() {
        assertThat(hanging("n")).isEqualTo(OUTLIVE.keySet());
        OUTLIVE.values().forEach(part -> assertThat(export.has(part)).as(part).isTrue());
    }

    @Test
    void nothingKeepsAConversationFromBeingErased() {
        assertThat(hanging("a")).isEmpty();
        assertThat(hanging("r")).isEmpty();
    }

    @Test
    void draftsAreToldWithTheirReason() {
        assertThat(export.at("/drafts/0/answer/text").asString()).contains("500 dirhams");
        assertThat(export.at("/drafts/0/state").asString()).isEqualTo("REJECTED");
        assertThat(export.at("/drafts/0/reason").asString()).isEqualTo("Le tarif a changé");
    }

    @Test
    void theJournalIsToldWithItsNotes() {
        assertThat(export.path("journal")
                        .valueStream()
                        .map(event -> event.path("kind").asString()))
                .containsExactly(
                        "OPENED",
                        "CONTACT_LEFT",
                        "CLAIMED",
                        "NOTED",
                        "UNMASKED",
                        "FORWARDED",
                        "CLAIMED",
                        "REPLIED",
                        "CLOSED");
        assertThat(export.path("journal").toString())
                .contains("Voir avec @… demain", "rappeler", "votre domaine", "ANSWERED");
    }

    @Test
    void casesAreToldWithTheirContactAndTimes() {
        JsonNode handover = export.at("/handovers/0");
        assertThat(handover.at("/contact/telephone").asString()).isEqualTo("0661234567");
        assertThat(handover.path("status").asString()).isEqualTo("CLOSED");
        assertThat(handover.path("closing").asString()).isEqualTo("ANSWERED");
        assertThat(handover.has("openedAt")).isTrue();
    }

    @Test
    void opinionsAndReviewsAreTold() {
        assertThat(export.at("/feedback/0/reason").asString()).isEqualTo("outdated");
        assertThat(export.at("/feedback/0/comment").asString()).isEqualTo("Ancien prix");
        assertThat(export.at("/reviews/0/why").asString()).isEqualTo("THUMBS_DOWN");
        assertThat(export.at("/reviews/0/note").asString()).isEqualTo("Prix de 2020");
    }

    @Test
    void anAnswerThatWasMadeOfItIsTold() {
        assertThat(export.at("/candidates/0/content/answers/0/text").asString()).isEqualTo("Le timbre coûte 500 DH.");
    }

    @Test
    void howMessagesWereReadIsTold() {
        assertThat(export.at("/turns/0/language").asString()).isEqualTo("fr");
        assertThat(export.at("/turns/0/masked").isArray()).isTrue();
        assertThat(export.at("/transcript/entries").toString()).contains("receipt");
        assertThat(export.path("memory").isObject()).isTrue();
    }

    @Test
    void theRecordTellsWhatWasDoneAndWhen() {
        assertThat(export.path("record")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .contains("CASE_READ", "DRAFT_READ", "CASE_UNMASKED");
        assertThat(export.at("/record/0/at").asString()).startsWith("2026-");
    }

    @Test
    void noOfficerIsNamed() {
        assertThat(export.toString()).doesNotContainIgnoringCase("Samira", "Alaoui", "Brahim", "Amrani");
    }

    @Test
    void erasingLeavesNoRowThatNamesAnyOfIt() {
        UUID erased = everything();
        Set<String> identifiers = new TreeSet<>(List.of(erased.toString()));
        for (String table : List.of("turn", "escalation", "message", "draft")) {
            identifiers.addAll(database.jdbc
                    .sql("select id::text from " + table + " where conversation_id = ?")
                    .param(erased)
                    .query((row, at) -> row.getString(1))
                    .list());
        }
        rooms.conversations.erase(erased);
        for (String table : tables()) {
            if (!table.equals("audit")) {
                List<String> rows = database.jdbc
                        .sql("select t::text from \"" + table + "\" t")
                        .query((row, at) -> row.getString(1))
                        .list();
                assertThat(rows).as(table).noneMatch(row -> identifiers.stream().anyMatch(row::contains));
            }
        }
    }

    /// A question, a thumb, a case with all that happens to one, a review, and an answer that was made of it.
    private UUID everything() {
        UUID id = rooms.open();
        Officer samira = rooms.officer("Samira Alaoui");
        Officer brahim = rooms.officer("Brahim Amrani");
        rooms.answering.with(PASSPORT);
        TurnView turn = rooms.say(id, "Combien coûte le passeport ?");
        rooms.conversations.rate(id, turn.id(), new Rating(false, Reason.OUTDATED, "Ancien prix"));
        rooms.conversations.requestPerson(id, Map.of("telephone", "0661234567"));
        rooms.conversations.issueJoinCode(id);
        UUID caseId = rooms.lastCase().id();
        rooms.desk.claim(samira, caseId);
        rooms.desk.read(samira, caseId);
        rooms.desk.note(samira, caseId, "Voir avec @" + brahim.username() + " demain");
        rooms.desk.unmask(samira, caseId, "rappeler");
        rooms.desk.readers(samira, caseId);
        rooms.drafts.propose(samira, caseId);
        UUID draft =
                rooms.drafts.last(samira, caseId, Locale.FRENCH).orElseThrow().id();
        rooms.drafts.reject(samira, caseId, draft, "Le tarif a changé");
        rooms.desk.forward(samira, caseId, brahim.id(), "votre domaine");
        rooms.desk.claim(brahim, caseId);
        rooms.desk.reply(brahim, caseId, "Le timbre coûte 500 DH.");
        rooms.desk.close(brahim, caseId, Closing.ANSWERED);
        review(id, turn.id(), samira);
        propose(caseId, samira);
        return id;
    }

    private void review(UUID id, UUID turn, Officer reviewer) {
        database.jdbc
                .sql(
                        "insert into review (turn_id, conversation_id, why, happened_at) values (?, ?, 'THUMBS_DOWN', now())")
                .params(turn, id)
                .update();
        database.jdbc
                .sql("""
                insert into review_judgement
                (turn_id, place, reviewer_id, judged_at, is_right, is_grounded, language, hand_over, note)
                values (?, 1, ?, now(), 'NO', 'YES', 'YES', 'NO', ?)""")
                .params(turn, reviewer.id(), rooms.sealed.seal(id, "Prix de 2020"))
                .update();
    }

    private void propose(UUID caseId, Officer editor) {
        UUID candidate = UUID.randomUUID();
        Content content = new Content(
                List.of(new Wording("fr", "Combien coûte le passeport ?")),
                List.of(new Wording("fr", "Le timbre coûte 500 DH.")),
                "",
                "",
                "",
                null,
                null,
                null);
        database.jdbc.sql("""
                insert into candidate (id, state, origin, case_id, revision, created_at, changed_at)
                values (?, 'DRAFT', 'CASE', ?, 1, now(), now())""").params(candidate, caseId).update();
        database.jdbc
                .sql("""
                insert into candidate_revision (candidate_id, number, content, edited_by, edited_at)
                values (?, 1, ?, ?, now())""")
                .params(candidate, rooms.sealed.seal(candidate, content), editor.id())
                .update();
    }

    /// The tables that refer to a conversation, or to what is erased with one, in this way.
    ///
    /// @param way `c`: erased with it; `n`: the reference is emptied; `a` or `r`: it is in the way
    private Set<String> hanging(String way) {
        List<String> tables = database.jdbc
                .sql("""
                with recursive erased (id) as (
                    select 'conversation'::regclass::oid
                    union
                    select conrelid from pg_constraint join erased on confrelid = erased.id
                    where contype = 'f' and confdeltype = 'c')
                select distinct conrelid::regclass::text from pg_constraint join erased on confrelid = erased.id
                where contype = 'f' and confdeltype::text = :way
                    and not (confdeltype = 'n' and conrelid in (select id from erased))
                union select 'conversation' where :way = 'c'""")
                .param("way", way)
                .query((row, at) -> row.getString(1))
                .list();
        return new TreeSet<>(tables);
    }

    private List<String> tables() {
        return database.jdbc
                .sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query((row, at) -> row.getString(1))
                .list();
    }
}
