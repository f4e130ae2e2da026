package ma.dalil.channels.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The widget in a real browser, on the page of another site that treats everything on it roughly.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetTest {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private HeadlessChromium chromium;
    private OtherSite site;
    private RunningChat dalil;

    @BeforeAll
    void start() throws IOException {
        chromium = HeadlessChromium.start();
        site = new OtherSite();
        dalil = RunningChat.shownBy(site.origin());
        site.shows("http://127.0.0.1:" + dalil.port());
    }

    @AfterAll
    void stop() {
        dalil.close();
        site.close();
        chromium.close();
    }

    @Test
    void theKeyboardOpensAsksAndCloses() {
        Page page = open("/fr", WIDTH, HEIGHT);
        page.keyboard().press("Tab"); // the link of the site
        page.keyboard().press("Tab");
        assertThat(launcher(page)).isFocused();
        page.keyboard().press("Enter");
        assertThat(launcher(page)).hasAttribute("aria-expanded", "true");
        assertThat(frame(page).locator("#message")).isFocused();
        page.keyboard().type("combien coûte la carte ?");
        page.keyboard().press("Enter");
        assertThat(frame(page).locator("#log")).containsText("Frais : 75 DH");
        page.keyboard().press("Escape");
        assertThat(panel(page)).not().isVisible();
        assertThat(launcher(page)).hasAttribute("aria-expanded", "false");
        assertThat(launcher(page)).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/ar"})
    void axeFindsNothingClosedAndOpen(String address) {
        Page page = open(address, WIDTH, HEIGHT);
        assertThat(launcher(page)).isVisible();
        assertThat(HeadlessChromium.violations(page)).isEmpty();
        launcher(page).click();
        frame(page).locator(".examples button").first().click();
        assertThat(frame(page).locator("#log .assistant")).isVisible();
        assertThat(HeadlessChromium.violations(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "font-style, normal",
        "text-transform, none",
        "letter-spacing, normal",
        "box-sizing, border-box",
        "display, flex"
    })
    void theStyleOfTheSiteStaysOutside(String property, String value) {
        Page page = open("/fr", WIDTH, HEIGHT);
        assertThat(page.locator("main p").first()).hasCSS("font-style", "italic");
        assertThat(launcher(page)).hasCSS(property, value);
    }

    @Test
    void theColourIsTheSites() {
        Page page = open("/fr", WIDTH, HEIGHT);
        assertThat(launcher(page)).hasCSS("background-color", "rgb(11, 83, 148)");
        assertThat(launcher(page)).hasCSS("color", "rgb(255, 255, 255)");
        launcher(page).click();
        ask(page, "bonjour");
        assertThat(frame(page).locator(".citizen .bubble")).hasCSS("background-color", "rgb(11, 83, 148)");
    }

    @Test
    void theSitesPolicyRefusesNothingAndNoCookieIsSet() {
        Page page = chromium.page(WIDTH, HEIGHT);
        List<String> complaints = new CopyOnWriteArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(site.origin() + "/fr");
        launcher(page).click();
        ask(page, "bonjour");
        assertThat(frame(page).locator("#log .assistant")).isVisible();
        assertThat(complaints).allSatisfy(text -> assertThat(text).contains("favicon.ico"));
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void onASmallScreenItFillsTheScreen() {
        Page page = open("/fr", 360, 740);
        launcher(page).click();
        BoundingBox box = panel(page).boundingBox();
        assertThat(List.of(box.x, box.y, box.width, box.height)).containsExactly(0.0, 0.0, 360.0, 740.0);
        ask(page, "bonjour");
        assertThat(frame(page).locator("#log .assistant")).isVisible();
        assertThat((Boolean) frame(page).locator("html").evaluate("page => page.scrollWidth <= page.clientWidth"))
                .isTrue();
        assertThat(HeadlessChromium.violations(page)).isEmpty();
        page.locator("dalil-widget .close").click();
        assertThat(panel(page)).not().isVisible();
        assertThat(launcher(page)).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"/fr, ltr, right", "/ar, rtl, left", "/start, ltr, left"})
    void itStandsWhereLinesEnd(String address, String direction, String side) {
        Page page = open(address, WIDTH, HEIGHT);
        assertThat(side(launcher(page))).isEqualTo(side);
        launcher(page).click();
        assertThat(side(panel(page))).isEqualTo(side);
        assertThat(frame(page).locator("html")).hasAttribute("dir", direction);
    }

    @Test
    void theFormCanBeChangedInThePanel() {
        Page page = open("/fr", WIDTH, HEIGHT);
        launcher(page).click();
        frame(page).locator("[hreflang=zgh-Tfng]").click();
        assertThat(frame(page).locator("html")).hasAttribute("lang", "zgh-Tfng");
        assertThat(frame(page).locator("#message")).isFocused();
    }

    @Test
    void aCivilServantsReplyIsToldWhileThePanelIsClosed() {
        Page page = open("/fr", WIDTH, HEIGHT);
        UUID conversation = asksForAPerson(page);
        page.keyboard().press("Escape");
        assertThat(launcher(page)).hasAttribute("aria-expanded", "false");
        dalil.conversations.staffSays(conversation, "Bonjour, je suis là.");
        assertThat(count(page)).hasText("1");
        assertThat(page.locator("dalil-widget [role=status]")).hasText("Nouvelles réponses : 1");
        launcher(page).click();
        assertThat(frame(page).locator("#log")).containsText("Bonjour, je suis là.");
        assertThat(count(page)).isHidden();
    }

    @Test
    void theConversationGoesAlongToTheNextPageOfTheSite(@TempDir Path profile) throws IOException {
        try (BrowserContext browser = chromium.ordinary(profile)) {
            Page page = browser.newPage();
            page.navigate(site.origin() + "/fr");
            UUID conversation = asksForAPerson(page);
            dalil.conversations.staffSays(conversation, "Bonjour, je suis là.");
            assertThat(frame(page).locator("#log")).containsText("Bonjour, je suis là.");
            page.navigate(site.origin() + "/ar");
            dalil.conversations.staffSays(conversation, "Êtes-vous encore là ?");
            assertThat(count(page)).hasText("1"); // the first was seen
            launcher(page).click();
            assertThat(frame(page).locator("#log")).containsText("Êtes-vous encore là ?");
            assertThat(browser.cookies()).isEmpty();
        }
    }

    @Test
    void aWindowThatIsNotTheFrameIsNotListenedTo() {
        Page page = open("/fr", WIDTH, HEIGHT);
        launcher(page).click();
        assertThat(frame(page).locator("#message")).isFocused();
        page.evaluate(
                "() => new Promise(heard => { addEventListener('message', heard, { once: true }); postMessage({ dalil: 'close' }, '*'); }).then(() => {})");
        assertThat(panel(page)).isVisible();
    }

    @Test
    void onASiteThatIsNotListedTheScriptSaysWhy() {
        Page page = chromium.page(WIDTH, HEIGHT);
        String told = page.waitForConsoleMessage(
                        new Page.WaitForConsoleMessageOptions()
                                .setPredicate(message -> message.text().startsWith("Dalil:")),
                        () -> page.navigate(site.strangeOrigin() + "/fr"))
                .text();
        assertThat(told).contains(site.strangeOrigin(), "dalil.web.widget-origins");
        assertThat(page.locator("dalil-widget")).hasCount(0);
    }

    @Test
    void theBrowserRefusesAFrameOnASiteThatIsNotListed() {
        Page page = chromium.page(WIDTH, HEIGHT);
        page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(message -> message.text().contains("frame-ancestors")),
                () -> page.navigate(site.strangeOrigin() + "/frame"));
        assertThat(page.frameLocator("iframe").locator("#message")).hasCount(0);

        page.navigate(site.origin() + "/frame");
        assertThat(page.frameLocator("iframe").locator("#message")).isVisible();
    }

    @Test
    void theDemonstrationShowsIt() {
        try (RunningChat demonstrated = RunningChat.demonstrated()) {
            Page page = chromium.page(WIDTH, HEIGHT);
            page.navigate("http://127.0.0.1:" + demonstrated.port() + "/widget-demo?lang=ar");
            launcher(page).click();
            ask(page, "كم ثمن البطاقة؟");
            assertThat(frame(page).locator("#log")).containsText("الرسوم: 75 درهما");
        }
    }

    private Page open(String address, int width, int height) {
        Page page = chromium.page(width, height);
        page.navigate(site.origin() + address);
        return page;
    }

    private static Locator launcher(Page page) {
        return page.locator("dalil-widget .launcher");
    }

    private static Locator panel(Page page) {
        return page.locator("dalil-widget dialog");
    }

    private static FrameLocator frame(Page page) {
        return page.frameLocator("dalil-widget iframe");
    }

    private static Locator count(Page page) {
        return page.locator("dalil-widget .count");
    }

    /// Opens the panel and a conversation that waits for a civil servant.
    private UUID asksForAPerson(Page page) {
        List<UUID> others = dalil.conversations.conversations();
        launcher(page).click();
        frame(page).locator("#person button").click();
        assertThat(frame(page).locator("#handover")).isVisible();
        return dalil.conversations.conversations().stream()
                .filter(id -> !others.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static void ask(Page page, String question) {
        frame(page).locator("#message").fill(question);
        frame(page).locator("#say button").click();
    }

    private static String side(Locator locator) {
        BoundingBox box = locator.boundingBox();
        return box.x + box.width / 2 < WIDTH / 2.0 ? "left" : "right";
    }
}
