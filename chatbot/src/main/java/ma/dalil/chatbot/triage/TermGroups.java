package ma.dalil.chatbot.triage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Named lists of terms from a YAML file beside this class, in the file's order.
final class TermGroups {

    private TermGroups() {}

    static Map<String, ?> tree(String name) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(TermGroups.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A mapping of names to lists of terms.
    static Map<String, List<Term>> of(Object mapping) {
        Map<String, List<Term>> groups = new LinkedHashMap<>();
        ((Map<?, ?>) mapping).forEach((group, terms) -> groups.put(String.valueOf(group), terms(terms)));
        return groups;
    }

    static List<Term> terms(Object list) {
        return ((List<?>) list)
                .stream().map(term -> Term.of(String.valueOf(term))).toList();
    }
}
