package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StopPageTest {

    private static final String LINK = "/s/" + FakeStopLinks.CODE;
    private static final Map<String, String> OFF = Map.of("messages", "off", "lang", "ar");
    private static final Map<String, String> ON = Map.of("messages", "on", "lang", "ar");

    private final RunningChat dalil = RunningChat.allowing(8);

    @AfterEach
    void stop() {
        dalil.close();
    }

    @Test
    void loadingItChangesNothing() {
        assertThat(dalil.get(LINK).statusCode()).isEqualTo(200);
        assertThat(dalil.stopLinks.isStopped()).isFalse();
    }

    @Test
    void theButtonStopsTheMessagesAndThePageTellsIt() {
        HttpResponse<String> posted = dalil.post(LINK, OFF);
        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(dalil.stopLinks.isStopped()).isTrue();
        assertThat(dalil.page(posted)).contains("لن يراسلكم", "value=\"on\"");
    }

    @Test
    void theOtherButtonLetsThemComeAgain() {
        dalil.post(LINK, OFF);
        assertThat(dalil.page(dalil.post(LINK, ON))).contains("value=\"off\"");
        assertThat(dalil.stopLinks.isStopped()).isFalse();
    }

    @Test
    void aPageOfAnotherSiteCannotPressIt() {
        HttpResponse<String> refused = dalil.send(dalil.form(LINK, OFF).header("Sec-Fetch-Site", "cross-site"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(dalil.stopLinks.isStopped()).isFalse();
    }

    @Test
    void aFormThatDoesNotSayWhatChangesNothing() {
        assertThat(dalil.post(LINK, Map.of("lang", "fr")).statusCode()).isEqualTo(400);
        assertThat(dalil.stopLinks.isStopped()).isFalse();
    }

    @Test
    void itSpeaksThePersonsForm() {
        assertThat(dalil.get(LINK).body()).contains("<html lang=\"ary-Arab\" dir=\"rtl\">", "حبس الميساجات");
    }

    @Test
    void aFormThatIsChosenComesFirst() {
        assertThat(dalil.get(LINK + "?lang=fr").body()).contains("<html lang=\"fr\"", "Ne plus recevoir");
    }

    @Test
    void whereThePersonsFormIsUnknownTheBrowsersCounts() {
        dalil.stopLinks.form = null;
        HttpResponse<String> page = dalil.send(dalil.to(LINK).header("Accept-Language", "fr-MA"));
        assertThat(page.body()).contains("<html lang=\"fr\"");
    }

    @Test
    void aCodeIsReadInSmallLettersToo() {
        assertThat(dalil.get("/s/k7qm2xrd5a9b").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/s/222222222222", "/s/x", "/s/%22%3E%3Cscript%3E"})
    void aLinkThatLeadsNowhereIsToldAsAPageWithNothingToDo(String address) {
        HttpResponse<String> page = dalil.get(address);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=").doesNotContain("<form", "<script");
    }

    @Test
    void whoTriesTooManyIsToldToWait() {
        for (int i = 0; i < 8; i++) {
            dalil.get("/s/222222222222");
        }
        HttpResponse<String> page = dalil.get(LINK);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("<html lang=");
    }

    @Test
    void pressingCountsToo() {
        for (int i = 0; i < 8; i++) {
            dalil.post(LINK, ON);
        }
        assertThat(dalil.post(LINK, OFF).statusCode()).isEqualTo(429);
        assertThat(dalil.stopLinks.isStopped()).isFalse();
    }

    @Test
    void itNeedsNoScriptAndIsKeptNowhere() {
        HttpResponse<String> page = dalil.get(LINK);
        assertThat(page.body()).doesNotContain("<script").contains("noindex");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void axeFindsNothingBeforeAndAfter(String form) {
        try (HeadlessChromium chromium = HeadlessChromium.start()) {
            Page page = chromium.page(320, 640);
            page.navigate("http://127.0.0.1:" + dalil.port() + LINK + "?lang=" + form);
            assertThat(HeadlessChromium.violations(page)).isEmpty();
            page.locator("main button").click();
            assertThat(page.locator("main button").getAttribute("value")).isEqualTo("on");
            assertThat(HeadlessChromium.violations(page)).isEmpty();
        }
    }
}
