package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Combien coûte le passeport ?",
                "fr | renouveler ma carte nationale",
                "fr | mon fils est né à Lyon, je fais quoi",
                "ar | ما هي الوثائق المطلوبة لجواز السفر؟",
                "ar | كيف أسجل ابنتي في المدرسة",
                "ar | شروط الاستفادة من الدعم",
                "ary-Arab | شحال ديال الوراق خاصني",
                "ary-Arab | بغيت نجدد لاكارط",
                "ary-Arab | ما عطاونيش الرخصة علاش",
                "ary-Latn | bghit njded lakart dyali",
                "ary-Latn | ch7al taman dyal passport",
                "ary-Latn | tlefat lia l7ala lmadania",
                "zgh-Latn | mamnk ra skregh lpassport",
                "zgh-Latn | mani gh tlla lmouqata3a",
                "zgh-Latn | riɣ ad awiɣ takarḍa n tmagit",
                "zgh-Tfng | ⵎⴰⵏⵉ ⵖ ⵜⵍⵍⴰ ⵍⴱⴰⵍⴰⴷⵉⵢⴰ",
            })
    void theFormOfASentence(String tag, String text) {
        check(tag, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CNIE",
                "CIN",
                "37 37",
                "RSU 2026",
                "?",
                "الجواز",
                "passeport",
                "la carte nationale",
                "Rabat",
                "0612345678",
                "AMO tadamon",
                "rendez-vous cnie.ma",
                "البطاقة الوطنية",
                "الدار البيضاء",
                "BK123456"
            })
    void loanWordsNamesAndNumbersDecideNothing(String text) {
        check("und", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"g perdu ma carte cmt faire", "jveux savoir cmb ca coute", "delai pour declarer une naissance"})
    void frenchWithoutAccentsAndVowels(String text) {
        check("fr", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rani mn oujda, drouk win nrou7", "wech rak ta3ref chhal", "neb4i njedded lpermi"})
    void darijaOfTheOrientalIsDarija(String text) {
        check("ary-Latn", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanemchi ghedda l lmo9ata3a", "chni khasni ndir f lwer9a di khay"})
    void darijaOfTheNorthIsDarija(String text) {
        check("ary-Latn", text);
    }

    @Test
    void darijaOfTheOrientalInArabicLetters() {
        check("ary-Arab", "راني نسقسي وين نروح دروك");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amek ara xedmeɣ",
                "anda ara ruheɣ",
                "mamec gha ggegh lkart inu",
                "min ikhssen i lkart",
                "achou ilaqen"
            })
    void kabyleAndTarifitLeanToAmazigh(String text) {
        check("zgh-Latn", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"مامنك اد سكرغ لاكارط", "ريغ اد سمينوغ لاكارط", "اور فهمغ يات"})
    void amazighInArabicLettersIsAnsweredInLatinOnes(String text) {
        check("zgh-Latn", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"أد الرسوم", "لاكارط فاتت", "ماني عارف والو", "أريد شهادة"})
    void oneWordAloneIsNoAmazigh(String text) {
        assertThat(LanguageIdentifier.identify(text).shares()).doesNotContainKey(WrittenForms.AMAZIGH_LATIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أريد شهادة",
                "ما هو علاج ارتفاع الكوليسترول؟",
                "معلم في مدرستنا يلمس التلميذات الصغيرات",
                "أنا طالب في جامعة عمومية، هل لي تغطية صحية عن المرض؟"
            })
    void everydayArabicIsNotDarija(String text) {
        check("ar", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"عييت من الدنيا وما بغيتش نعيش", "البيرمي مسروق", "شحال؟"})
    void whatOnlyDarijaSaysIsDarija(String text) {
        check("ary-Arab", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"الباسبور", "لاكارط"})
    void aBorrowedNounAloneDecidesNothing(String text) {
        check("und", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ary-Arab | rendez-vous cnie.ma ما خدامش",
                "ary-Latn | bghit nshri logement b 300 mille dh daam sakane 100k wach b ssa7",
                "ary-Latn | wra9 dyal création SARL b المغرب chno",
                "ary-Latn | bonjour chno les papiers dyal العقد ديال الزواج",
                "ary-Latn | la déclaration de perte fin kat dar",
            })
    void theWordsOfGrammarDecideAMixedMessage(String tag, String text) {
        check(tag, text);
    }

    @Test
    void allFormsOfAMixedMessageAreKept() {
        Identification identification = LanguageIdentifier.identify("je veux renouveler mon permis, شحال خاصني نخلص");
        assertThat(identification.shares().get(WrittenForms.FRENCH)).isGreaterThan(0.2);
        assertThat(identification.shares().get(WrittenForms.DARIJA_ARABIC)).isGreaterThan(0.2);
    }

    @Test
    void eachWordHasItsScript() {
        assertThat(LanguageIdentifier.identify("lpermis ديال 2026").tokens())
                .extracting(Token::script)
                .containsExactly(Script.LATIN, Script.ARABIC, Script.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | how much does a new driving licence cost",
                "es | ¿cuánto cuesta renovar el pasaporte?",
                "de | ich habe meinen Ausweis verloren, was soll ich tun",
            })
    void aClearlyForeignQuestionIsNamed(String language, String text) {
        assertThat(LanguageIdentifier.identify(text).other()).isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void aFewForeignWordsAreNoForeignMessage() {
        assertThat(LanguageIdentifier.identify("hello please").other()).isNull();
    }

    @Test
    void elongationTellsNothing() {
        check("ary-Latn", "bghiiiiit njdddded");
    }

    private static void check(String tag, String text) {
        assertThat(LanguageIdentifier.identify(text).tag()).isEqualTo(tag);
    }
}
