package ma.dalil.channels.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PhonePageTest {

    private static final Pattern NAMED = Pattern.compile("/demo/phone/[\\w.-]+\\?v=\\w+");
    private static final String AMINA = "\"person\":\"+212600000001\"";

    private final RunningPhones page = new RunningPhones();

    @AfterEach
    void stop() {
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"fr, ltr, Ce qui peut mal tourner", "ar, rtl, ما قد يتعطل"})
    void eachLanguageHasItsDirectionAndWords(String language, String direction, String words) {
        HttpResponse<String> answer = page.get("/demo/phone?lang=" + language);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">")
                .contains(words);
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        Map<String, PhoneWords> words = PhoneWords.inBoth();
        assertThat(words.values())
                .allSatisfy(language -> assertThat(language.plain().keySet())
                        .isEqualTo(words.values().iterator().next().plain().keySet()));
    }

    @Test
    void nothingIsInTheLinesOfThePageThatAStrictPolicyForbids() {
        assertThat(page.get("/demo/phone?lang=fr").body())
                .doesNotContain("<style", "style=", "onclick", "http://", "https://")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void whatThePageNamesIsThereAndKeptForGood() {
        Matcher named = NAMED.matcher(page.get("/demo/phone?lang=fr").body());
        int found = 0;
        while (named.find()) {
            found++;
            HttpResponse<String> asset = page.get(named.group());
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        }
        assertThat(found).isEqualTo(2);
    }

    @Test
    void thePersonIsKeptWhenTheLanguageChanges() {
        assertThat(page.get("/demo/phone?lang=ar&person=%2B212600000003").body())
                .contains("<option value=\"+212600000003\" selected>");
    }

    @Test
    void aTextIsTakenToTheService() {
        assertThat(say("\"channel\":\"whatsapp\",\"kind\":\"text\",\"text\":\"Salam\"")
                        .statusCode())
                .isEqualTo(204);
        JsonNode message = page.stateWhere(state -> status(state, "whatsapp", 0).equals("received"))
                .path("whatsapp")
                .path("messages")
                .path(0);
        assertThat(message.get("text").asString()).isEqualTo("Salam");
        assertThat(message.get("told").asString()).isEqualTo("Remis au service");
        assertThat(page.twilio.service.at(page.twilio.webhook)).hasSize(1);
    }

    @Test
    void anSmsIsMeasured() {
        page.twilio.sms("ⵣ".repeat(71));
        assertThat(page.state("fr")
                        .path("sms")
                        .path("messages")
                        .path(0)
                        .get("measure")
                        .asString())
                .isEqualTo("UCS-2 · 71 caractères · 2 segments");
        assertThat(page.state("ar")
                        .path("sms")
                        .path("messages")
                        .path(0)
                        .get("measure")
                        .asString())
                .isEqualTo("\u2068UCS-2\u2069 · 71 حرفا · جزءان");
    }

    @ParameterizedTest
    @CsvSource({"voice, Message vocal", "picture, Photo"})
    void whatIsAttachedIsTaken(String kind, String told) {
        say("\"channel\":\"whatsapp\",\"kind\":\"" + kind + "\"");
        page.stateWhere(state -> status(state, "whatsapp", 0).equals("received"));
        assertThat(page.state("fr")
                        .path("whatsapp")
                        .path("messages")
                        .path(0)
                        .get("attachment")
                        .asString())
                .isEqualTo(told);
        assertThat(page.twilio.service.at(page.twilio.webhook).getFirst().form())
                .containsEntry("NumMedia", "1");
    }

    @Test
    void aLocationIsTaken() {
        say("\"channel\":\"whatsapp\",\"kind\":\"location\"");
        page.stateWhere(state -> status(state, "whatsapp", 0).equals("received"));
        assertThat(page.twilio.service.at(page.twilio.webhook).getFirst().form())
                .containsEntry("Latitude", "34.0209")
                .containsEntry("Body", "");
    }

    @Test
    void aMessageThatFailsTellsWhy() {
        page.twilio.whatsapp("Merhba");
        JsonNode state = page.stateWhere(shown -> status(shown, "whatsapp", 0).equals("failed"));
        assertThat(state.path("whatsapp").path("messages").path(0).get("told").asString())
                .isEqualTo("Refusé (erreur 63016)");
    }

    @Test
    void theWindowClosesADayLater() {
        say("\"channel\":\"whatsapp\",\"kind\":\"text\",\"text\":\"Salam\"");
        assertThat(page.state("fr").path("whatsapp").get("hint").asString()).contains("librement jusqu’au 26 novembre");
        page.post("/demo/phone/clock", "{}");
        assertThat(page.state("fr").path("whatsapp").get("hint").asString()).contains("modèle approuvé");
    }

    @Test
    void conditionsAreChosen() {
        HttpResponse<String> chosen =
                page.post("/demo/phone/conditions", "{\"away\":true,\"twice\":true,\"provider\":\"breaks-after\"}");
        assertThat(chosen.statusCode()).isEqualTo(204);
        JsonNode state = page.state("fr");
        assertThat(state.get("away").asBoolean()).isTrue();
        assertThat(state.get("twice").asBoolean()).isTrue();
        assertThat(state.get("provider").asString()).isEqualTo("breaks-after");
        assertThat(page.twilio.sms("75 DH").statusCode()).isEqualTo(500);
    }

    @Test
    void normalConditionsComeBack() {
        page.post("/demo/phone/conditions", "{\"away\":true,\"twice\":true,\"provider\":\"busy\"}");
        page.post("/demo/phone/conditions", "{\"away\":false,\"twice\":false,\"provider\":\"works\"}");
        say("\"channel\":\"sms\",\"kind\":\"text\",\"text\":\"bonjour\"");
        page.stateWhere(state -> status(state, "sms", 0).equals("received"));
        assertThat(page.twilio.service.at(page.twilio.webhook)).hasSize(1);
        assertThat(page.twilio.sms("75 DH").statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"channel\":\"fax\",\"kind\":\"text\",\"text\":\"x\"",
                "\"channel\":\"sms\",\"kind\":\"text\",\"text\":\" \"",
                "\"channel\":\"sms\",\"kind\":\"voice\"",
                "\"channel\":\"whatsapp\",\"kind\":\"dance\""
            })
    void whatNobodyCanSendIsRefused(String message) {
        assertThat(say(message).statusCode()).isEqualTo(400);
    }

    @Test
    void strangersAndBrokenJsonAreRefused() {
        assertThat(page.post("/demo/phone/messages", "{\"person\":\"+212699999999\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(page.post("/demo/phone/messages", "{").statusCode()).isEqualTo(400);
        assertThat(page.get("/demo/phone/state?person=x").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        HttpRequest.Builder form = page.to("/demo/phone/clock")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"));
        assertThat(page.send(form).statusCode()).isEqualTo(415);
    }

    private HttpResponse<String> say(String message) {
        return page.post("/demo/phone/messages", "{" + AMINA + "," + message + "}");
    }

    private static String status(JsonNode state, String channel, int message) {
        return state.path(channel).path("messages").path(message).path("status").asString("");
    }
}
