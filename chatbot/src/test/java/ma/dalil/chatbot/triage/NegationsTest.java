package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said not to be meant.
class NegationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "la, 9sedt lpassport machi la carte | la, 9sedt lpassport",
                "machi la carte, lpassport | , lpassport",
                "ماشي لاكارط، بغيت الباسبور | ، بغيت الباسبور",
                "أقصد جواز السفر ليس البطاقة | أقصد جواز السفر",
                "je parle du passeport, pas la carte | je parle du passeport,",
                "ur d lakart, lpaspor | , lpaspor",
            })
    void aNegatedNounIsNotMeant(String said, String meant) {
        assertThat(Negations.without(said)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je n'ai pas la carte nationale",
                "ma3ndich lpassport",
                "ماعنديش الباسبور",
                "je ne trouve pas le livret de famille",
                "machi la carte",
            })
    void aNegatedVerbSaysWhatIsTheMatter(String said) {
        assertThat(Negations.without(said)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pardon, pas perdue, elle expire le mois prochain | perdue",
                "la sme7 lia, ma tcherefch, ghir salat | tcheref",
                "لا سمح ليا، ماتشفرش، غير سالات | تشفر",
                "uhu, ur ijli, ikml lwqt nns | ijli",
                "machi tadamon, li kaykhelsoha nas | machi tadamon",
                "ⵓⵔ ⴷ ⵍⵒⴰⵙⵒⵓⵔ, ⵍⵒⵉⵔⵎⵉ | ⵓⵔ ⴷ ⵍⵒⴰⵙⵒⵓⵔ",
            })
    void whatIsSaidNotToBeSoIsTold(String said, String negated) {
        assertThat(Negations.of(said)).startsWith(negated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"je n'ai pas la carte nationale", "je n'ai pas compris", "chno lwra9"})
    void whatOneDoesNotHaveIsStillMeant(String said) {
        assertThat(Negations.of(said)).isEmpty();
    }
}
