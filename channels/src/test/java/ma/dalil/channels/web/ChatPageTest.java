package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.conversation.Conversations.Rating;
import ma.dalil.channels.conversation.Conversations.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatPageTest {

    private final RunningChat chat = RunningChat.started();

    @AfterEach
    void stop() {
        chat.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, ltr, Parler à une personne",
        "ar, rtl, التحدث مع موظف",
        "ary-Arab, rtl, هضر مع شي حد",
        "ary-Latn, ltr, Hder m3a chi 7edd",
        "zgh-Tfng, ltr, ⵙⴰⵡⵍ ⴷ ⵢⴰⵏ ⵓⵎⴷⴰⵏ",
        "zgh-Latn, ltr, Sawl d yan umdan"
    })
    void eachFormHasItsDirectionAndWords(String form, String direction, String person) {
        HttpResponse<String> answer = chat.get("/?lang=" + form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.body())
                .contains("<html lang=\"" + form + "\" dir=\"" + direction + "\">")
                .contains(person)
                .contains("hreflang=\"" + form + "\" dir=\"" + direction + "\" aria-current=\"true\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-MA,fr;q=0.9|fr",
                "ar-MA|ar",
                "zgh|zgh-Tfng",
                "ber-MA|zgh-Tfng",
                "ary|ary-Arab",
                "en-GB,en;q=0.9|ar",
                "en,fr;q=0.5|fr",
                ";;;|ar"
            })
    void theBrowsersLanguageDecidesUntilOneIsChosen(String accepted, String form) {
        HttpRequest.Builder request = chat.to("/").header("Accept-Language", accepted);
        assertThat(chat.send(request).body()).contains("<html lang=\"" + form + "\"");
    }

    @Test
    void theChosenFormCountsMoreThanTheBrowsers() {
        HttpRequest.Builder request = chat.to("/?lang=ary-Latn").header("Accept-Language", "fr");
        assertThat(chat.send(request).body()).contains("<html lang=\"ary-Latn\"");
    }

    @Test
    void everyFormIsNamedInItself() {
        assertThat(chat.get("/?lang=fr").body())
                .contains(">Français<", ">العربية<", ">الدارجة<", ">Darija<", ">ⵜⴰⵎⴰⵣⵉⵖⵜ<", ">Tamaziɣt<");
    }

    @Test
    void aQuestionLeadsToThePageWithItsAnswer() {
        HttpResponse<String> posted = ask("Comment renouveler ma carte ?");
        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(posted.headers().firstValue("Location")).contains("/?lang=fr#last");
        assertThat(chat.page(posted))
                .contains("Comment renouveler ma carte ?")
                .contains("Frais : 75 DH<a class=\"mark\" href=\"#source-")
                .contains("<li>l’ancienne carte nationale</li>")
                .contains("Je n’ai pas trouvé les horaires")
                .contains("<bdi>05 37 21 33 33</bdi>")
                .contains("<blockquote lang=\"ar\" dir=\"rtl\"")
                .contains("value=\"où déposer ma demande de carte nationale\"")
                .doesNotContain("[1]");
    }

    @Test
    void theShortAddressOfAnSmsShowsTheAnswerWithItsSourcesAndNothingToDo() {
        String page = chat.get("/r/k7qm2xrd9a").body();
        assertThat(page)
                .contains("<html lang=\"fr\"")
                .contains("Frais : 75 DH")
                .contains("<blockquote lang=\"ar\" dir=\"rtl\"")
                .doesNotContain("<form");
    }

    @Test
    void aShortAddressThatIsOverIsToldAsAPage() {
        HttpResponse<String> gone = chat.get("/r/2222222222");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("<html");
    }

    @Test
    void theSameMessageTwiceIsAnsweredOnce() {
        Map<String, String> message = Map.of(
                "lang",
                "fr",
                "text",
                "bonjour",
                "clientMessageId",
                UUID.randomUUID().toString());
        chat.post("/chat", message);
        String page = chat.page(chat.post("/chat", message));
        assertThat(page.split("class=\"turn citizen\"", -1)).hasSize(3); // one, and the template's
    }

    @Test
    void theLongestQuestionInTifinaghIsTaken() {
        assertThat(ask("ⵥ".repeat(4_000)).statusCode()).isEqualTo(303);
    }

    @Test
    void markupInAMessageStaysText() {
        assertThat(chat.page(ask("<script>alert(1)</script>")))
                .contains("&lt;script&gt;alert(1)&lt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void theCookieIsForThisSiteAlone() {
        assertThat(ask("bonjour").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith(ChatCookie.NAME + "=")
                        .contains("HTTPOnly", "SameSite=Strict", "Path=/")
                        .doesNotContain("Secure"));
    }

    @Test
    void behindTlsTheCookieIsSecure() {
        try (RunningChat secure = RunningChat.behindTls()) {
            assertThat(secure.post("/chat", Map.of("lang", "fr", "text", "bonjour"))
                            .headers()
                            .firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure"));
        }
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        HttpRequest.Builder fetched = chat.form("/chat", Map.of("text", "x")).header("Sec-Fetch-Site", "cross-site");
        assertThat(chat.send(fetched).statusCode()).isEqualTo(403);
        HttpRequest.Builder older = chat.form("/chat/erase", Map.of()).header("Origin", "https://example.org");
        assertThat(chat.send(older).statusCode()).isEqualTo(403);
        assertThat(chat.conversations.conversations()).isEmpty();
    }

    @Test
    void aFormOfThisSiteIsTaken() {
        HttpRequest.Builder form = chat.form("/chat", Map.of("lang", "fr", "text", "x"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "http://127.0.0.1:" + chat.port());
        assertThat(chat.send(form).statusCode()).isEqualTo(303);
    }

    @Test
    void aPersonCanBeAskedForAndTheirReplyIsShown() {
        String waiting = chat.page(chat.post("/chat/person", Map.of("lang", "fr")));
        assertThat(waiting).contains("data-state=\"OPEN\" aria-label", "DL-7K2Q", "Voir les nouvelles réponses");
        UUID conversation = chat.conversations.conversations().getFirst();
        chat.conversations.claim(conversation);
        chat.conversations.staffSays(conversation, "Bonjour, je suis là.");
        assertThat(chat.get("/?lang=fr").body())
                .contains("data-state=\"CLAIMED\" aria-label", "Agent public</h3>", "Bonjour, je suis là.");
    }

    @Test
    void anOfferNamesWhomToCallFirstAndHasOneChoice() {
        String page = chat.page(ask("je subis des violences, " + ScriptedConversations.VIOLENCE));
        assertThat(page.indexOf("href=\"tel:8350\"")).isBetween(0, page.indexOf("Vous n’êtes pas seule"));
        assertThat(page).contains("value=\"je veux parler à une personne\"", "Rien n’est transmis sans votre accord.");
    }

    @Test
    void aConversationTellsACodeByWhichItGoesOnElsewhere() {
        ask("bonjour");
        HttpResponse<String> told = chat.post("/chat/code", Map.of("lang", "fr"));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(told.body()).contains("Votre code : <bdi data-part=\"code\">K7QM-2XRD</bdi>", "bonjour");
    }

    @Test
    void withoutAConversationThereIsNoCodeToAskFor() {
        assertThat(chat.get("/?lang=fr").body()).contains("data-issue hidden");
        assertThat(chat.post("/chat/code", Map.of("lang", "fr")).statusCode()).isEqualTo(404);
    }

    @Test
    void aCodeTakesAConversationToThisBrowser() {
        ask("Comment renouveler ma carte ?");
        chat.post("/chat/code", Map.of("lang", "fr"));
        chat.forgetCookie();
        HttpResponse<String> joined = chat.post("/chat/join", Map.of("lang", "fr", "code", "K7QM-2XRD"));
        assertThat(joined.statusCode()).isEqualTo(303);
        assertThat(chat.page(joined)).contains("Comment renouveler ma carte ?");
    }

    @Test
    void aCodeThatIsNotGoodIsToldInTheChosenForm() {
        HttpResponse<String> refused = chat.post("/chat/join", Map.of("lang", "ary-Latn", "code", "AAAA-2222"));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(refused.body()).contains("Had l code ma khddamch");
    }

    @Test
    void anErasedConversationIsGone() {
        ask("bonjour");
        HttpResponse<String> erased = chat.post("/chat/erase", Map.of("lang", "fr"));
        assertThat(erased.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Max-Age=0", "Path=/"));
        assertThat(chat.page(erased))
                .contains("Votre conversation est effacée.")
                .doesNotContain(">bonjour<");
        assertThat(chat.conversations.conversations()).isEmpty();
    }

    @Test
    void whatIsKeptCanBeTakenAway() {
        ask("bonjour");
        HttpResponse<String> exported = chat.get("/chat/export");
        assertThat(exported.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"dalil.json\"");
        assertThat(exported.body()).contains("bonjour");
    }

    @Test
    void nobodyElseCanTakeIt() {
        assertThat(chat.get("/chat/export").statusCode()).isEqualTo(401);
    }

    @Test
    void anAnswerCanBeRated() {
        String page = chat.page(ask("bonjour"));
        String turn = page.replaceFirst("(?s).*?name=\"turn\" value=\"([^\"]+)\".*", "$1");
        assertThat(chat.post("/chat/feedback", Map.of("lang", "fr", "turn", turn, "helpful", "true"))
                        .statusCode())
                .isEqualTo(303);
        UUID conversation = chat.conversations.conversations().getFirst();
        assertThat(chat.conversations.ratings(conversation))
                .containsEntry(UUID.fromString(turn), new Rating(true, null, ""));
    }

    @Test
    void whatWasWrongCanBeTold() {
        String page = chat.page(ask("bonjour"));
        String turn = page.replaceFirst("(?s).*?name=\"turn\" value=\"([^\"]+)\".*", "$1");
        assertThat(page).contains("<button name=\"reason\" value=\"outdated\">Plus à jour</button>");
        chat.post("/chat/feedback", Map.of("lang", "fr", "turn", turn, "reason", "outdated"));
        UUID conversation = chat.conversations.conversations().getFirst();
        assertThat(chat.conversations.ratings(conversation))
                .containsEntry(UUID.fromString(turn), new Rating(false, Reason.OUTDATED, ""));
    }

    @Test
    void whatWasWrittenSurvivesABreakdownWithItsId() {
        UUID id = UUID.randomUUID();
        HttpResponse<String> failed = chat.post(
                "/chat",
                Map.of(
                        "lang",
                        "fr",
                        "text",
                        "une " + ScriptedConversations.BREAKDOWN,
                        "clientMessageId",
                        id.toString()));
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("Votre texte est gardé", ">une panne</textarea>", id.toString());
    }

    @Test
    void anEmptyQuestionIsToldInTheChosenForm() {
        HttpResponse<String> answer = chat.post("/chat", Map.of("lang", "ary-Latn", "text", "  "));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Kteb so2al dyalek howa lowwel.");
    }

    @Test
    void tooManyQuestionsAreToldAndKept() {
        try (RunningChat strict = RunningChat.allowing(1)) {
            strict.post("/chat", Map.of("lang", "fr", "text", "un"));
            HttpResponse<String> answer = strict.post("/chat", Map.of("lang", "fr", "text", "deux"));
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("Trop de messages", ">deux</textarea>");
        }
    }

    @Test
    void theServerAsWiredServesThePage() {
        try (RunningServer server = new RunningServer()) {
            assertThat(server.send(server.to("/?lang=fr")).body()).contains("<html lang=\"fr\"");
        }
    }

    @Test
    void thePageIsNeverStored() {
        assertThat(chat.get("/").headers().firstValue("Cache-Control")).contains("no-store");
    }

    private HttpResponse<String> ask(String text) {
        return chat.post("/chat", Map.of("lang", "fr", "text", text));
    }
}
