package ma.dalil.chatbot.learning.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Receipts.Receipt;
import ma.dalil.channels.desk.Receipts.Source;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.FakeAnswering;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.escalation.JdbcEscalations;
import ma.dalil.chatbot.learning.Lessons;
import ma.dalil.chatbot.turn.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Receipts on a real PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptServiceTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final Lessons lessons = new Lessons(rooms);
    private final Officer agent = lessons.officer("Samira Alaoui", Role.AGENT);
    private final ReceiptService receipts = new ReceiptService(
            rooms.receipts, new JdbcEscalations(database.jdbc, rooms.sealed), lessons.documents, rooms.audit);

    private UUID conversation = new UUID(0, 0);

    @BeforeEach
    void ask() {
        rooms.answering.with(FakeAnswering.PASSPORT);
        conversation = rooms.open();
    }

    @AfterAll
    void close() {
        lessons.close();
        database.close();
    }

    @Test
    void anAnswerHasACodeThatOpensIt() {
        Receipt receipt = find(code(answer())).orElseThrow();
        assertThat(receipt.answer()).contains("500 dirhams");
        assertThat(receipt.outcome()).isEqualTo("ANSWERED");
        assertThat(receipt.openCase()).isNull();
        assertThat(receipt.sources())
                .containsExactly(new Source(
                        1,
                        "passport",
                        "Passeport biométrique",
                        "Ministère de l'Intérieur",
                        null,
                        "fr",
                        "500 dirhams",
                        null,
                        "v7",
                        false));
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        String code = code(answer());
        assertThat(find(code.toLowerCase(Locale.ROOT).replace('-', ' '))).isPresent();
        assertThat(find(code.replace("-", ""))).isPresent();
    }

    @Test
    void theTranscriptKeepsIt() {
        String code = code(answer());
        assertThat(rooms.conversations
                        .transcript(conversation)
                        .entries()
                        .getLast()
                        .turn())
                .extracting(TurnView::receipt)
                .isEqualTo(code);
    }

    @Test
    void whatIsNoAnswerHasNone() {
        rooms.answering.with(new Outcome.NoEvidence(false));
        assertThat(answer().receipt()).isNull();
    }

    @Test
    void aCaseThatLiesWithTheStaffIsPointedAt() {
        String code = code(answer());
        rooms.answering.with(FakeAnswering.PERSON_ASKED_FOR);
        rooms.say(conversation, "une personne, s’il vous plaît");
        assertThat(find(code).orElseThrow().openCase())
                .isEqualTo(rooms.lastCase().id());
    }

    @Test
    void everyLookIsAudited() {
        find(code(answer()));
        assertThat(database.audited(conversation)).endsWith("RECEIPT_READ");
    }

    @Test
    void anUnknownCodeOpensNothing() {
        assertThat(find("222-222-222")).isEmpty();
        assertThat(find("")).isEmpty();
        assertThat(find("قهوة")).isEmpty();
    }

    @Test
    void theCodeItselfIsNotStored() {
        String code = code(answer()).replace("-", "");
        assertThat(database.jdbc
                        .sql("select string_agg(r::text, ' ') from receipt r")
                        .query(String.class)
                        .single())
                .doesNotContain(code);
    }

    @Test
    void erasingTheConversationTakesItAway() {
        String code = code(answer());
        rooms.conversations.erase(conversation);
        assertThat(find(code)).isEmpty();
    }

    private Optional<Receipt> find(String code) {
        return receipts.find(agent, code);
    }

    private TurnView answer() {
        return rooms.say(conversation, "combien coûte un passeport ?");
    }

    private static String code(TurnView answer) {
        return Objects.requireNonNull(answer.receipt());
    }
}
