package ma.dalil.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.Failure.Kind;
import ma.dalil.channels.phone.OutboundPhoneMessage;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.channels.phone.ProviderDouble;
import ma.dalil.channels.phone.ProviderDouble.Asked;
import ma.dalil.channels.phone.ProviderHttp;
import ma.dalil.channels.phone.Sender.Found;
import ma.dalil.channels.phone.Sending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSenderTest {

    private static final String LIST = "/2010-04-01/Accounts/" + TwilioSettingsFor.ACCOUNT + "/Messages.json";
    private static final UUID DELIVERY = UUID.fromString("7f0f2f6e-0b7a-4f0e-9a38-5a4de1f2c001");
    private static final PhoneIdentity SAMIRA = PhoneIdentity.ofNumber("+212600000001");
    private static final Instant SINCE = Instant.parse("2026-11-27T10:00:00Z");
    private static final DateTimeFormatter TWILIOS = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final ProviderDouble twilio = new ProviderDouble();
    private final TwilioSender sender = sender(twilio.url(), Map.of());

    private static TwilioSender sender(String apiUrl, Map<String, String> more) {
        TwilioSettings settings = TwilioSettingsFor.account(apiUrl, more);
        TwilioConfiguration wiring = new TwilioConfiguration();
        ProviderHttp http = wiring.twilioHttp(settings);
        return wiring.twilioSender(settings, wiring.twilioClient(settings, http));
    }

    @AfterEach
    void stop() {
        twilio.close();
    }

    private static OutboundPhoneMessage message(PhoneChannel channel, PhoneIdentity to, String from, Content content) {
        return new OutboundPhoneMessage(DELIVERY, channel, to, from, content);
    }

    private static OutboundPhoneMessage sms() {
        return message(PhoneChannel.SMS, SAMIRA, "+14155550100", new Content.Text("Salam", List.of()));
    }

    private static OutboundPhoneMessage whatsapp(Content content) {
        return message(PhoneChannel.WHATSAPP, SAMIRA, "+14155550100", content);
    }

    private static String created(String sid, String status) {
        return "{\"sid\":\"" + sid + "\",\"status\":\"" + status + "\",\"direction\":\"outbound-api\"}";
    }

    private static String error(int code, int status) {
        return "{\"code\":" + code + ",\"message\":\"no\",\"more_info\":\"\",\"status\":" + status + "}";
    }

    private Asked sent(OutboundPhoneMessage message) {
        return sent(sender, message);
    }

    private Asked sent(TwilioSender by, OutboundPhoneMessage message) {
        twilio.answers(201, created("SM1", "queued"));
        assertThat(by.send(message)).isEqualTo(new Sending.Accepted("SM1", DeliveryStatus.QUEUED));
        return twilio.last();
    }

    @Test
    void aTextIsCreatedWithAllThatItNeeds() {
        Asked asked = sent(sms());
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.target()).isEqualTo(LIST);
        assertThat(asked.field("To")).isEqualTo("+212600000001");
        assertThat(asked.field("From")).isEqualTo("+14155550100");
        assertThat(asked.field("Body")).isEqualTo("Salam");
        assertThat(asked.field("StatusCallback"))
                .isEqualTo("https://dalil.example/channels/twilio/status?delivery=" + DELIVERY);
    }

    @Test
    void twilioKeepsNoTextButKnowsTheRecipient() {
        Asked asked = sent(sms());
        assertThat(asked.field("ContentRetention")).isEqualTo("discard");
        assertThat(asked.field("AddressRetention")).isEmpty();
    }

    @Test
    void anAccountWithoutRedactionKeepsTheText() {
        assertThat(sent(sender(twilio.url(), Map.of("discard-content", "false")), sms())
                        .field("ContentRetention"))
                .isEmpty();
    }

    @Test
    void everyLetterArrives() {
        String text = "ⴰⵣⵓⵍ! شنو خاصني؟ Ça coûte 75 DH & c'est = prêt + vite 🇲🇦";
        Content content = new Content.Text(text, List.of());
        assertThat(sent(whatsapp(content)).field("Body")).isEqualTo(text);
    }

    @Test
    void theTokenOpensTheAccount() {
        assertThat(sent(sms()).header("Authorization")).isEqualTo(basic(TwilioSettingsFor.ACCOUNT, "12345"));
    }

    @Test
    void anApiKeyOpensTheAccountInstead() {
        TwilioSender withKey = sender(twilio.url(), Map.of("api-key", "SK1", "api-key-secret", "s3cret"));
        Asked asked = sent(withKey, sms());
        assertThat(asked.header("Authorization")).isEqualTo(basic("SK1", "s3cret"));
        assertThat(asked.target()).isEqualTo(LIST);
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatsappHasItsPrefixAtBothEnds() {
        Asked asked = sent(whatsapp(new Content.Text("Salam", List.of())));
        assertThat(asked.field("To")).isEqualTo("whatsapp:+212600000001");
        assertThat(asked.field("From")).isEqualTo("whatsapp:+14155550100");
    }

    @Test
    void aPersonWithoutANumberIsReachedByTheScopedIdentifier() {
        PhoneIdentity scoped = new PhoneIdentity(null, "MA.1349120865530274");
        Asked asked =
                sent(message(PhoneChannel.WHATSAPP, scoped, "+14155550100", new Content.Text("Salam", List.of())));
        assertThat(asked.field("To")).isEqualTo("whatsapp:MA.1349120865530274");
    }

    @Test
    void aMessageThatDoesNotSayItComesFromTheConfiguredSender() {
        TwilioSender configured = sender(twilio.url(), Map.of("sms.from", "DALIL"));
        Asked asked = sent(configured, message(PhoneChannel.SMS, SAMIRA, "", new Content.Text("Salam", List.of())));
        assertThat(asked.field("From")).isEqualTo("DALIL");
        assertThat(asked.field("MessagingServiceSid")).isEmpty();
    }

    @Test
    void aMessagingServiceChoosesTheSenderIfThereIsOne() {
        TwilioSender configured = sender(twilio.url(), Map.of("sms.messaging-service-sid", "MG1"));
        Asked asked = sent(configured, message(PhoneChannel.SMS, SAMIRA, "", new Content.Text("Salam", List.of())));
        assertThat(asked.field("MessagingServiceSid")).isEqualTo("MG1");
        assertThat(asked.field("From")).isEmpty();
    }

    @Test
    void aTemplateHasContentAndNoBody() {
        TwilioSender configured = sender(twilio.url(), Map.of("templates.reply-is-ready.ary-Latn", "HX1"));
        Content template =
                new Content.Template("reply-is-ready", Locale.forLanguageTag("ary-Latn"), Map.of("1", "la \"carte\""));
        Asked asked = sent(configured, whatsapp(template));
        assertThat(asked.field("ContentSid")).isEqualTo("HX1");
        assertThat(asked.field("ContentVariables")).isEqualTo("{\"1\":\"la \\\"carte\\\"\"}");
        assertThat(asked.body()).doesNotContain("Body=");
    }

    @Test
    void aTemplateIsThatOfThePersonsForm() {
        TwilioSender configured = sender(
                twilio.url(),
                Map.of(
                        "templates.reply-is-ready.fr", "HX1",
                        "templates.reply-is-ready.ar", "HX2",
                        "templates.reply-is-ready.ary-Latn", "HX3"));
        for (String form : List.of("fr", "ar", "ary-Latn")) {
            sent(configured, whatsapp(new Content.Template("reply-is-ready", Locale.forLanguageTag(form), Map.of())));
        }
        assertThat(twilio.asked())
                .extracting(asked -> asked.field("ContentSid"))
                .containsExactly("HX1", "HX2", "HX3");
    }

    @Test
    void aTemplateThatIsNotConfiguredIsNotAsked() {
        Content template = new Content.Template("reply-is-ready", Locale.FRENCH, Map.of());
        assertThat(sender.send(whatsapp(template)))
                .isEqualTo(new Sending.Refused(new Failure("no-template", Kind.CONFIGURATION)));
        assertThat(twilio.asked()).isEmpty();
    }

    @Test
    void buttonsAreQuickRepliesWhereTheyAreConfigured() {
        TwilioSender configured = sender(twilio.url(), Map.of("quick-replies.2", "HX2"));
        Asked asked = sent(configured, whatsapp(new Content.Text("1. Iyah\n2. Lla", List.of("Iyah", "Lla"))));
        assertThat(asked.field("ContentSid")).isEqualTo("HX2");
        assertThat(asked.field("ContentVariables"))
                .isEqualTo("{\"1\":\"1. Iyah\\n2. Lla\",\"2\":\"Iyah\",\"3\":\"Lla\"}");
        assertThat(asked.field("Body")).isEmpty();
    }

    @Test
    void buttonsWithoutAConfiguredContentAreLeftToTheText() {
        Asked asked = sent(whatsapp(new Content.Text("1. Iyah\n2. Lla", List.of("Iyah", "Lla"))));
        assertThat(asked.field("Body")).isEqualTo("1. Iyah\n2. Lla");
        assertThat(asked.field("ContentSid")).isEmpty();
    }

    @Test
    void aTextThatIsTooLongForButtonsGoesWithout() {
        TwilioSender configured = sender(twilio.url(), Map.of("quick-replies.2", "HX2"));
        String text = "a".repeat(1_025);
        assertThat(sent(configured, whatsapp(new Content.Text(text, List.of("Iyah", "Lla"))))
                        .field("Body"))
                .isEqualTo(text);
    }

    @Test
    void anSmsHasNoButtons() {
        TwilioSender configured = sender(twilio.url(), Map.of("quick-replies.2", "HX2"));
        Content content = new Content.Text("1. Oui 2. Non", List.of("Oui", "Non"));
        assertThat(sent(configured, message(PhoneChannel.SMS, SAMIRA, "+14155550100", content))
                        .field("Body"))
                .isEqualTo("1. Oui 2. Non");
    }

    @ParameterizedTest
    @CsvSource({"21610,OPTED_OUT", "63016,WINDOW_CLOSED", "21211,PERMANENT", "21408,CONFIGURATION"})
    void aRefusalTellsWhy(int code, Kind kind) {
        twilio.answers(400, error(code, 400));
        assertThat(sender.send(sms())).isEqualTo(new Sending.Refused(new Failure(Integer.toString(code), kind)));
    }

    @Test
    void tooManyRequestsMaySafelyComeAgain() {
        twilio.answers(429, error(20429, 429));
        assertThat(sender.send(sms())).isEqualTo(new Sending.Refused(new Failure("20429", Kind.TRANSIENT)));
    }

    @Test
    void aRefusalThatIsNotTwiliosTellsItsStatus() {
        twilio.answers(403, "<html>a proxy</html>");
        assertThat(sender.send(sms())).isEqualTo(new Sending.Refused(new Failure("403", Kind.CONFIGURATION)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aFaultMayHaveSentAndIsTriedOnce(int status) {
        twilio.answers(status, error(20500, status));
        assertThat(sender.send(sms())).isEqualTo(new Sending.Unsure(Integer.toString(status)));
        assertThat(twilio.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatNeverComesMayHaveSent() {
        twilio.keepsSilent();
        assertThat(sender.send(sms())).isEqualTo(new Sending.Unsure("no-answer"));
        assertThat(twilio.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatStallsMayHaveSent() {
        twilio.stallsInTheMiddle();
        assertThat(sender.send(sms())).isEqualTo(new Sending.Unsure("no-answer"));
    }

    @Test
    void aConnectionThatBreaksMayHaveSent() {
        twilio.hangsUp();
        assertThat(sender.send(sms())).isEqualTo(new Sending.Unsure("no-answer"));
        assertThat(twilio.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatCannotBeReadMayHaveSent() {
        twilio.answers(201, "<html>");
        assertThat(sender.send(sms())).isEqualTo(new Sending.Unsure("unreadable"));
    }

    @Test
    void aRefusedConnectionHasNotSent() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(sender("http://127.0.0.1:" + nobody, Map.of()).send(sms()))
                .isEqualTo(new Sending.Refused(new Failure("unreachable", Kind.TRANSIENT)));
    }

    @Test
    void aStatusThatIsNewInTwilioIsAnAcceptedMessage() {
        twilio.answers(201, created("SM1", "teleported"));
        assertThat(sender.send(sms())).isEqualTo(new Sending.Accepted("SM1", DeliveryStatus.ACCEPTED));
    }

    private static String listed(String sid, String direction, Instant created, String status) {
        return "{\"sid\":\"" + sid + "\",\"direction\":\"" + direction + "\",\"status\":\"" + status
                + "\",\"date_created\":\"" + TWILIOS.format(created) + "\",\"date_sent\":null}";
    }

    private static String page(String next, String... messages) {
        return "{\"uri\":\"" + LIST + "\",\"messages\":[" + String.join(",", messages)
                + "],\"page_size\":50,\"next_page_uri\":" + (next.isEmpty() ? "null" : "\"" + next + "\"") + "}";
    }

    private Found found(String... ours) {
        return sender.find(sms(), SINCE, Set.of(ours)::contains);
    }

    @Test
    void aMessageOfThatTimeIsFound() {
        twilio.answers(200, page("", listed("SM5", "outbound-api", SINCE.plusSeconds(2), "delivered")));
        assertThat(found()).isEqualTo(new Found.Sent("SM5", DeliveryStatus.DELIVERED));
        assertThat(twilio.last().target()).startsWith(LIST).contains("To=%2B212600000001");
    }

    @Test
    void aMessageThatStillWaitsIsFound() {
        twilio.answers(200, page("", listed("SM5", "outbound-api", SINCE.plusSeconds(2), "queued")));
        assertThat(found()).isEqualTo(new Found.Sent("SM5", DeliveryStatus.QUEUED));
        assertThat(twilio.last().target()).doesNotContain("DateSent");
    }

    @Test
    void aMessageOfAnotherDeliveryIsNotIt() {
        twilio.answers(200, page("", listed("SM5", "outbound-api", SINCE.plusSeconds(2), "sent")));
        assertThat(found("SM5")).isEqualTo(new Found.Absent());
    }

    @Test
    void anEarlierMessageIsNotIt() {
        twilio.answers(200, page("", listed("SM5", "outbound-api", SINCE.minusSeconds(6), "sent")));
        assertThat(found()).isEqualTo(new Found.Absent());
    }

    @Test
    void clocksMayDifferALittle() {
        twilio.answers(200, page("", listed("SM5", "outbound-api", SINCE.minusSeconds(5), "sent")));
        assertThat(found()).isEqualTo(new Found.Sent("SM5", DeliveryStatus.SENT));
    }

    @Test
    void aMessageOfAnotherDirectionIsNotIt() {
        twilio.answers(200, page("", listed("SM5", "outbound-reply", SINCE.plusSeconds(2), "sent")));
        assertThat(found()).isEqualTo(new Found.Absent());
    }

    @Test
    void thePageBehindIsReadToo() {
        twilio.answers(200, page(LIST + "?Page=1&To=x", listed("SM6", "outbound-api", SINCE.plusSeconds(9), "sent")))
                .answers(200, page("", listed("SM5", "outbound-api", SINCE.plusSeconds(2), "sent")));
        assertThat(found("SM6")).isEqualTo(new Found.Sent("SM5", DeliveryStatus.SENT));
        assertThat(twilio.last().target()).isEqualTo(LIST + "?Page=1&To=x");
    }

    @Test
    void whenTwilioIsAwayNothingIsKnown() {
        twilio.answers(503, "");
        assertThat(found()).isEqualTo(new Found.Unknown());
    }

    @Test
    void whenTwilioRefusesNothingIsKnown() {
        twilio.answers(429, error(20429, 429));
        assertThat(found()).isEqualTo(new Found.Unknown());
    }

    @Test
    void typingIsShownOnWhatsapp() {
        twilio.answers(200, "{\"success\":true}");
        sender.showTyping(PhoneChannel.WHATSAPP, "SM7");
        assertThat(twilio.last().method()).isEqualTo("POST");
        assertThat(twilio.last().target()).isEqualTo("/v2/Indicators/Typing.json");
        assertThat(twilio.last().field("messageId")).isEqualTo("SM7");
        assertThat(twilio.last().field("channel")).isEqualTo("whatsapp");
    }

    @Test
    void anSmsShowsNoTyping() {
        sender.showTyping(PhoneChannel.SMS, "SM7");
        assertThat(twilio.asked()).isEmpty();
    }

    @Test
    void typingThatCannotBeShownIsNoFault() {
        twilio.answers(500, "").answers(404, error(20404, 404)).hangsUp();
        assertThatCode(() -> {
                    sender.showTyping(PhoneChannel.WHATSAPP, "SM7");
                    sender.showTyping(PhoneChannel.WHATSAPP, "SM7");
                    sender.showTyping(PhoneChannel.WHATSAPP, "SM7");
                })
                .doesNotThrowAnyException();
    }
}
