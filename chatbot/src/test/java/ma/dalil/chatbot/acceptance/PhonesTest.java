package ma.dalil.chatbot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole way of a telephone in a real browser: profile `demo`, with its double of Twilio and its page of phones.
/// Where the system property `dalil.pictures` names a folder, pictures are left there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhonesTest {

    private static final Pattern PASSWORD = Pattern.compile("First administrator: name admin, password (\\S+)");
    private static final double PATIENT_MILLIS = 20_000;
    private static final String WHATSAPP = "whatsapp";
    private static final String SMS = "sms";

    private DalilProcess dalil;
    private HeadlessChromium chromium;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        chromium = HeadlessChromium.start();
        dalil = DalilProcess.startBriefly(
                home,
                "--spring.profiles.active=demo",
                "--dalil.web.port=" + freePort(),
                "--dalil.demo.port=" + freePort());
    }

    @AfterAll
    void stop() {
        dalil.close();
        chromium.close();
    }

    @Test
    void aWhatsappConversationInDarija() {
        Page page = phones("fr", 0, 1_280);
        PhonePage phone = new PhonePage(page, WHATSAPP);
        phone.says("ch7al taman dyal lpaspor?");
        phone.hears("500");
        phone.says("w chno lwra9?");
        phone.hears("teswira");
        picture(page, "phones-darija");
    }

    @Test
    void anSmsConversationInFrenchAndTifinagh() {
        Page page = phones("fr", 1, 1_280);
        PhonePage phone = new PhonePage(page, SMS);
        phone.says("combien coûte un passeport ?");
        phone.hears("500");
        phone.says("ⵎⵏⵛⴽ ⵜⵜⴰⵎⴰⵏ ⵏ ⵍⴱⴰⵙⴱⵓⵔ");
        phone.hears("ⴰⵜⵉⴳ");
        assertThat(page.locator(".phone.sms .message.theirs .measure").last()).containsText("UCS-2");
        picture(page, "phones-sms");
    }

    @Test
    void aPersonTakesOverAndTheReplyArrivesOnTheTelephone() {
        Page page = phones("ar", 2, 1_280);
        PhonePage phone = new PhonePage(page, WHATSAPP);
        phone.says("بغيت نهضر مع شي واحد");
        phone.hears("D-");
        Page officer = signIn();
        officer.locator("#cases a").first().click();
        officer.locator("form[action$='/claim'] button").click();
        officer.locator("#text").fill("مرحبا، كيف نقدر نعاونك؟");
        officer.locator("form[action$='/replies'] button:not([formaction])").click();
        phone.hears("كيف نقدر نعاونك");
        assertThat(officer.locator(".way").last())
                .hasText(
                        Pattern.compile("Envoyé|Arrivé|Lu"),
                        new LocatorAssertions.HasTextOptions().setTimeout(PATIENT_MILLIS));
        picture(page, "phones-handover");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void axeFindsNothingOnThePageOfPhones(String language) {
        Page page = phones(language, 1, 360);
        PhonePage phone = new PhonePage(page, SMS);
        phone.says("bonjour");
        phone.hears("Dalil");
        assertThat(HeadlessChromium.violations(page)).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private Page phones(String language, int person, int width) {
        Page page = chromium.page(width, 900);
        page.navigate(dalil.address() + "/demo/phone?lang=" + language);
        page.selectOption("#person", new SelectOption().setIndex(person));
        return page;
    }

    private Page signIn() {
        Page officer = chromium.page(1_200, 900);
        OfficerPage.signsIn(officer, dalil.address(), "admin", dalil.printed(PASSWORD));
        assertThat(officer.locator("#cases")).isVisible();
        return officer;
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("dalil.pictures");
        if (folder != null) {
            page.locator("#phones").screenshot(new Locator.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
