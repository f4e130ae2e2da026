package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.channels.desk.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of accounts, departments and the own account in a real browser, on a telephone's width, in both languages.
/// `-Ddalil.pictures=FOLDER` leaves a picture of each.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessBrowserTest {

    private static final int NARROW = 360;
    private static final List<String> PAGES = List.of(
            "/staff/me",
            "/staff/me/password",
            "/staff/me/codes",
            "/staff/accounts",
            "/staff/accounts/new",
            "/staff/departments",
            "/staff/departments/new");

    private WholeDesk desk;
    private HeadlessChromium chromium;

    @BeforeAll
    void start(@TempDir Path home) {
        chromium = HeadlessChromium.start();
        desk = WholeDesk.start(home);
        Visitor administrator = desk.as(Role.ADMINISTRATOR);
        administrator.post("/staff/me/codes", "password=" + WholeDesk.PASSWORD.replace(' ', '+'));
    }

    @AfterAll
    void stop() {
        desk.close();
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void everyPageIsAccessibleAndFitsATelephone(String language) {
        Page page = chromium.page(NARROW, 800);
        enter(page);
        for (String address : PAGES) {
            check(page, address + "?lang=" + language, language + address.replace('/', '-'));
        }
        for (String list : List.of("accounts", "departments")) {
            check(page, first(list) + "?lang=" + language, language + "-one-of-" + list);
        }
    }

    @Test
    void theSecretOfCodesIsDrawnInTheDarkToo() {
        Page page = chromium.page(NARROW, 800);
        enter(page);
        page.navigate(address("/staff/me/codes"));
        assertThat(page.locator("svg.qr").boundingBox().width).isGreaterThan(150);
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.qr .paper')).fill"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    private void check(Page page, String address, String picture) {
        page.navigate(address(address));
        Optional.ofNullable(System.getProperty("dalil.pictures"))
                .ifPresent(folder -> page.screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, picture + ".png"))));
        assertThat(HeadlessChromium.violations(page)).as(address).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(address)
                .isLessThanOrEqualTo(NARROW);
    }

    private void enter(Page page) {
        String token = desk.as(Role.ADMINISTRATOR).token();
        page.context().addCookies(List.of(new Cookie("dalil_staff", token).setUrl(address("/staff"))));
    }

    private String first(String list) {
        String body = desk.as(Role.ADMINISTRATOR).get("/staff/" + list).body();
        Matcher link = Pattern.compile("/staff/" + list + "/[0-9a-f-]{36}").matcher(body);
        assertThat(link.find()).as(list).isTrue();
        return link.group();
    }

    private String address(String path) {
        return desk.to(path).build().uri().toString();
    }
}
