package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.dalil.channels.staff.RunningDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern API =
            Pattern.compile("/api/.*|/staff/api/.*|/channels/.*|/health/.*|/metrics|/.*\\.json");

    private final RunningServer server = RunningServer.serving(RunningDesk.routes());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theDescriptionIsServed() {
        HttpResponse<String> answer = server.send(server.to("/openapi.json"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(RunningServer.tree(answer).path("openapi").asString()).isEqualTo("3.1.0");
    }

    @Test
    void everyAddressItListsIsAnswered() {
        for (String operation : described()) {
            String method = operation.substring(0, operation.indexOf(' '));
            String address = operation
                    .substring(method.length() + 1)
                    .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            HttpResponse<String> answer = server.send(server.to(address).method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(operation).isNotIn(405, 500);
            assertThat(answer.body()).as(operation).doesNotContain("nothing at this address");
        }
    }

    @Test
    void everyInstalledAddressIsListed() {
        assertThat(described()).containsExactlyInAnyOrderElementsOf(installed());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = document();
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isObject())
                        .isTrue());
    }

    @Test
    void everySchemaIsUsed() {
        JsonNode document = document();
        List<String> references = document.findValuesAsString("$ref");
        document.at("/components/schemas")
                .propertyNames()
                .forEach(name -> assertThat(references).contains("#/components/schemas/" + name));
    }

    private JsonNode document() {
        return RunningServer.tree(server.send(server.to("/openapi.json")));
    }

    private Set<String> described() {
        Set<String> operations = new TreeSet<>();
        document()
                .path("paths")
                .forEachEntry((path, item) -> item.propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    private Set<String> installed() {
        Vertx vertx = Vertx.vertx();
        try {
            Set<String> operations = new TreeSet<>();
            for (Route route : new ArrayList<>(server.server().router(vertx).getRoutes())) {
                String path = route.getPath();
                if (path != null && API.matcher(path).matches()) {
                    String described = path.replaceAll(":(\\w+)", "{$1}");
                    route.methods().forEach(method -> operations.add(method.name() + " " + described));
                }
            }
            return operations;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
