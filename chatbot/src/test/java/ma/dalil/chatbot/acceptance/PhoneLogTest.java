package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import ma.dalil.channels.demo.DemoClock;
import ma.dalil.channels.demo.DemoSettings;
import ma.dalil.channels.demo.Fault;
import ma.dalil.channels.demo.TwilioDouble;
import ma.dalil.channels.demo.TwilioError;
import ma.dalil.knowledge.database.EmbeddedDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A conversation by SMS and one by WhatsApp, in which much goes wrong, and all that the service logs of them.
class PhoneLogTest {

    private static final String SMS_NUMBER = "+212612345678";
    private static final String WHATSAPP_NUMBER = "+212687654321";
    private static final String PUBLIC = "http://dalil.example";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void neitherNumbersNorWordsOfCitizensReachTheLog(@TempDir Path home) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
                TwilioDouble twilio = TwilioDouble.start(
                        DemoSettings.immediate(URI.create("http://localhost:1/none")),
                        new DemoClock(InstantSource.system()));
                DalilProcess dalil = start(home, database, twilio)) {
            JdbcClient jdbc =
                    JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.username(), ""));
            says(dalil, SMS_NUMBER, "combien coûte le passeport, khadija ?");
            await(jdbc, "phone_inbound", "DONE", 1);
            twilio.faults().next(new Fault.BreaksDown(503, true), 1);
            says(dalil, Webhook.WHATSAPP + WHATSAPP_NUMBER, "bghit l passeport, brahim");
            await(jdbc, "phone_inbound", "DONE", 2);
            twilio.faults().next(new Fault.Refuses(TwilioError.INVALID_TO), 1);
            says(dalil, Webhook.WHATSAPP + WHATSAPP_NUMBER, "STOP");
            await(jdbc, "phone_inbound", "DONE", 3);
            jdbc.sql("alter table turn rename to turn_away").update();
            says(dalil, SMS_NUMBER, "mon secret, mustapha");
            await(jdbc, "phone_inbound", "SET_ASIDE", 1);
            jdbc.sql("alter table turn_away rename to turn").update();
            await(jdbc, "phone_delivery", "FAILED", 1);
            assertThat(String.join("\n", dalil.output()))
                    .contains("is set aside", "failed with 21211")
                    .doesNotContain("612345678", "687654321")
                    .doesNotContainIgnoringCase("khadija")
                    .doesNotContainIgnoringCase("brahim")
                    .doesNotContainIgnoringCase("mustapha")
                    .doesNotContainIgnoringCase("mon secret");
        }
    }

    private static DalilProcess start(Path home, EmbeddedDatabase database, TwilioDouble twilio) throws IOException {
        return DalilProcess.startBriefly(
                home,
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=none",
                "--dalil.phone.attempts=1",
                "--dalil.twilio.account-sid=" + Webhook.ACCOUNT,
                "--dalil.twilio.auth-token=" + Webhook.TOKEN,
                "--dalil.twilio.public-url=" + PUBLIC,
                "--dalil.twilio.api-url=" + twilio.address(),
                "--dalil.twilio.sms.from=" + Webhook.OURS,
                "--dalil.twilio.whatsapp.from=" + Webhook.OURS);
    }

    private void says(DalilProcess dalil, String person, String text) throws IOException, InterruptedException {
        assertThat(client.send(
                                Webhook.of(person, text).request(PUBLIC, dalil.address()),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    private static void await(JdbcClient jdbc, String table, String state, long count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from " + table + " where state = ?")
                                .param(state)
                                .query(Long.class)
                                .single()
                        >= count);
    }
}
