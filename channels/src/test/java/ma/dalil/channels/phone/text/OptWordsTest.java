package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import ma.dalil.channels.phone.text.OptWords.Command;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"STOP", "stop", " Stop. ", "«stop»", "ARRÊT", "arret", "Désabonner !", "UNSUBSCRIBE", "Quit"})
    void frenchAndEnglishWordsStop(String message) {
        assertThat(OptWords.read(message)).contains(Command.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"توقف", "تَوَقَّف", "قف", "أوقف", "اوقف.", "توقـــف", "سطوب", "حبس الميساجات"})
    void arabicAndDarijaWordsStop(String message) {
        assertThat(OptWords.read(message)).contains(Command.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7bess", "Hbess", "bla messagat", "bdd", "ⴱⴷⴷ", "ḥbs", "ⵃⴱⵙ"})
    void wordsOfChatSpellingAndAmazighStop(String message) {
        assertThat(OptWords.read(message)).contains(Command.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "reprendre", "ابدأ", "ابدا", "بدا", "bda", "bdu", "ⴱⴷⵓ"})
    void wordsStartAgain(String message) {
        assertThat(OptWords.read(message)).contains(Command.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AIDE", "help", "مساعدة", "عاوني", "3awenni", "aws iyi", "ⴰⵡⵙ ⵉⵢⵉ"})
    void wordsAskForHelp(String message) {
        assertThat(OptWords.read(message)).contains(Command.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOUVEAU",
                "Nouvelle conversation",
                "reset",
                "جديد",
                "محادثة جديدة",
                "jdid",
                "mn jdid",
                "amaynu",
                "ⴰⵎⴰⵢⵏⵓ"
            })
    void wordsBeginANewConversation(String message) {
        assertThat(OptWords.read(message)).contains(Command.RESET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETIRER",
                "Je retire ma demande.",
                "Annuler ma demande",
                "سحب طلبي",
                "اسحب طلبي",
                "حيد الطلب ديالي",
                "7eyed talab dyali",
                "kks ḍḍalab inu",
                "ⴽⴽⵙ ⴹⴹⴰⵍⴰⴱ ⵉⵏⵓ"
            })
    void wordsWithdrawARequest(String message) {
        assertThat(OptWords.read(message)).contains(Command.WITHDRAW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTILE", "مفيد", "الجواب نفعني", "nf3ni", "yaws iyi", "ⵢⴰⵡⵙ ⵉⵢⵉ"})
    void wordsTellThatAnAnswerHelped(String message) {
        assertThat(OptWords.read(message)).contains(Command.HELPFUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pas utile", "Inutile.", "غير مفيد", "ما نفعنيش", "ma nfe3nich", "ur iyi yaws", "ⵓⵔ ⵉⵢⵉ ⵢⴰⵡⵙ"})
    void wordsTellThatAnAnswerDidNotHelp(String message) {
        assertThat(OptWords.read(message)).contains(Command.UNHELPFUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "retirer ma carte nationale",
                "annuler mon rendez-vous",
                "comment retirer ma demande de passeport ?",
                "سحب رخصة السياقة",
                "شنو ندير باش نحيد الطلب ديالي ديال السكن"
            })
    void whoAsksHowToWithdrawSomethingElseIsAskingAQuestion(String message) {
        assertThat(OptWords.read(message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "panneau stop brûlé",
                "stop brûlé amende",
                "j'ai brûlé un stop",
                "aide sociale",
                "passeport nouveau",
                "جواز سفر جديد",
                "lpaspor jdid",
                "توقف عن العمل",
                "arrêt maladie"
            })
    void insideASentenceAWordMeansWhatItSays(String message) {
        assertThat(OptWords.read(message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fin",
                "prix",
                "passeport",
                "oui",
                "non",
                "yes",
                "1",
                "2",
                "حبس",
                "وقف",
                "استئناف",
                "إلغاء",
                "دعم",
                "بطاقة",
                "فين",
                "شحال",
                "واخا",
                "safi",
                "lpaspor",
                "ch7al",
                "mani",
                "ⵎⴰⵏⵉ",
                "takarḍa",
                "?",
                ""
            })
    void questionsOfOneWordAreNoCommands(String message) {
        assertThat(OptWords.read(message)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theWordThatAPersonIsToldIsUnderstood(Locale form) {
        for (Command command : Command.values()) {
            assertThat(OptWords.read(OptWords.word(command, form))).contains(command);
        }
    }

    static Stream<Locale> forms() {
        return WrittenForms.ALL.stream();
    }
}
