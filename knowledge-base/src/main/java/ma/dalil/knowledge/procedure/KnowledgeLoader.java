package ma.dalil.knowledge.procedure;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.dalil.knowledge.procedure.InvalidKnowledge.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/// Reads the lexicon and the procedures of a place, checks each file against its schema and all of them against each
/// other.
///
/// Order matters: what the schema refuses is not made a record, and references are checked among what was made. What
/// was refused is known by its name all the same, so that one error is not told again by every file that refers to it.
public final class KnowledgeLoader {

    /// Where the shipped knowledge stands.
    public static final String SHIPPED = "classpath:knowledge";

    /// Before a term's key among the files; no procedure's id has a colon.
    private static final String TERM = "term:";

    private static final String LEXICON_SCHEMA = "lexicon.schema.json";
    private static final String PROCEDURE_SCHEMA = "procedure.schema.json";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Lexicon.Term> terms = new HashMap<>();
    private final Map<String, Procedure> procedures = new HashMap<>();
    private final Map<String, YamlFile> files = new HashMap<>();
    private final Set<String> refusedTerms = new HashSet<>();
    private final Set<String> knownIds = new HashSet<>();
    private boolean lexiconIsWhole = true;

    private KnowledgeLoader() {}

    /// What a place holds.
    ///
    /// @param procedures in order of their identifiers
    public record Knowledge(Lexicon lexicon, List<Procedure> procedures) implements ProcedureCatalog {
        public Knowledge {
            procedures = List.copyOf(procedures);
        }

        @Override
        public Optional<Procedure> find(String id) {
            return procedures.stream()
                    .filter(procedure -> procedure.id().equals(id))
                    .findFirst();
        }

        @Override
        public List<Procedure> all() {
            return procedures;
        }
    }

    /// Loads a place such as `classpath:knowledge` or `file:/srv/knowledge`, with the folders `lexicon` and
    /// `procedures` in it.
    ///
    /// @throws InvalidKnowledge with every error of every file
    public static Knowledge load(String place) {
        return new KnowledgeLoader().read(place);
    }

    private Knowledge read(String place) {
        lexicon(place + "/lexicon");
        procedures(place + "/procedures");
        Lexicon lexicon = new Lexicon(terms);
        procedures.forEach((id, procedure) -> {
            YamlFile file = Objects.requireNonNull(files.get(id));
            problems.addAll(new References(file, lexicon, this::refusedTerm, knownIds::contains).check());
        });
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
            throw new InvalidKnowledge(problems);
        }
        return new Knowledge(
                lexicon,
                procedures.values().stream()
                        .sorted(Comparator.comparing(Procedure::id))
                        .toList());
    }

    /// A file with a refused term still gives the others.
    private void lexicon(String folder) {
        Schema schema = schema(LEXICON_SCHEMA);
        for (Resource resource : resourcesIn(folder)) {
            YamlFile file = yaml(folder, resource);
            if (file == null) {
                lexiconIsWhole = false;
                continue;
            }
            Set<String> refused = misfits(file, schema).stream()
                    .map(error -> error.getInstanceLocation().getNameCount() == 0
                            ? String.valueOf(error.getProperty())
                            : error.getInstanceLocation().getElement(0).toString())
                    .collect(Collectors.toSet());
            refusedTerms.addAll(refused);
            if (file.tree().isObject()) {
                file.tree().forEachEntry((key, node) -> {
                    if (!refused.contains(key)) {
                        addTerm(file, key, node);
                    }
                });
            }
        }
    }

    private void addTerm(YamlFile file, String key, JsonNode node) {
        YamlFile other = files.putIfAbsent(TERM + key, file);
        if (other != null) {
            problems.add(file.problem("/" + key, "the key '" + key + "' stands in " + other.name() + " too"));
        } else {
            terms.put(key, ProcedureReader.term(key, node));
        }
    }

    private boolean refusedTerm(String key) {
        return !lexiconIsWhole || refusedTerms.contains(key);
    }

    private void procedures(String folder) {
        Schema schema = schema(PROCEDURE_SCHEMA);
        List<Resource> found = resourcesIn(folder);
        if (found.isEmpty()) {
            problems.add(new Problem(folder, 1, "there is no procedure here"));
        }
        for (Resource resource : found) {
            String id = String.valueOf(resource.getFilename()).replaceFirst("\\.yaml$", "");
            knownIds.add(id);
            YamlFile file = yaml(folder, resource);
            if (file != null && misfits(file, schema).isEmpty()) {
                addProcedure(file, id);
            }
        }
    }

    private void addProcedure(YamlFile file, String id) {
        List<Problem> implausible = Plausibility.check(file);
        problems.addAll(implausible);
        if (!file.tree().get("id").asString().equals(id)) {
            problems.add(file.problem("/id", "the id is not the file's name, '" + id + "'"));
        }
        if (implausible.isEmpty()) {
            procedures.put(id, ProcedureReader.procedure(file.tree()));
            files.put(id, file);
        }
    }

    private @Nullable YamlFile yaml(String folder, Resource resource) {
        String name = folder.substring(folder.lastIndexOf('/') + 1) + "/" + resource.getFilename();
        try (InputStream content = resource.getInputStream()) {
            return YamlFile.read(name, content);
        } catch (InvalidKnowledge broken) {
            problems.addAll(broken.problems());
        } catch (IOException unreadable) {
            problems.add(new Problem(name, 1, "cannot be read: " + unreadable.getMessage()));
        }
        return null;
    }

    /// What the schema refuses; it is noted too, at the line of the property that does not belong there.
    private List<com.networknt.schema.Error> misfits(YamlFile file, Schema schema) {
        List<com.networknt.schema.Error> errors = schema.validate(file.tree());
        for (com.networknt.schema.Error error : errors) {
            String pointer = error.getInstanceLocation().toString();
            boolean foreign = "additionalProperties".equals(error.getKeyword());
            problems.add(file.problem(
                    foreign ? pointer + "/" + error.getProperty() : pointer, message(error, schema.getSchemaNode())));
        }
        return errors;
    }

    /// A pattern is told by the description that stands beside it in the schema.
    private static String message(com.networknt.schema.Error error, JsonNode schema) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        JsonNode description = schema.at(keyword.substring(0, keyword.lastIndexOf('/')) + "/description");
        return description.isMissingNode() || !"pattern".equals(error.getKeyword())
                ? error.getMessage()
                : "'" + error.getInstanceNode().asString() + "' is not " + description.asString();
    }

    private List<Resource> resourcesIn(String folder) {
        try {
            return Arrays.stream(resources.getResources(folder + "/*.yaml"))
                    .sorted(Comparator.comparing(resource -> Objects.requireNonNullElse(resource.getFilename(), "")))
                    .collect(Collectors.toList());
        } catch (IOException none) {
            return List.of();
        }
    }

    private static Schema schema(String name) {
        try (InputStream content = Objects.requireNonNull(
                KnowledgeLoader.class.getResourceAsStream("/knowledge/" + name), () -> "no resource " + name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(content, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
