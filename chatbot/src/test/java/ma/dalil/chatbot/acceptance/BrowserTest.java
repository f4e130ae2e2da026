package ma.dalil.chatbot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page in a real browser: asked in six forms, sources opened, handed over, answered by a civil servant.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    private static final Pattern PASSWORD = Pattern.compile("First administrator: name admin, password (\\S+)");
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final double PATIENT_MILLIS = 20_000;

    private DalilProcess dalil;
    private HeadlessChromium chromium;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        chromium = HeadlessChromium.start();
        dalil = DalilProcess.startBriefly(home);
    }

    @AfterAll
    void stop() {
        dalil.close();
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr       | ltr | combien coûte un passeport ?              | 500",
                "ar       | rtl | كم ثمن جواز السفر؟                         | 500",
                "ary-Arab | rtl | شحال كيقام الباسبور                       | 500",
                "ary-Latn | ltr | ch7al taman dyal lpaspor                  | 500",
                "zgh-Latn | ltr | mnck ttaman n lpaspor                     | 500",
                "zgh-Tfng | ltr | ⵎⵏⵛⴽ ⵜⵜⴰⵎⴰⵏ ⵏ ⵍⴱⴰⵙⴱⵓⵔ                      | 500",
            })
    void asksAndOpensTheSources(String form, String direction, String question, String figure) {
        Page page = open("/?lang=" + form, 1200, 900);
        ask(page, question);
        Locator answer = answer(page);
        assertThat(answer).containsText(figure);
        assertThat(answer.locator("[data-part=bubble]")).hasAttribute("lang", form);
        assertThat(answer.locator("[data-part=bubble]")).hasAttribute("dir", direction);
        answer.locator("details.sources summary").click();
        assertThat(answer.locator("blockquote").first()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "ary-Arab", "ary-Latn", "zgh-Tfng", "zgh-Latn"})
    void axeFindsNothingBeforeAndAfterAnAnswer(String form) {
        Page page = open("/?lang=" + form, 1200, 900);
        assertThat(HeadlessChromium.violations(page)).isEmpty();
        page.locator(".examples button").first().click();
        answer(page).locator("details.sources summary").click();
        assertThat(HeadlessChromium.violations(page)).isEmpty();
    }

    @Test
    void nothingOverflowsOnASmallScreen() {
        Page page = open("/?lang=fr", 360, 740);
        ask(page, "quels papiers pour le permis de conduire perdu ?");
        assertThat(answer(page)).isVisible();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertThat(HeadlessChromium.violations(page)).isEmpty();
    }

    @Test
    void noOtherHostIsAsked() {
        Page page = chromium.page(1200, 900);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(dalil.address() + "/?lang=zgh-Tfng");
        ask(page, "combien coûte un passeport ?");
        assertThat(answer(page)).isVisible();
        assertThat(asked)
                .allSatisfy(url -> assertThat(url).startsWith(dalil.address().toString()));
    }

    @Test
    void answersWithoutScripts() {
        Page page = chromium.pageWithoutScripts();
        page.navigate(dalil.address() + "/?lang=fr");
        page.locator("#message").fill("combien coûte un passeport ?");
        page.locator("button[form=say], #say button").first().click();
        assertThat(page.locator(".turn").last()).containsText("500");
    }

    @Test
    void aCodeTakesTheConversationToAnotherBrowser() {
        Page one = open("/?lang=fr", 1200, 900);
        ask(one, "combien coûte un passeport ?");
        assertThat(answer(one)).containsText("500");
        String code = issuedCode(one);
        Page other = open("/?lang=fr", 360, 740);
        enter(other, code);
        assertThat(answer(other)).containsText("500");
        ask(other, "et la carte nationale ?");
        assertThat(other.locator("#log .turn.citizen")).hasCount(2);
    }

    @Test
    void aCodeTakesTheConversationToABrowserWithoutScripts() {
        Page one = open("/?lang=fr", 1200, 900);
        ask(one, "combien coûte un passeport ?");
        assertThat(answer(one)).containsText("500");
        Page other = chromium.pageWithoutScripts();
        other.navigate(dalil.address() + "/?lang=fr");
        enter(other, issuedCode(one));
        assertThat(other.locator("#log .turn").last()).containsText("500");
        assertThat(other.locator("#code")).isHidden();
        other.locator("#elsewhere summary").click();
        other.locator("#issue button").click();
        assertThat(other.locator("#code bdi")).hasText(CODE);
    }

    @Test
    void aCodeThatIsNotGoodIsToldBesideIt() {
        Page page = open("/?lang=fr", 360, 740);
        enter(page, "AAAA-2222");
        assertThat(page.locator("#join-error")).containsText("pas valable");
        assertThat(page.locator("#join-code")).isFocused();
        assertThat(HeadlessChromium.violations(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "ary-Arab", "ary-Latn", "zgh-Tfng", "zgh-Latn"})
    void axeFindsNothingWhereAConversationGoesOnElsewhere(String form) {
        Page page = open("/?lang=" + form, 360, 740);
        page.locator(".examples button").first().click();
        assertThat(answer(page)).isVisible();
        issuedCode(page);
        assertThat(HeadlessChromium.violations(page)).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void aCivilServantAnswersInTheSamePage() {
        Page citizen = open("/?lang=fr", 1200, 900);
        ask(citizen, "mon mari me frappe, que faire ?");
        assertThat(answer(citizen)).containsText("8350");
        citizen.locator("[data-part=agreement]").last().click();
        assertThat(citizen.locator("#handover")).isVisible();

        Page officer = signIn();
        officer.locator("#cases a").first().click();
        assertThat(officer.locator("#messages")).containsText("mon mari me frappe");
        officer.locator("form[action$='/claim'] button").click();
        officer.locator("#text").fill("Bonjour, je suis là. Êtes-vous en sécurité ?");
        officer.locator("form[action$='/replies'] button:not([formaction])").click();
        assertThat(citizen.locator("#log"))
                .containsText(
                        "Êtes-vous en sécurité",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENT_MILLIS));

        ask(citizen, "oui, combien coûte un passeport ?");
        assertThat(officer.locator("#messages"))
                .containsText(
                        "combien coûte un passeport",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENT_MILLIS));
        assertThat(citizen.locator("#log")).not().containsText("500 DH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void axeFindsNothingOnTheStaffPages(String language) {
        Citizen.arrives(dalil.address()).asksForAPerson();
        Page officer = signIn();
        officer.navigate(dalil.address() + "/staff?lang=" + language);
        assertThat(HeadlessChromium.violations(officer)).isEmpty();
        officer.locator("#cases a").first().click();
        assertThat(HeadlessChromium.violations(officer)).isEmpty();
    }

    private Page open(String path, int width, int height) {
        Page page = chromium.page(width, height);
        page.navigate(dalil.address() + path);
        return page;
    }

    private static String issuedCode(Page page) {
        page.locator("#elsewhere summary").click();
        page.locator("#issue button").click();
        assertThat(page.locator("#code bdi")).hasText(CODE);
        return page.locator("#code bdi").textContent();
    }

    private static void enter(Page page, String code) {
        page.locator("#elsewhere summary").click();
        page.locator("#join-code").fill(code);
        page.locator("#join button").click();
    }

    private Page signIn() {
        Page officer = chromium.page(1200, 900);
        OfficerPage.signsIn(officer, dalil.address(), "admin", dalil.printed(PASSWORD));
        assertThat(officer.locator("#cases")).isVisible();
        return officer;
    }

    private static void ask(Page page, String question) {
        page.locator("#message").fill(question);
        page.locator("button[form=say], #say button").first().click();
    }

    private static Locator answer(Page page) {
        Locator turn = page.locator("#log .turn").last();
        turn.waitFor(new Locator.WaitForOptions().setTimeout(PATIENT_MILLIS));
        return turn;
    }
}
