package ma.dalil.chatbot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import ma.dalil.channels.staff.AccessList.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page of a desk at work in a real browser, in both languages: for whoever hears it, for whoever enlarges it,
/// and for whoever has no mouse. `-Ddalil.pictures=FOLDER` leaves the pictures of the guides.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPagesTest {

    private static final int TELEPHONE = 360;

    /// Files, and the ways to another issuer, which no page stands at.
    private static final String NO_PAGE = ".*(\\.csv|\\.json|/assets/.*|/sign-in/elsewhere.*)";

    private static final String CODE = "/staff/sign-in/code";
    private static final int MOST_TABS = 200;

    private BusyDesk busy;
    private HeadlessChromium chromium;

    @BeforeAll
    void start(@TempDir Path home) {
        chromium = HeadlessChromium.start();
        busy = BusyDesk.start(home);
    }

    @AfterAll
    void stop() {
        busy.close();
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void axeFindsNothingOnAnyPage(String language) {
        assertThat(onEveryPage(language, TELEPHONE, HeadlessChromium::violations))
                .isEmpty();
    }

    /// 320 is what a window of 1280 has left when it is enlarged to 400 %.
    @ParameterizedTest
    @CsvSource({"fr, 360", "ar, 360", "fr, 320", "ar, 320"})
    void noPageIsWiderThanItsWindow(String language, int width) {
        assertThat(onEveryPage(language, width, DeskPagesTest::tooWide)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void axeFindsNothingOnWhatFormsAnswer(String language) {
        Page page = samira(TELEPHONE);
        previewReply(page, language);
        assertThat(HeadlessChromium.violations(page)).isEmpty();
        findReceipt(page, language);
        assertThat(HeadlessChromium.violations(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, 360", "ar, 360", "fr, 320", "ar, 320"})
    void whatFormsAnswerIsNoWiderThanItsWindow(String language, int width) {
        Page page = samira(width);
        previewReply(page, language);
        assertThat(tooWide(page)).isEmpty();
        findReceipt(page, language);
        assertThat(tooWide(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void theSecretOfCodesIsDrawnInTheDarkToo(String language) {
        Page page = chromium.page(TELEPHONE, 800);
        enter(page, busy.offeredCodes().token());
        show(page, "/staff/me/codes", language);
        assertThat(page.locator("svg.qr").boundingBox().width).isGreaterThan(150);
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.qr .paper')).fill"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(HeadlessChromium.violations(page)).isEmpty();
        assertThat(tooWide(page)).isEmpty();
    }

    @Test
    void aWholeCaseTakesNoMouse() {
        Page page = chromium.page(1_280, 800);
        page.navigate(address("/staff?lang=fr"));
        tabTo(page, "#username");
        page.keyboard().type(BusyDesk.AGENT);
        tabTo(page, "#password");
        page.keyboard().type(WholeDesk.PASSWORD);
        page.keyboard().press("Enter");
        press(page, "n");
        assertThat(page.locator("#facts")).containsText("Suivi par vous");
        press(page, "r");
        assertThat(page.locator("#text")).isFocused();
        page.keyboard().type("Bonjour, je vous écoute.");
        tabTo(page, "form[action$='/replies'] > button:not(.other)");
        page.keyboard().press("Enter");
        assertThat(page.locator("#messages")).containsText("je vous écoute");
        press(page, "i");
        assertThat(page.locator("#note")).isFocused();
        page.keyboard().type("Rappeler demain.");
        tabTo(page, "form[action$='/notes'] button");
        page.keyboard().press("Enter");
        assertThat(page.locator("#entries")).containsText("Rappeler demain.");
        tabTo(page, "details:has(form[action$='/close']) > summary");
        page.keyboard().press("Enter");
        tabTo(page, "form[action$='/close'] button");
        page.keyboard().press("Enter");
        assertThat(page.locator("#facts")).containsText("Clos");
    }

    @Test
    void oneKeyApprovesADraft() {
        Page page = samira(1_280);
        show(page, "/staff/cases/" + busy.claimedCaseWithDraft() + "/draft", "fr");
        press(page, "a");
        assertThat(page.locator("#main .notice")).hasText("La réponse est envoyée.");
    }

    /// For the guides, as wide as a page of them.
    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void aCaseHasAllThatTheGuidesShow(String language) {
        Page page = samira(900);
        show(page, "/staff", language);
        assertThat(page.locator(".cases li").first()).isVisible();
        picture(page, "body", "desk-lists-" + language);
        show(page, oneCase(), language);
        assertThat(page.locator(".reading")).isVisible();
        picture(page, "#facts", "desk-case-" + language);
        show(page, draft(), language);
        assertThat(page.locator("#draft .sources li").first()).isVisible();
        picture(page, "#draft", "desk-draft-" + language);
        previewReply(page, language);
        assertThat(page.locator(".both tbody tr").first()).isVisible();
        picture(page, "#main", "desk-reply-" + language);
        show(page, "/staff/policies", language);
        assertThat(page.locator("table.policy")).isVisible();
        picture(page, "#main", "desk-register-" + language);
        show(page, "/staff/figures", language);
        assertThat(page.locator(".tiles")).isVisible();
        picture(page, "#main", "desk-figures-" + language);
    }

    /// What was found, by address; addresses without a finding are left out.
    private Map<String, List<String>> onEveryPage(String language, int width, Function<Page, List<String>> look) {
        Map<String, List<String>> found = new TreeMap<>();
        Page page = samira(width);
        for (Entry entry : pages()) {
            String path = entry.path().equals(CODE) ? CODE : busy.existing(entry.path());
            enter(
                    page,
                    entry.path().equals(CODE)
                            ? busy.beforeItsCode().token()
                            : busy.samira().token());
            show(page, path, language);
            page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
            found.put(path, look.apply(page));
        }
        enter(page, "");
        show(page, "/staff", language);
        found.put("signing in", look.apply(page));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private List<Entry> pages() {
        return busy.desk().list().entries().stream()
                .filter(entry -> entry.method().equals("GET") && !entry.api())
                .filter(entry -> !entry.path().matches(NO_PAGE))
                .toList();
    }

    private static List<String> tooWide(Page page) {
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        return wide <= page.viewportSize().width ? List.of() : List.of(wide + " pixels");
    }

    private void previewReply(Page page, String language) {
        show(page, oneCase(), language);
        page.locator("#text").fill(busy.reply(language));
        page.locator("form[action$='/replies'] > button.other").click();
        assertThat(page.locator(".both")).isVisible();
    }

    private void findReceipt(Page page, String language) {
        show(page, "/staff/receipts", language);
        page.locator("#code").fill(busy.receipt());
        page.locator("#main form button").click();
        assertThat(page.locator("#shown")).isVisible();
    }

    private Page samira(int width) {
        Page page = chromium.page(width, 800);
        enter(page, busy.samira().token());
        return page;
    }

    private void enter(Page page, String token) {
        page.context().addCookies(List.of(new Cookie("dalil_staff", token).setUrl(address("/staff"))));
    }

    private void show(Page page, String path, String language) {
        int status = page.navigate(address(path + "?lang=" + language)).status();
        assertThat(status).as(path).isEqualTo(200);
    }

    /// One letter, once the page listens to letters.
    private static void press(Page page, String key) {
        assertThat(page.locator("footer.keys")).isVisible();
        page.keyboard().press(key);
    }

    private static void tabTo(Page page, String selector) {
        Locator target = page.locator(selector);
        assertThat(target).isVisible();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if ((boolean) target.evaluate("part => part === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + selector);
    }

    /// What the window shows from a part of the page on.
    private static void picture(Page page, String from, String name) {
        String folder = System.getProperty("dalil.pictures");
        if (folder != null) {
            page.locator(from).evaluate("part => part.scrollIntoView()");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }

    private String oneCase() {
        return "/staff/cases/" + busy.openCase();
    }

    private String draft() {
        return oneCase() + "/draft";
    }

    private String address(String path) {
        return busy.desk().to(path).build().uri().toString();
    }
}
