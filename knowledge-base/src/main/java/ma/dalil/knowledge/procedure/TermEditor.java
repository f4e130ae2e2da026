package ma.dalil.knowledge.procedure;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Changes names and their sources in the text of a lexicon file and leaves every other character as it was: comments,
/// order, line breaks.
///
/// Places are told by the marks of the YAML parser, which count code points.
final class TermEditor {

    /// What may stand without quotes: begins with a letter, holds nothing that YAML reads as a sign.
    private static final Pattern PLAIN =
            Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}\\p{Nd} '’ʷ()/-]*[\\p{L}\\p{M}\\p{Nd})])?");

    private static final Pattern NO_TEXT = Pattern.compile("(?i)yes|no|on|off|y|n|true|false|null");

    private record Edit(int from, int to, String replacement) {}

    private final String text;
    private final MappingNode root;
    private final List<Edit> edits = new ArrayList<>();

    /// @param text a lexicon file that has been loaded without an error
    TermEditor(String text) {
        this.text = text;
        this.root = (MappingNode) new Yaml(new LoaderOptions()).compose(new StringReader(text));
    }

    boolean has(String key) {
        return child(root, key) != null;
    }

    /// Gives a term another name in one form; if people type that already, the old name takes its place among what they
    /// type.
    TermEditor rename(String key, String form, String name) {
        MappingNode term = term(key);
        ScalarNode old = (ScalarNode) Objects.requireNonNull(child(mapping(term, "name"), form));
        replace(old, scalar(name));
        for (String list : List.of("aliases", "former")) {
            if (child(term, list) instanceof MappingNode lists && child(lists, form) instanceof SequenceNode phrases) {
                phrases.getValue().stream()
                        .filter(phrase -> ((ScalarNode) phrase).getValue().equalsIgnoreCase(name))
                        .forEach(phrase -> replace(phrase, scalar(old.getValue())));
            }
        }
        return this;
    }

    /// Notes what attests a term's name, by form, in the order of the map. Once for a term: a second call would not see
    /// what the first has added.
    TermEditor attest(String key, Map<String, String> sourceByForm) {
        MappingNode term = term(key);
        List<String> added = new ArrayList<>();
        sourceByForm.forEach((form, source) -> {
            Node before = child(term, "sources") instanceof MappingNode sources ? child(sources, form) : null;
            if (before == null) {
                added.add(form + ": " + source);
            } else {
                replace(before, source);
            }
        });
        if (added.isEmpty()) {
            return this;
        }
        if (child(term, "sources") instanceof MappingNode sources
                && !sources.getValue().isEmpty()) {
            NodeTuple last = sources.getValue().getLast();
            boolean oneLine = sources.getFlowStyle() == FlowStyle.FLOW;
            String between = oneLine ? ", " : "\n" + " ".repeat(column(last.getKeyNode()));
            insert(end(last.getValueNode()), between + String.join(between, added));
        } else {
            String indent = " ".repeat(column(term.getValue().getFirst().getKeyNode()));
            insert(endOfLine(end(term)), "\n" + indent + "sources: {" + String.join(", ", added) + "}");
        }
        return this;
    }

    /// The text with all changes.
    String edited() {
        StringBuilder result = new StringBuilder(text);
        edits.sort(Comparator.comparingInt(Edit::from).reversed());
        edits.forEach(edit -> result.replace(edit.from(), edit.to(), edit.replacement()));
        return result.toString();
    }

    /// A text as YAML, in quotes where it needs them.
    static String scalar(String value) {
        return PLAIN.matcher(value).matches() && !NO_TEXT.matcher(value).matches()
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private MappingNode term(String key) {
        return mapping(root, key);
    }

    private static MappingNode mapping(MappingNode parent, String key) {
        return (MappingNode) Objects.requireNonNull(child(parent, key), key);
    }

    private static @Nullable Node child(MappingNode parent, String key) {
        return parent.getValue().stream()
                .filter(pair -> ((ScalarNode) pair.getKeyNode()).getValue().equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst()
                .orElse(null);
    }

    private void replace(Node node, String replacement) {
        edits.add(new Edit(place(node.getStartMark()), place(node.getEndMark()), replacement));
    }

    private void insert(int at, String words) {
        edits.add(new Edit(at, at, words));
    }

    /// Where a node's last character is followed. The parser's own mark of a node in block style stands at what
    /// follows.
    private int end(Node node) {
        if (node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.BLOCK) {
            return end(mapping.getValue().getLast().getValueNode());
        }
        if (node instanceof SequenceNode sequence && sequence.getFlowStyle() == FlowStyle.BLOCK) {
            return end(sequence.getValue().getLast());
        }
        return place(node.getEndMark());
    }

    private int endOfLine(int place) {
        int lineEnd = text.indexOf('\n', place);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        return end > place && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int place(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private static int column(Node node) {
        return node.getStartMark().getColumn();
    }
}
