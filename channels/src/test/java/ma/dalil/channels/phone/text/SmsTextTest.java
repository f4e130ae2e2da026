package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Choice;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.phone.text.SmsSegments.Encoding;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmsTextTest {

    private static final String LINK = "https://dalil.ma/r/x7Kq2";
    private static final Replies FRENCH = new Replies(WrittenForms.FRENCH);
    private static final Replies ARABIC = new Replies(WrittenForms.ARABIC);

    @ParameterizedTest
    @MethodSource("assistantReplies")
    void theAssistantNeedsNoMoreThanThreeSegments(TurnView turn) {
        assertThat(SmsSegments.of(text(turn, LINK)).segments()).isBetween(1, 3);
        assertThat(SmsSegments.of(text(turn, null)).segments()).isBetween(1, 3);
    }

    @Test
    void frenchIsSentInSevenBits() {
        assertThat(SmsSegments.of(text(FRENCH.answered(), LINK)).encoding()).isEqualTo(Encoding.GSM_7);
    }

    @Test
    void darijaInLatinLettersIsSentInSevenBits() {
        TurnView turn = new Replies(WrittenForms.DARIJA_LATIN).answered();
        assertThat(SmsSegments.of(text(turn, LINK)).encoding()).isEqualTo(Encoding.GSM_7);
    }

    @Test
    void marksAndBracketsOfTheTitleAreLeftOut() {
        assertThat(text(FRENCH.answeredPrice(), LINK))
                .startsWith("Renouvellement de la carte nationale (CNIE)\nPrix :\n- 75 DH (dès 12 ans)\n")
                .doesNotContain("[1]");
    }

    @Test
    void theRestIsHadByTheNumbersOfTheChoices() {
        assertThat(text(FRENCH.answered(), LINK)).contains("\nRépondez : 1 comment faire 2 validité 3 textes\n");
    }

    @Test
    void aServiceKeepsTheWordThatTellsItApart() {
        Choice headings = new Choice("Comment faire", "Comment faire passeport");
        Choice service = new Choice("passeport biométrique pour mineur", "passeport biométrique pour mineur");
        assertThat(text(withChoices(FRENCH.answeredPrice(), headings, service), LINK))
                .contains("\nRépondez : 1 comment faire 2 passeport biométrique pour mineur\n");
    }

    @Test
    void whereThereIsRoomASourceIsNamed() {
        assertThat(text(FRENCH.answeredPrice(), LINK))
                .endsWith("Source : ijra2at.com 02/2026\nRéponse complète : " + LINK);
    }

    @Test
    void aListOfPapersEndsAtAnItem() {
        String text = text(ARABIC.answeredPapers(), LINK);
        String told = text.substring(text.indexOf("•"), text.indexOf("\n…"));
        assertThat(ARABIC.answeredPapers().statements().getFirst().text()).contains(told + "\n• ");
    }

    @Test
    void whatIsNotKnownIsSaidInEveryForm() {
        for (Locale form : WrittenForms.ALL) {
            Replies replies = new Replies(form);
            String heading = replies.words("heading.duration");
            assertThat(text(replies.answeredInPart(), LINK)).contains(heading + ".");
        }
    }

    @Test
    void helplinesComeFirstByName() {
        assertThat(text(FRENCH.offered(), LINK)).startsWith("En cas de danger, appelez maintenant :\n8350 Écoute");
    }

    @Test
    void whereLettersAreDearHelplinesAreNumbersAlone() {
        assertThat(text(ARABIC.offered(), LINK)).startsWith("عند الخطر، اتصل الآن: 8350 / 19 / 177\n");
    }

    @Test
    void whatIsPassedOnIsToldWholeOrNotAtAll() {
        assertThat(text(ARABIC.offered(), LINK)).doesNotContain("«");
        assertThat(text(FRENCH.offered(), LINK)).contains("\"Mon mari me frappe et je ne sais pas où aller.\"");
    }

    @Test
    void aHandOverKeepsItsReferenceWhateverIsCut() {
        TurnView claimed = FRENCH.claimed();
        TurnView longer = new TurnView(
                claimed.id(),
                claimed.conversationId(),
                claimed.language(),
                claimed.outcome(),
                "Un fonctionnaire s'occupe de votre demande. ".repeat(20),
                claimed.statements(),
                claimed.citations(),
                claimed.choices(),
                claimed.helplines(),
                claimed.handover(),
                claimed.answeredBy());
        assertThat(text(longer, LINK)).endsWith("demande.\nRéférence : D-7KQ3-MX\nRéponse complète : " + LINK);
    }

    @Test
    void aLongReplyIsCutAtASentenceWithTheLink() {
        String sentence = "Ce point doit être vérifié au guichet. ";
        assertThat(text(FRENCH.saying(Ending.DECLINED, sentence.repeat(20)), LINK))
                .matches("(Ce point doit etre vérifié au guichet\\. ?)+\nRéponse complète : " + LINK);
    }

    @Test
    void aShortReplyNeedsNoLink() {
        assertThat(text(FRENCH.failed(), LINK)).doesNotContain("http");
    }

    @Test
    void groupedNumbersKeepTheirOrderFromRightToLeft() {
        assertThat(text(ARABIC.byStaff("الهاتف 05 37 00 00 00"), LINK)).contains("\u200e05 37 00 00 00");
    }

    @Test
    void aCivilServantIsNeverShortened() {
        String sentence = "راجعوا المركز التابع لمحل سكناكم قبل نهاية الشهر. ";
        List<PhonePart> parts = SmsText.of(ARABIC.byStaff(sentence.repeat(30)), LINK);
        String all = parts.stream()
                .map(part -> part.text().replaceFirst("\n\\(\\d+/\\d+\\)$", ""))
                .collect(Collectors.joining(" "));
        assertThat(all)
                .isEqualTo(
                        "موظف عمومي، المرجع D-7KQ3-MX:\n" + sentence.repeat(30).strip());
    }

    @Test
    void aLongLetterOfACivilServantIsCountedInMessagesOfTenSegments() {
        List<PhonePart> parts = SmsText.of(ARABIC.byStaff("راجعوا المركز غدا صباحا. ".repeat(60)), LINK);
        assertThat(parts).hasSize(3);
        assertThat(parts.getFirst().text()).endsWith("\n(1/3)");
        assertThat(parts).allMatch(part -> SmsSegments.of(part.text()).segments() <= 10);
    }

    private static TurnView withChoices(TurnView turn, Choice... choices) {
        return new TurnView(
                turn.id(),
                turn.conversationId(),
                turn.language(),
                turn.outcome(),
                turn.text(),
                turn.statements(),
                turn.citations(),
                List.of(choices),
                turn.helplines(),
                turn.handover(),
                turn.answeredBy());
    }

    static Stream<TurnView> assistantReplies() {
        return WrittenForms.ALL.stream()
                .map(Replies::new)
                .flatMap(replies -> Stream.of(
                        replies.answered(),
                        replies.answeredPapers(),
                        replies.answeredPrice(),
                        replies.answeredInPart(),
                        replies.askedBack(),
                        replies.noEvidence(),
                        replies.outOfScope(),
                        replies.declined(),
                        replies.failed(),
                        replies.offered(),
                        replies.opened(),
                        replies.claimed()));
    }

    private static String text(TurnView turn, @Nullable String link) {
        List<PhonePart> parts = SmsText.of(turn, link);
        assertThat(parts).hasSize(1);
        return parts.getFirst().text();
    }
}
