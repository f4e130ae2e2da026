package ma.dalil.chatbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations.Entry;
import ma.dalil.channels.conversation.Conversations.Opened;
import ma.dalil.channels.conversation.Conversations.Rating;
import ma.dalil.channels.conversation.Conversations.Reason;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is kept of a conversation, who may read it, and how it goes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationServiceTest {

    private static final String QUESTION = "Combien coûte le passeport de ma fille ?";
    private static final String STAFF_REPLY = "Venez mardi avec le livret.";
    private static final String COMMENT = "Réponse très claire";
    private static final String TELEPHONE = "0661234567";

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final ConversationService service = rooms.conversations;
    private Opened opened = service.open("fr");
    private UUID conversation = opened.id();

    @BeforeEach
    void open() {
        opened = service.open("fr");
        conversation = opened.id();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theNoticeIsInTheFormAskedFor() {
        assertThat(opened.notice().language()).isEqualTo("fr");
        assertThat(opened.notice().text()).contains("assistant automatique");
    }

    @Test
    void theTranscriptHoldsWhatEverybodySaidInOrder() {
        aWholeConversation();
        assertThat(service.transcript(conversation).entries())
                .extracting(Entry::text)
                .containsSubsequence(QUESTION, "Passeport\nLe timbre coûte 500 dirhams. [1]", STAFF_REPLY);
    }

    @Test
    void personalDataIsMaskedBeforeItIsKept() {
        rooms.say(conversation, "Appelez-moi au " + TELEPHONE);
        assertThat(service.transcript(conversation).entries().getFirst().text())
                .startsWith("Appelez-moi au")
                .doesNotContain(TELEPHONE);
    }

    @Test
    void everyTextInTheTablesIsSealed() {
        aWholeConversation();
        for (String text : List.of(QUESTION, "500 dirhams", STAFF_REPLY, COMMENT, TELEPHONE, opened.token())) {
            assertThat(database.shows(text)).as(text).isFalse();
        }
        assertThat(database.shows(conversation.toString())).isTrue();
    }

    @Test
    void erasingRemovesEveryRow() {
        aWholeConversation();
        assertThat(database.rowsOf(conversation)).isPositive();
        service.erase(conversation);
        assertThat(database.rowsOf(conversation)).isZero();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> service.transcript(conversation));
    }

    @Test
    void erasingLeavesTheAudit() {
        aWholeConversation();
        List<String> before = database.audited(conversation);
        service.erase(conversation);
        assertThat(database.audited(conversation))
                .containsAll(before)
                .endsWith("CONVERSATION_ERASED")
                .hasSize(before.size() + 1);
        assertThat(rooms.audit.firstBrokenLink()).isEmpty();
    }

    @Test
    void erasingTouchesNoOtherConversation() {
        UUID other = rooms.open();
        rooms.say(other, QUESTION);
        long rows = database.rowsOf(other);
        service.erase(conversation);
        assertThat(database.rowsOf(other)).isEqualTo(rows);
    }

    @Test
    void theExportHoldsTranscriptHandoversAndFeedback() {
        aWholeConversation();
        JsonNode export = JsonMapper.shared().valueToTree(service.export(conversation));
        assertThat(export.at("/transcript/entries").toString()).contains(QUESTION, STAFF_REPLY);
        assertThat(export.at("/handovers/0/contact/telephone").asString()).isEqualTo(TELEPHONE);
        assertThat(export.at("/handovers/0/status").asString()).isEqualTo("CLAIMED");
        assertThat(export.at("/feedback/0/comment").asString()).isEqualTo(COMMENT);
        assertThat(database.audited(conversation)).endsWith("CONVERSATION_EXPORTED");
    }

    @Test
    void theTokenOpensItsConversation() {
        assertThat(service.admits(conversation, opened.token())).isTrue();
    }

    @Test
    void noOtherTokenOpensIt() {
        assertThat(service.admits(conversation, service.open("fr").token())).isFalse();
        assertThat(service.admits(conversation, "")).isFalse();
    }

    @Test
    void nothingOpensAConversationThatIsNotThere() {
        assertThat(service.admits(UUID.randomUUID(), "")).isFalse();
    }

    @Test
    void noTokenOpensWhatWasErased() {
        service.erase(conversation);
        assertThat(service.admits(conversation, opened.token())).isFalse();
    }

    @Test
    void aTurnOfAnotherConversationCannotBeRated() {
        UUID theirs = rooms.open();
        TurnView turn = rooms.say(theirs, QUESTION);
        assertThat(service.rate(conversation, turn.id(), new Rating(false, null, COMMENT)))
                .isFalse();
        assertThat(feedback(theirs)).isEmpty();
        assertThat(feedback(conversation)).isEmpty();
    }

    @Test
    void aSecondRatingReplacesTheFirst() {
        TurnView turn = rooms.say(conversation, QUESTION);
        service.rate(conversation, turn.id(), new Rating(false, null, ""));
        assertThat(service.rate(conversation, turn.id(), new Rating(true, null, COMMENT)))
                .isTrue();
        assertThat(feedback(conversation)).singleElement().satisfies(given -> {
            assertThat(given.path("helpful").asBoolean()).isTrue();
            assertThat(given.path("comment").asString()).isEqualTo(COMMENT);
        });
    }

    @Test
    void theReasonIsKeptWithTheRating() {
        TurnView turn = rooms.say(conversation, QUESTION);
        service.rate(conversation, turn.id(), new Rating(false, Reason.NOT_UNDERSTOOD, COMMENT));
        assertThat(feedback(conversation))
                .singleElement()
                .satisfies(given -> assertThat(given.path("reason").asString()).isEqualTo("not-understood"));
    }

    private JsonNode feedback(UUID ofConversation) {
        Map<String, Object> export = service.export(ofConversation);
        return JsonMapper.shared().valueToTree(export).path("feedback");
    }

    /// A question, its answer, a rating, a person asked for, and that person's reply.
    private void aWholeConversation() {
        TurnView turn = rooms.say(conversation, QUESTION);
        service.rate(conversation, turn.id(), new Rating(true, null, COMMENT));
        service.requestPerson(conversation, Map.of("telephone", TELEPHONE));
        Officer officer = rooms.officer("Samira Alaoui");
        UUID caseId = rooms.lastCase().id();
        rooms.desk.claim(officer, caseId);
        rooms.desk.reply(officer, caseId, STAFF_REPLY);
    }
}
