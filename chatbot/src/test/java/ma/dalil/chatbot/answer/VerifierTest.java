package ma.dalil.chatbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;

/// What a statement may say beside its source.
class VerifierTest {

    private static final Verifier VERIFIER = new Verifier(Knowledge.lexicon());

    @Test
    void aNumberOfTheSourceHolds() {
        check(WrittenForms.FRENCH, "Il faut payer 500 DH.", "Le timbre coûte 500 DH.");
    }

    @Test
    void anotherNumberIsRefused() {
        check(WrittenForms.FRENCH, "Il faut payer 650 DH.", "Le timbre coûte 500 DH.", "number");
    }

    @Test
    void digitsOfEitherScriptAreTheSameNumber() {
        check(WrittenForms.ARABIC, "المبلغ ٥٠٠ درهم", "المبلغ 500 درهم");
    }

    @Test
    void groupsOfDigitsAreOneNumber() {
        check(WrittenForms.FRENCH, "Le plafond est de 300 000 DH.", "plafond : 300\u00a0000 DH");
    }

    @Test
    void aDigitOfChatSpellingIsALetter() {
        check(WrittenForms.DARIJA_LATIN, "7tta wa7ed ma 3ndou l7e9", "ness dyal lwra9");
    }

    @Test
    void anAddressThatIsNotInTheSourceIsRefused() {
        check(WrittenForms.FRENCH, "Allez sur passeport-maroc.com", "Allez sur passeport.ma", "address");
    }

    @Test
    void aPaperThatIsNotInTheSourceIsRefused() {
        check(WrittenForms.FRENCH, "Apportez le certificat de résidence.", "Apportez la photo.", "paper");
    }

    @Test
    void aStatementWithoutASourceIsRefused() {
        Draft draft = new Draft(List.of(new Statement("Bonne chance.", List.of())), List.of());
        assertThat(VERIFIER.check(draft, WrittenForms.FRENCH))
                .extracting(Verifier.Unsupported::kind)
                .containsExactly("source");
    }

    private static void check(Locale form, String said, String quote, String... refused) {
        Source source = new Source("doc", "doc/1", "Titre", "Éditeur", null, form, "costs", quote, null, "v1");
        Draft draft = new Draft(List.of(new Statement(said, List.of(0))), List.of(source));
        assertThat(VERIFIER.check(draft, form))
                .extracting(Verifier.Unsupported::kind)
                .containsExactly(refused);
    }
}
