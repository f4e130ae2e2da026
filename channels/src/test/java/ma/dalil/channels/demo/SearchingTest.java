package ma.dalil.channels.demo;

import static ma.dalil.channels.demo.Twilio.AMINA;
import static ma.dalil.channels.demo.Twilio.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import ma.dalil.channels.phone.PhoneChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchingTest {

    private final Twilio twilio = new Twilio();

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void theNewestComesFirst() {
        twilio.sms("un");
        twilio.sms("deux");
        assertThat(bodies("")).containsExactly("deux", "un");
    }

    @Test
    void oneRecipientIsAskedFor() {
        twilio.sms("un");
        twilio.create(Map.of("To", "+212600000002", "From", twilio.settings.smsNumber(), "Body", "deux"));
        twilio.taken(Inbound.sms(AMINA, "trois"));
        assertThat(bodies("?To=%2B212600000001")).containsExactly("un");
    }

    @Test
    void aMomentIsAskedFor() {
        delivered("un");
        twilio.phones.clock().pass(Duration.ofMinutes(1));
        twilio.sms("deux");
        assertThat(bodies("?DateSent%3E=2026-11-25T10:01:00Z")).containsExactly("deux");
        assertThat(bodies("?DateSent%3E=2026-11-25")).containsExactly("deux", "un");
        assertThat(bodies("?DateSent%3C=2026-11-25T10:00:30Z")).containsExactly("un");
    }

    @Test
    void datesHaveNoFractionsOfSeconds() {
        twilio.sms("un"); // at 10:00:00.400
        assertThat(bodies("?DateSent%3E=2026-11-25T10:00:00.300Z")).isEmpty();
    }

    @Test
    void aPageLeadsToTheNext() {
        twilio.sms("un");
        twilio.sms("deux");
        twilio.sms("trois");
        JsonNode first = tree(twilio.get(twilio.messages + ".json?PageSize=2&To=%2B212600000001"));
        assertThat(bodies(first)).containsExactly("trois", "deux");
        JsonNode second = tree(twilio.get(first.get("next_page_uri").asString()));
        assertThat(bodies(second)).containsExactly("un");
        assertThat(second.get("next_page_uri").isNull()).isTrue();
    }

    @Test
    void whatWasDeliveredLosesItsWords() {
        String address = delivered("75 DH");
        HttpResponse<String> redacted = twilio.send(twilio.form(address, Map.of("Body", "")));
        assertThat(redacted.statusCode()).isEqualTo(200);
        assertThat(tree(twilio.get(address)).get("body").asString()).isEmpty();
    }

    @Test
    void whatWasDeliveredCanBeDeleted() {
        String address = delivered("75 DH");
        HttpRequest.Builder delete = twilio.to(address).DELETE();
        assertThat(twilio.send(delete).statusCode()).isEqualTo(204);
        assertThat(twilio.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void aPhoneKeepsWhatIsDeletedAtTwilio() {
        twilio.send(twilio.to(delivered("75 DH")).DELETE());
        assertThat(twilio.phones.sentTo(PhoneChannel.SMS, AMINA))
                .extracting(DemoMessage::body)
                .containsExactly("75 DH");
    }

    @Test
    void whatIsOnItsWayCannotBeDeleted() {
        twilio.phones.network().leave();
        String sid = tree(twilio.sms("75 DH")).get("sid").asString();
        HttpRequest.Builder delete =
                twilio.to(twilio.messages + "/" + sid + ".json").DELETE();
        assertThat(twilio.send(delete).statusCode()).isEqualTo(409);
    }

    @Test
    void thereIsNothingElse() {
        HttpResponse<String> answer = twilio.get("/2010-04-01/Accounts/other/Messages.json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(tree(answer).get("code").asInt()).isEqualTo(20404);
    }

    private String delivered(String text) {
        String sid = tree(twilio.sms(text)).get("sid").asString();
        twilio.reports(2);
        return twilio.messages + "/" + sid + ".json";
    }

    private List<String> bodies(String query) {
        return bodies(tree(twilio.get(twilio.messages + ".json" + query)));
    }

    private static List<String> bodies(JsonNode list) {
        return StreamSupport.stream(list.get("messages").spliterator(), false)
                .map(message -> message.get("body").asString())
                .toList();
    }
}
