package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service as it is started, with an operator that sends its SMS from a name.
class StopLinkTest {

    private static final String NUMBER = "+212612345678";
    private static final Pattern LINK = Pattern.compile("https://dalil\\.example(/s/\\w+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoIsSentSmsFromANameStopsThemByTheLinkTheyWereTold(@TempDir Path home) throws Exception {
        try (SmsOperator operator = new SmsOperator();
                DalilProcess dalil = DalilProcess.startBriefly(home, settings(operator))) {
            says(dalil, operator, "combien coûte le passeport ?");
            List<String> told = texts(operator, 2);
            assertThat(operator.senders()).containsExactly("DALIL");
            URI link = dalil.address().resolve(link(told.getFirst()));
            assertThat(load(link)).contains("<html lang=\"fr\"", "value=\"off\"");
            assertThat(press(link, "off")).isEqualTo(303);
            assertThat(load(link)).contains("value=\"on\"");
            says(dalil, operator, "et le délai ?");
            says(dalil, operator, "START"); // worked on after the question, and answered
            assertThat(texts(operator, 3)).hasSize(3).last().asString().contains("nouveau");
        }
    }

    private static String[] settings(SmsOperator operator) {
        return Stream.concat(
                        Stream.of("--dalil.phone.public-url=https://dalil.example"), Stream.of(operator.settings()))
                .toArray(String[]::new);
    }

    private static String link(String notice) {
        Matcher link = LINK.matcher(notice);
        assertThat(link.find()).as(notice).isTrue();
        return link.group(1);
    }

    private static List<String> texts(SmsOperator operator, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> operator.texts().size() >= count);
        return operator.texts();
    }

    private void says(DalilProcess dalil, SmsOperator operator, String text) throws IOException, InterruptedException {
        HttpResponse<Void> stored =
                client.send(operator.brings(dalil.address(), NUMBER, text), BodyHandlers.discarding());
        assertThat(stored.statusCode()).isEqualTo(200);
    }

    private String load(URI link) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString())
                .body();
    }

    private int press(URI link, String messages) throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("lang=fr&messages=" + messages))
                .build();
        return client.send(form, BodyHandlers.discarding()).statusCode();
    }
}
