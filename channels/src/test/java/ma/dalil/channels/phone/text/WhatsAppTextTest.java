package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Choice;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.channels.conversation.TurnView.Statement;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;

class WhatsAppTextTest {

    private static final Replies FRENCH = new Replies(WrittenForms.FRENCH);
    private static final Replies ARABIC = new Replies(WrittenForms.ARABIC);

    @Test
    void theTitleIsBold() {
        assertThat(text(FRENCH.answered())).startsWith("*Renouvellement de la carte nationale (CNIE) (");
        assertThat(text(FRENCH.answered()).lines().findFirst().orElseThrow()).endsWith("*");
    }

    @Test
    void choicesAreNumberedInTheirOrder() {
        assertThat(text(FRENCH.answered())).contains("\n1. Comment faire\n2. Validité\n3. Textes\n");
    }

    @Test
    void threeShortChoicesAreButtonsOfTheLastPart() {
        assertThat(WhatsAppText.of(FRENCH.answered()).getLast().buttons())
                .containsExactly("Comment faire", "Validité", "Textes");
    }

    @Test
    void fourChoicesAreNoButtons() {
        assertThat(WhatsAppText.of(FRENCH.askedBack()).getLast().buttons()).isEmpty();
    }

    @Test
    void aChoiceOfMoreThan20CharactersLeavesNoButtons() {
        assertThat(WhatsAppText.of(FRENCH.failed()).getLast().buttons()).isEmpty();
    }

    @Test
    void helplinesComeFirstEachOnALine() {
        assertThat(text(FRENCH.offered())).startsWith("""
                En cas de danger, appelez maintenant :
                • 8350 – Écoute des femmes victimes de violence, jour et nuit
                • 19 – Police
                • 177 – Gendarmerie royale
                """);
    }

    @Test
    void aSourceStandsOnceWithAllItsNumbers() {
        assertThat(text(FRENCH.answeredPapers()))
                .contains(
                        "\n[1][3] Obtenir ou renouveler la carte…, journalinfo.ma, 11/2026, https://fr.journalinfo.ma/");
    }

    @Test
    void aSourceOfAYearTellsTheYear() {
        TurnView turn = answering(List.of(new Statement("75 DH", List.of(1))), "2018-01-01");
        assertThat(text(turn)).endsWith("[1] Prix du timbre, DGI, 2018");
    }

    @Test
    void aTitleOfTheOtherDirectionIsIsolated() {
        assertThat(text(ARABIC.answeredPapers())).contains("\u2068Obtenir ou renouveler la carte…\u2069،");
        assertThat(text(FRENCH.answeredPapers())).contains("\u2068البطاقة الوطنية للتعريف الإلكترونية\u2069,");
    }

    @Test
    void groupedNumbersKeepTheirOrderFromRightToLeft() {
        assertThat(text(ARABIC.noEvidence())).contains("\u206837 37\u2069");
        assertThat(text(ARABIC.answeredInPart())).contains("\u206804-20\u2069");
    }

    @Test
    void aHandOverThatIsTakenKeepsItsReference() {
        assertThat(text(FRENCH.claimed())).endsWith("Référence : " + Replies.REFERENCE);
    }

    @Test
    void aCivilServantIsNamedAndReadAsWritten() {
        assertThat(text(FRENCH.byStaff("Apportez *tout* le dossier.")))
                .isEqualTo("*Agent public, référence D-7KQ3-MX :*\n\nApportez ∗tout∗ le dossier.");
    }

    @Test
    void whatTheCitizenWroteFormatsNothing() {
        assertThat(text(FRENCH.saying(Ending.HANDED_OVER, "Transmis : « _je_ veux *tout* ».")))
                .isEqualTo("Transmis : « ˍjeˍ veux ∗tout∗ ».");
    }

    @Test
    void aLongAnswerComesInPartsAndItsSourcesInTheLast() {
        List<PhonePart> parts = WhatsAppText.of(answering(manyStatements(24), "2026-02-02"));
        assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.text().length() <= 1_600);
        assertThat(parts.getLast().text()).contains("Sources :\n[1] Prix du timbre, DGI, 02/2026");
    }

    @Test
    void aPartEndsWhereAStatementEnds() {
        List<PhonePart> parts = WhatsAppText.of(answering(manyStatements(24), "2026-02-02"));
        assertThat(parts.getFirst().text()).endsWith("[1]");
    }

    private static List<Statement> manyStatements(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Statement(
                        "Étape " + number + " : déposez la pièce demandée au guichet et gardez bien le reçu.",
                        List.of(1)))
                .toList();
    }

    private static TurnView answering(List<Statement> statements, String asOf) {
        List<String> lines = new ArrayList<>(List.of("Démarche"));
        statements.forEach(statement -> lines.add(statement.text() + " [1]"));
        return new TurnView(
                new UUID(0, 1),
                new UUID(0, 2),
                "fr",
                Ending.ANSWERED,
                String.join("\n", lines),
                statements,
                List.of(new Citation(1, "d", "Prix du timbre", "DGI", null, "fr", "…", "costs", asOf, "1f")),
                List.<Choice>of(),
                List.of(),
                null,
                Speaker.ASSISTANT);
    }

    private static String text(TurnView turn) {
        List<PhonePart> parts = WhatsAppText.of(turn);
        assertThat(parts).hasSize(1);
        return parts.getFirst().text();
    }
}
