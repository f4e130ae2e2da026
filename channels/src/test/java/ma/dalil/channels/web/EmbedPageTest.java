package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedPageTest {

    private static final String SITE = "https://www.commune.ma";

    private final RunningChat chat = RunningChat.shownBy(SITE, "http://localhost:3000");

    @AfterEach
    void stop() {
        chat.close();
    }

    @Test
    void onlyTheListedSitesMayShowThePage() {
        assertThat(policy(chat.get("/embed?lang=fr")))
                .contains("default-src 'none'")
                .endsWith("frame-ancestors " + SITE + " http://localhost:3000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/assets/chat.js", "/widget.js", "/embed/colour.css?colour=0b5", "/nowhere", "/widget-demo"
            })
    void nothingElseMayBeShownByAnotherSite(String address) {
        assertThat(policy(chat.get(address))).contains("frame-ancestors 'none'").doesNotContain(SITE);
    }

    @Test
    void itIsThePageInTheChosenFormWithoutItsHead() {
        assertThat(chat.get("/embed?lang=ar").body())
                .contains("<html lang=\"ar\" dir=\"rtl\" class=\"embed\" data-sites=\"" + SITE
                        + " http://localhost:3000\">")
                .contains("role=\"log\"", "التحدث مع موظف")
                .doesNotContain("class=\"brand\"");
    }

    @Test
    void itsLinksLeaveThePanelAndItsFormsDoNot() {
        assertThat(chat.get("/embed?lang=fr&colour=0b5").body())
                .contains("<base target=\"_blank\">")
                .contains("href=\"/embed?lang=ar&colour=00bb55\" target=\"_self\"");
    }

    @Test
    void theSitesColourIsAStyleSheetOfItsOwn() {
        String style = "/embed/colour.css?colour=00bb55";
        assertThat(chat.get("/embed?lang=fr&colour=0b5").body())
                .contains("<link rel=\"stylesheet\" href=\"" + style + "\">");
        HttpResponse<String> answer = chat.get(style);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(answer.body()).isEqualTo(":root { --mine: #00bb55; --on-mine: #000000; }\n");
    }

    @Test
    void whatIsNoColourIsLeftOut() {
        assertThat(chat.get("/embed?lang=fr&colour=red%3B%7D").body()).doesNotContain("colour");
        assertThat(chat.get("/embed/colour.css?colour=red%3B%7D").statusCode()).isEqualTo(400);
    }

    @Test
    void aConversationOfThePageIsNotShownInAFrame() {
        chat.post("/chat", Map.of("lang", "fr", "text", "une chose à moi"));
        assertThat(chat.get("/?lang=fr").body()).contains("une chose à moi");
        HttpResponse<String> framed = chat.get("/embed?lang=fr");
        assertThat(framed.body()).doesNotContain("une chose à moi");
        assertThat(framed.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aFormOfTheSiteIsStillRefused() {
        assertThat(chat.send(chat.form("/chat", Map.of("text", "x")).header("Origin", SITE))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutSitesItIsClosed() {
        try (RunningChat closed = RunningChat.started()) {
            HttpResponse<String> answer = closed.get("/embed?lang=fr");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(answer.body()).contains("<html lang=\"fr\"", "href=\"/?lang=fr\"");
            assertThat(policy(answer)).contains("frame-ancestors 'none'");
        }
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
