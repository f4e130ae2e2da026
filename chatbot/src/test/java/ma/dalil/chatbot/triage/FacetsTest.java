package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.knowledge.procedure.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetsTest {

    private static final Facets FACETS = new Facets(Knowledge.text());

    @Test
    void aWordOfTheNameAsksNothing() {
        assertThat(asked("bghit n7el m-wallet b tilifoun", "mobile-wallet")).isEmpty();
    }

    @Test
    void anotherWordStillAsks() {
        assertThat(asked("le numéro à appeler pour le portefeuille mobile", "mobile-wallet"))
                .containsExactly(Section.CONTACT);
    }

    @Test
    void aHeadingBeforeTheNameStillAsks() {
        assertThat(asked("Tilifoun m-wallet (lme7fada dyal tilifoun)", "mobile-wallet"))
                .contains(Section.CONTACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mnnaw n wussan", "mecḥal n wussan", "ⵎⵏⵏⴰⵡ ⵏ ⵡⵓⵙⵙⴰⵏ"})
    void howManyDaysIsAskedInSeveralWordsOfAmazigh(String question) {
        assertThat(asked(question, "death-declaration")).contains(Section.DURATION);
    }

    @Test
    void howManyYearsAsksHowLongItIsValid() {
        assertThat(asked("mnnaw isggwasn ad tsala", "cnie-renewal")).containsExactly(Section.VALIDITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "le site ne marche pas",
                "cnie.ma ما خدامش",
                "lmaw9i3 makhdamch",
                "الموقع لا يعمل",
                "asit ur ixddim",
                "ⴰⵙⵉⵜ ⵓⵔ ⵉⵅⴷⴷⵉⵎ"
            })
    void whoseSiteDoesNotWorkIsToldWhomToCall(String question) {
        assertThat(asked(question, "cnie-renewal")).contains(Section.CONTACT);
    }

    private static Set<Section> asked(String question, String procedure) {
        return FACETS.asked(
                question, Knowledge.catalog().find(procedure).orElseThrow().name());
    }
}
