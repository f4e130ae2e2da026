package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final Pattern NAMED = Pattern.compile("/assets/[\\w.-]+\\?v=\\w+");

    private final RunningChat chat = RunningChat.started();

    @AfterEach
    void stop() {
        chat.close();
    }

    @Test
    void whatThePageNamesIsKeptForGood() {
        Matcher named = NAMED.matcher(chat.get("/?lang=fr").body());
        int found = 0;
        while (named.find()) {
            found++;
            check(named.group(), "public, max-age=31536000, immutable");
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theFontsOfTheStyleSheetAreKeptForGood() {
        Matcher named = NAMED.matcher(chat.get("/assets/chat.css").body());
        int found = 0;
        while (named.find()) {
            found++;
            assertThat(check(named.group(), "public, max-age=31536000, immutable")
                            .headers()
                            .firstValue("Content-Type"))
                    .contains("font/woff2");
        }
        assertThat(found).isEqualTo(3);
    }

    @Test
    void withoutItsHashAnAssetIsAskedForAgain() {
        HttpResponse<String> first = check("/assets/chat.js", "no-cache");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = chat.send(chat.to("/assets/chat.js").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void thereIsNothingElse() {
        assertThat(chat.get("/assets/page.mustache").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> check(String address, String caching) {
        HttpResponse<String> answer = chat.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).as(address).contains(caching);
        return answer;
    }
}
