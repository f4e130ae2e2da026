package ma.dalil.chatbot.wording;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the service comes with (`canned.yaml`, which `canned.schema.json` describes): canned replies in all forms, and
/// how officers call the slots.
///
/// @param slots by what is filled in, such as `costs`
record ShippedReplies(List<CannedReply> replies, Map<String, SlotNames> slots) {

    private static final String FILE = "canned.yaml";
    private static final String SCHEMA = "canned.schema.json";

    /// How a slot is called; the first name of each language is the one that is offered.
    record SlotNames(List<String> french, List<String> arabic) {}

    /// @throws IllegalStateException naming what the schema refuses
    static ShippedReplies read() {
        JsonNode tree = tree();
        List<CannedReply> replies = new ArrayList<>();
        tree.path("replies").forEachEntry((id, texts) -> replies.add(CannedReply.of(id, texts(texts))));
        Map<String, SlotNames> slots = new LinkedHashMap<>();
        tree.path("slots")
                .forEachEntry(
                        (id, names) -> slots.put(id, new SlotNames(list(names.path("fr")), list(names.path("ar")))));
        return new ShippedReplies(List.copyOf(replies), slots);
    }

    private static JsonNode tree() {
        try (InputStream file = resource(FILE);
                InputStream schema = resource(SCHEMA)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(file, StandardCharsets.UTF_8));
            JsonNode tree = JsonMapper.shared().valueToTree(content);
            List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(tree);
            if (!errors.isEmpty()) {
                throw new IllegalStateException(
                        FILE + ": " + errors.stream().map(Error::toString).collect(Collectors.joining("; ")));
            }
            return tree;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ShippedReplies.class.getResourceAsStream(name), name);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.forEachEntry((tag, text) -> texts.put(tag, text.asString()));
        return texts;
    }

    private static List<String> list(JsonNode names) {
        List<String> list = new ArrayList<>();
        names.forEach(name -> list.add(name.asString()));
        return List.copyOf(list);
    }
}
