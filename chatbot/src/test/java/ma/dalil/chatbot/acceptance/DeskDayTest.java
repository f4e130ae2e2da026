package ma.dalil.chatbot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A day at the desk in real browsers: citizens ask on the page, over HTTP and on telephones, officers answer them, a
/// supervisor and an editor do their part. Every test has citizens of its own, so that each stands alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskDayTest {

    private static final List<String> QUESTIONS = List.of(
            "combien coûte un passeport ?",
            "كم يكلف جواز السفر؟",
            "شحال كيقام الباسبور",
            "ch7al taman dyal lpaspor",
            "mnck ttaman n lpaspor",
            "ⵎⵏⵛⴽ ⵜⵜⴰⵎⴰⵏ ⵏ ⵍⴱⴰⵙⴱⵓⵔ");
    private static final String PRICE = "500";
    private static final int OVER_HTTP = 26;
    private static final int AT_ONCE = 4;
    private static final double PATIENT_MILLIS = 25_000;

    private DeskDay day;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        day = DeskDay.begin(home);
    }

    @AfterAll
    void stop() {
        day.close();
    }

    @Test
    void thirtyCitizensAskAndEveryCaseIsTakenOnce() throws Exception {
        List<String> waiting = new ArrayList<>(atOnce(IntStream.range(0, OVER_HTTP)
                        .<Callable<Optional<String>>>mapToObj(
                                number -> () -> asks(QUESTIONS.get(number % QUESTIONS.size()), number % 2 == 0)))
                .stream()
                .flatMap(Optional::stream)
                .toList());
        CitizenPage reader = day.citizenAtThePage("fr");
        reader.asks(QUESTIONS.getFirst());
        reader.reads(PRICE);
        waiting.add(day.citizenAtThePage("ar").asksForAPerson());
        PhonePage sms = day.phone(0, "sms");
        sms.says(QUESTIONS.getFirst());
        sms.hears(PRICE);
        PhonePage whatsapp = day.phone(1, "whatsapp");
        whatsapp.says("بغيت نهضر مع شي واحد");
        waiting.add(whatsapp.hearsAReference());

        List<String> taken = new ArrayList<>();
        for (OfficerPage officer : officers().toList()) {
            officer.goes("/staff");
            officer.press("/staff/next");
            officer.says("Ce dossier est maintenant le vôtre");
            taken.add(officer.page().locator("#facts bdi").first().textContent());
        }
        List<CivilServant> overJson = officers().map(OfficerPage::overJson).toList();
        atOnce(overJson.stream().<Callable<List<String>>>map(officer -> () -> takesAll(officer)))
                .forEach(taken::addAll);
        assertThat(taken).doesNotHaveDuplicates().containsAll(waiting);
    }

    private Optional<String> asks(String question, boolean forAPerson) {
        Citizen citizen = day.citizen();
        JsonNode answer = citizen.asks(question);
        assertThat(answer.get("outcome").asString()).as(question).isEqualTo("ANSWERED");
        assertThat(answer.get("text").asString()).as(question).contains(PRICE);
        return forAPerson ? Optional.of(reference(citizen.asksForAPerson())) : Optional.empty();
    }

    private static List<String> takesAll(CivilServant officer) {
        return Stream.generate(officer::takesNext)
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .toList();
    }

    @Test
    void aPersonTakesOverAndBothReadEachOtherAsTheyWrite() {
        CitizenPage citizen = day.citizenAtThePage("fr");
        citizen.asks("combien coûte un passeport ?");
        citizen.reads(PRICE);
        day.salma().takes(citizen.asksForAPerson());
        citizen.reads("Un fonctionnaire a pris votre demande");

        day.salma().replies("Bonjour, votre passeport est-il perdu ?");
        citizen.reads("votre passeport est-il perdu");
        citizen.asks("Oui, je l’ai perdu hier dans le train.");
        assertThat(day.salma().page().locator("#messages")).containsText("perdu hier dans le train", patiently());
    }

    @Test
    void aPersonIsAskedForWhileAnAnswerIsOnItsWay() {
        CitizenPage citizen = day.citizenAtThePage("fr");
        citizen.sends("combien coûte un passeport ?");
        day.youssef().takes(citizen.asksForAPerson());
        citizen.reads(PRICE);
    }

    @Test
    void aColleagueFindsWhatIsForwardedAndTheCitizenIsTold() {
        CitizenPage citizen = day.citizenAtThePage("fr");
        String reference = citizen.asksForAPerson();
        day.salma().takes(reference);
        day.salma().forwards(DeskDay.NADIA, "Elle suit les actes de naissance");
        citizen.reads("Votre demande est passée à un collègue");

        day.youssef().goes("/staff");
        assertThat(section(day.youssef(), "unassigned").filter(about(reference)))
                .hasCount(0);
        day.nadia().goes("/staff");
        assertThat(section(day.nadia(), "unassigned").filter(about(reference))).hasCount(1);
        day.nadia().takes(reference);
        assertThat(day.nadia().page().locator("#entries")).containsText("Elle suit les actes de naissance");
    }

    @Test
    void anUrgentCaseThatNobodyAnswersIsLateAtTheSupervisors() {
        Citizen citizen = day.citizen();
        citizen.asks("mon mari me frappe, que faire ?");
        String reference = reference(citizen.asksForAPerson());
        Page supervisor = day.karim().page();
        day.karim().goes("/staff");
        assertThat(supervisor.locator("#cases li.late").filter(about(reference)))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENT_MILLIS));
        day.karim().opens(reference);
        assertThat(supervisor.locator("#entries")).containsText("Délai dépassé", patiently());
    }

    @Test
    void anAnswerIsHeldUntilAnOfficerApprovesIt() {
        haveTransportApprovedFirst();
        CitizenPage citizen = day.citizenAtThePage("fr");
        citizen.asks("Quels papiers pour un permis de conduire perdu ?");
        citizen.reads("un fonctionnaire vérifie la réponse avant");
        String reference = citizen.reference();

        OfficerPage officer = day.youssef();
        officer.goes("/staff");
        assertThat(section(officer, "approval").filter(about(reference))).hasCount(1);
        officer.takes(reference);
        Locator draft = officer.page().locator("#draft");
        assertThat(draft.locator("ol.sources li")).not().hasCount(0);
        String source = draft.locator("ol.sources bdi").first().textContent().split(",")[0];
        officer.press("/approval");
        officer.says("La réponse est envoyée");

        Locator approved = citizen.turn(source);
        assertThat(approved.locator("[data-part=speaker]")).hasText("Agent public");
        assertThat(approved.locator("[data-part=source]")).not().hasCount(0);
    }

    /// Drafted and signed by the editor, signed by the supervisor.
    private void haveTransportApprovedFirst() {
        day.karim().goes(day.leila().hasApprovedFirst("transport", "Les tarifs changent ce mois-ci"));
        day.karim().press("/signatures");
        assertThat(day.karim().page().locator("dl.facts").first()).containsText("En vigueur");
    }

    @Test
    void whoWithdrawsIsAnsweredByTheAssistantAgain() {
        CitizenPage citizen = day.citizenAtThePage("fr");
        day.salma().takes(citizen.asksForAPerson());
        citizen.reads("Un fonctionnaire a pris votre demande");
        citizen.withdraws();
        assertThat(citizen.page().locator("#handover")).isHidden();
        citizen.asks("combien coûte un passeport ?");
        assertThat(citizen.turn(PRICE).locator("[data-part=speaker]")).hasText("Dalil");
        assertThat(day.salma().page().locator("#facts")).containsText("Clos", patiently());
    }

    @Test
    void aCaseIsClosedForAReason() {
        CitizenPage citizen = day.citizenAtThePage("fr");
        String reference = citizen.asksForAPerson();
        day.youssef().takes(reference);
        day.youssef().closes("ELSEWHERE");
        assertThat(day.youssef().page().locator("#entries")).containsText("Orienté vers le service compétent");
        citizen.reads("Le fonctionnaire a clos votre demande");
        day.youssef().goes("/staff?queue=closed");
        assertThat(day.youssef().lines(reference)).hasCount(1);
    }

    @Test
    void whatAnOfficerAnsweredAnswersTheNextCitizenOnceTwoPeopleHaveSeenIt() {
        String question = "À quelle heure ouvre la piscine municipale ?";
        CitizenPage first = day.citizenAtThePage("fr");
        first.asks(question);
        day.salma().takes(first.asksForAPerson());
        day.salma().replies("La piscine ouvre à 9 heures.");
        day.salma().press("/candidates");
        day.salma().says("Le projet de réponse est créé");
        String candidate = day.salma().whereabouts();

        day.leila().officer().goes(candidate);
        Page editor = day.leila().page();
        assertThat(editor.locator("#question-fr")).hasValue(Pattern.compile("piscine municipale"));
        assertThat(editor.locator("#answer-fr")).hasValue(Pattern.compile("9 heures"));
        day.leila()
                .writes(
                        "La piscine municipale ouvre à 9 heures, sauf le lundi.",
                        "يفتح المسبح البلدي على الساعة 9، ما عدا يوم الاثنين.",
                        "Règlement de la piscine municipale");
        assertThat(editor.locator("form[action$='/publish']")).hasCount(0);

        day.karim().goes(candidate);
        day.karim().press("/publish");
        day.karim().says("La réponse est publiée");
        JsonNode answer = day.citizen().asks(question);
        assertThat(answer.get("text").asString()).contains("9 heures, sauf le lundi");
        assertThat(answer.get("citations").get(0).get("title").asString())
                .isEqualTo("Règlement de la piscine municipale");
    }

    @Test
    void anOfficerWritesFrenchAndTheCitizenReadsTifinagh() {
        CitizenPage citizen = day.citizenAtThePage("zgh-Tfng");
        citizen.asks("ⵎⵏⵛⴽ ⵜⵜⴰⵎⴰⵏ ⵏ ⵍⴱⴰⵙⴱⵓⵔ");
        citizen.reads(PRICE);
        day.nadia().takes(citizen.asksForAPerson());

        Page officer = day.nadia().page();
        String received = officer.locator("#canned option")
                .filter(about("Nous avons bien reçu vos papiers"))
                .getAttribute("value");
        officer.locator("#canned").selectOption(received);
        officer.locator("button[data-insert=line]").click();
        officer.locator("button[data-insert=slot]")
                .filter(about("prix"))
                .first()
                .click();
        day.nadia().press("/replies");
        assertThat(officer.locator("table.both")).containsText("Nous avons bien reçu vos papiers");
        Locator worded = officer.locator("table.both [lang=zgh-Tfng]");
        assertThat(worded.first()).containsText(Pattern.compile("[ⴰ-ⵯ]{3}"));
        String said = worded.first().textContent().strip();
        officer.locator("form.confirm button:not(.other)").click();
        day.nadia().says("Votre réponse est envoyée");

        Locator bubble = citizen.turn(said).locator("[data-part=bubble]");
        assertThat(bubble).hasAttribute("lang", "zgh-Tfng");
        assertThat(bubble).containsText(PRICE);
        assertThat(bubble).not().containsText("papiers");
    }

    @Test
    void aReplyReachesTheTelephone() {
        PhonePage phone = day.phone(2, "whatsapp");
        phone.says("بغيت نهضر مع شي واحد");
        day.nadia().takes(phone.hearsAReference());
        day.nadia().replies("مرحبا، كيف نقدر نعاونك؟");
        phone.hears("كيف نقدر نعاونك");
        assertThat(day.nadia().page().locator(".way").last())
                .hasText(
                        Pattern.compile("Envoyé|Arrivé|Lu"),
                        new LocatorAssertions.HasTextOptions().setTimeout(PATIENT_MILLIS));
    }

    private Stream<OfficerPage> officers() {
        return Stream.of(day.salma(), day.youssef(), day.nadia());
    }

    private static <T> List<T> atOnce(Stream<Callable<T>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(all.toList())) {
                done.add(one.get());
            }
            return done;
        }
    }

    private static String reference(JsonNode turn) {
        return turn.get("handover").get("reference").asString();
    }

    private static Locator section(OfficerPage officer, String list) {
        return officer.page().locator("section[aria-labelledby=" + list + "] li");
    }

    private static Locator.FilterOptions about(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENT_MILLIS);
    }
}
