package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetScriptTest {

    private static final String POLICY = "Cross-Origin-Resource-Policy";
    private static final int MOST_BYTES = 6_000;

    private final RunningServer server = new RunningServer(new WidgetSettings(List.of("https://www.commune.ma"), true));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anySiteMayLoadTheScript() {
        HttpResponse<String> script = get("/widget.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(script.headers().firstValue(POLICY)).contains("cross-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/embed", "/embed/colour.css?colour=0b5", "/assets/chat.js", "/widget-demo", "/openapi.json"
            })
    void noSiteMayLoadAnythingElse(String address) {
        assertThat(get(address).headers().firstValue(POLICY)).contains("same-origin");
    }

    @Test
    void itKnowsTheSitesAndTheWordsOfEachForm() {
        assertThat(get("/widget.js").body())
                .contains("'self' https://www.commune.ma")
                .contains("Poser une question", "اطرحوا سؤالا", "سول «دليل»", "Sewwel Dalil", "Sqsa Dalil", "ⵙⵇⵙⴰ");
    }

    @Test
    void itIsAskedForAgainSinceItsAddressNeverChanges() {
        HttpResponse<String> script = get("/widget.js");
        assertThat(script.headers().firstValue("Cache-Control")).contains("no-cache");
        String tag = script.headers().firstValue("ETag").orElseThrow();
        assertThat(server.send(server.to("/widget.js").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void itIsSmall() throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(wire)) {
            compressed.write(get("/widget.js").body().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(wire.size()).isLessThan(MOST_BYTES);
    }

    @Test
    void theDemonstrationIsInTwoLanguages() {
        assertThat(get("/widget-demo?lang=fr").body()).contains("<html lang=\"fr\" dir=\"ltr\">", "src=\"/widget.js\"");
        assertThat(get("/widget-demo?lang=ar").body()).contains("<html lang=\"ar\" dir=\"rtl\">", "src=\"/widget.js\"");
    }

    @Test
    void theDemonstrationIsThereOnlyWhenAskedFor() {
        try (RunningServer plain = new RunningServer(new WidgetSettings(List.of("https://www.commune.ma"), false))) {
            assertThat(plain.send(plain.to("/widget-demo")).statusCode()).isEqualTo(404);
        }
    }

    private HttpResponse<String> get(String address) {
        return server.send(server.to(address));
    }
}
