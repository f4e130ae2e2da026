package ma.dalil.channels.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// The system's Chromium, without a window; where there is none the tests say so and are skipped, unless
/// `DALIL_REQUIRE_BROWSER` asks for them.
final class HeadlessChromium implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private HeadlessChromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static HeadlessChromium start() {
        if (!Boolean.parseBoolean(System.getenv("DALIL_REQUIRE_BROWSER"))) {
            Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no " + CHROMIUM);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
        return new HeadlessChromium(playwright, browser);
    }

    /// A page of a person who never was here before and wants no motion: nothing is looked at half shown. A browser in
    /// this mode keeps nothing for frames of other sites.
    Page page(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
    }

    /// A person's everyday browser, which keeps for each site what its frames ask it to.
    BrowserContext ordinary(Path profile) throws IOException {
        Path preferences = profile.resolve("Default").resolve("Preferences");
        Files.createDirectories(preferences.getParent());
        Files.writeString(
                preferences, "{\"profile\":{\"cookie_controls_mode\":0}}"); // 0: frames of other sites may keep things
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(ARGUMENTS)
                                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /// What axe-core finds against WCAG 2.2 A and AA on a page and in its frames, by rule and place.
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(HeadlessChromium::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getHtml()))
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
