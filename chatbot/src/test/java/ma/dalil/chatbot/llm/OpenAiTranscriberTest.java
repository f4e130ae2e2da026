package ma.dalil.chatbot.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;

/// Real calls through Spring AI to a double of the endpoint, after the API reference of audio transcriptions.
class OpenAiTranscriberTest {

    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    @Test
    void whatIsSaidComesBackAsText() throws Exception {
        assertThat(transcribe(200, "{\"text\":\"بشحال الباسبور؟\"}", "audio/ogg"))
                .isEqualTo("بشحال الباسبور؟");
    }

    @Test
    void theFormatIsToldByTheNameOfTheFile() throws Exception {
        transcribe(200, "{\"text\":\"bonjour\"}", "audio/mpeg");
        assertThat(requests.take()).contains("filename=\"note.mp3\"").contains("whisper-1");
    }

    @Test
    void whatFailsIsThrown() {
        assertThatThrownBy(() -> transcribe(503, "{\"error\":{\"message\":\"down\"}}", "audio/ogg"))
                .isInstanceOf(RuntimeException.class);
    }

    private String transcribe(int status, String answer, String contentType) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/audio/transcriptions", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            URI baseUrl = URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
            TranscriptionSettings settings =
                    new TranscriptionSettings(baseUrl, "key", "whisper-1", Duration.ofSeconds(10), 2);
            return TranscriptionConfiguration.openAi(settings)
                    .transcribe(new byte[] {1, 2, 3}, contentType, WrittenForms.FRENCH);
        } finally {
            server.stop(0);
        }
    }
}
