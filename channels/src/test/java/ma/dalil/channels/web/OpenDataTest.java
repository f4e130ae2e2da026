package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenDataTest {

    private final RunningServer server = RunningServer.serving();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everybodyReadsTheMonthsThatAreOver() {
        HttpResponse<String> answer = server.send(server.to("/open-data/figures.json"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=3600");
        JsonNode data = RunningServer.tree(answer);
        assertThat(data.path("licence").asString()).isEqualTo("ODbL 1.0");
        JsonNode month = data.path("months").path(0);
        assertThat(month.path("month").asString()).isEqualTo("2026-10");
        assertThat(month.path("counts").path(0).path("turns").asLong()).isEqualTo(130);
        assertThat(month.path("counts").path(1).path("turns").isNull()).isTrue();
    }

    @Test
    void pagesOfOtherSitesMayShowThem() {
        HttpResponse<String> answer = server.send(server.to("/open-data/figures.csv"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(answer.body()).startsWith("\uFEFFmonth,");
    }
}
