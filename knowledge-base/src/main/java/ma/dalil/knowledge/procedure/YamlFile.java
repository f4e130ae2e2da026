package ma.dalil.knowledge.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.dalil.knowledge.procedure.InvalidKnowledge.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A YAML file as a JSON tree that remembers its lines, so that an error found in the tree can name its place.
///
/// Only whole numbers and the booleans `true` and `false` keep a type; dates, decimal numbers, `yes` and `no` stay the
/// text that was written.
final class YamlFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String name;
    private final Map<String, Integer> lines = new HashMap<>();
    private final JsonNode tree;

    private YamlFile(String name, Node root) {
        this.name = name;
        this.tree = convert(root, "");
    }

    /// @throws InvalidKnowledge if it is no UTF-8 or no YAML, or a key stands twice
    static YamlFile read(String name, InputStream content) throws IOException {
        String text = text(name, content.readAllBytes());
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw refused(name, 1, "the file is empty");
            }
            return new YamlFile(name, root);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw refused(name, line, broken.getProblem());
        } catch (ReaderException forbidden) {
            String before = text.substring(0, text.offsetByCodePoints(0, forbidden.getPosition()));
            String message = "a character that may not stand in a text: U+%04X".formatted(forbidden.getCodePoint());
            throw refused(name, (int) before.lines().count(), message);
        } catch (YAMLException broken) {
            throw refused(name, 1, String.valueOf(broken.getMessage()));
        }
    }

    private static String text(String name, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw refused(name, 1, "the file is not written in UTF-8");
        }
    }

    private static InvalidKnowledge refused(String name, int line, String message) {
        return new InvalidKnowledge(List.of(new Problem(name, line, message)));
    }

    String name() {
        return name;
    }

    JsonNode tree() {
        return tree;
    }

    /// The problem at a JSON pointer, with the line of the nearest node that exists.
    Problem problem(String pointer, String message) {
        return new Problem(name, lineOf(pointer), message);
    }

    private int lineOf(String pointer) {
        Integer line = lines.get(pointer);
        if (line != null) {
            return line;
        }
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? 1 : lineOf(pointer.substring(0, slash));
    }

    private JsonNode convert(@Nullable Node node, String pointer) {
        if (node == null) {
            return JSON.nullNode();
        }
        lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer);
            case SequenceNode sequence -> array(sequence, pointer);
            case ScalarNode scalar -> scalar(scalar);
            default -> JSON.nullNode();
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple pair : mapping.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            int line = pair.getKeyNode().getStartMark().getLine() + 1;
            lines.put(child, line);
            if (object.has(key)) {
                throw refused(name, line, "'" + key + "' stands twice");
            }
            object.set(key, convert(pair.getValueNode(), child));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(convert(item, pointer + "/" + array.size()));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return JSON.stringNode(text);
        }
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.INT) && text.matches("0|-?[1-9]\\d{0,8}")) {
            return JSON.numberNode(Integer.parseInt(text));
        }
        if (tag.equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.stringNode(text);
    }
}
