package ma.dalil.knowledge.procedure;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A YAML file as a JSON tree that remembers its lines, so that an error found in the tree can name its place.
///
/// Only whole numbers and booleans keep a type; dates stay the text that was written.
final class YamlFile {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String name;
    private final Map<String, Integer> lines = new HashMap<>();
    private final JsonNode tree;

    private YamlFile(String name, Node root) {
        this.name = name;
        this.tree = convert(root, "");
    }

    /// @throws InvalidKnowledge if it is no YAML, or a key stands twice
    static YamlFile read(String name, Reader content) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (content) {
            Node root = new Yaml(options).compose(content);
            if (root == null) {
                throw new InvalidKnowledge(List.of(new InvalidKnowledge.Problem(name, 1, "the file is empty")));
            }
            return new YamlFile(name, root);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new InvalidKnowledge(List.of(new InvalidKnowledge.Problem(name, line, broken.getProblem())));
        }
    }

    String name() {
        return name;
    }

    JsonNode tree() {
        return tree;
    }

    /// The problem at a JSON pointer, with the line of the nearest node that exists.
    InvalidKnowledge.Problem problem(String pointer, String message) {
        return new InvalidKnowledge.Problem(name, lineOf(pointer), message);
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
                throw new InvalidKnowledge(
                        List.of(new InvalidKnowledge.Problem(name, line, "'" + key + "' stands twice")));
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
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equalsIgnoreCase("true"));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.stringNode(text);
    }
}
