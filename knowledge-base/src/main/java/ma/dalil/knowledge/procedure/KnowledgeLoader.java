package ma.dalil.knowledge.procedure;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.dalil.knowledge.procedure.InvalidKnowledge.Problem;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Reads the lexicon and the procedures of a place, checks each file against its schema and all of them against each
/// other.
///
/// Order matters: what the schema refuses is not made a record, and references are checked among what was made.
public final class KnowledgeLoader {

    /// Where the shipped knowledge stands.
    public static final String SHIPPED = "classpath:knowledge";

    private static final String LEXICON_SCHEMA = "lexicon.schema.json";
    private static final String PROCEDURE_SCHEMA = "procedure.schema.json";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Lexicon.Term> terms = new HashMap<>();
    private final Map<String, Procedure> procedures = new HashMap<>();
    private final Map<String, YamlFile> files = new HashMap<>();

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
        yamlFiles(place + "/lexicon", schema(LEXICON_SCHEMA)).forEach(this::readLexicon);
        yamlFiles(place + "/procedures", schema(PROCEDURE_SCHEMA)).forEach(this::readProcedure);
        Lexicon lexicon = new Lexicon(terms);
        procedures.values().forEach(procedure -> {
            YamlFile file = Objects.requireNonNull(files.get(procedure.id()));
            problems.addAll(new References(file, lexicon, procedures.keySet()).check());
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

    private void readLexicon(YamlFile file) {
        file.tree().forEachEntry((key, node) -> {
            if (terms.putIfAbsent(key, ProcedureReader.term(key, node)) != null) {
                problems.add(file.problem("/" + key, "the key '" + key + "' stands in another file too"));
            }
        });
    }

    private void readProcedure(YamlFile file) {
        try {
            Procedure procedure = ProcedureReader.procedure(file.tree());
            if (!file.name().endsWith("/" + procedure.id() + ".yaml")) {
                problems.add(file.problem("/id", "the id '" + procedure.id() + "' is not the file's name"));
            }
            procedures.put(procedure.id(), procedure);
            files.put(procedure.id(), file);
        } catch (DateTimeException notADate) {
            problems.add(file.problem("", "not a date or a period: " + notADate.getMessage()));
        }
    }

    /// The files that are YAML and fit the schema; what is wrong with the others is noted.
    private List<YamlFile> yamlFiles(String folder, Schema schema) {
        List<YamlFile> fitting = new ArrayList<>();
        for (Resource resource : resourcesIn(folder)) {
            String name = folder.substring(folder.lastIndexOf('/') + 1) + "/" + resource.getFilename();
            try {
                YamlFile file =
                        YamlFile.read(name, new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8));
                List<Problem> misfits = schema.validate(file.tree()).stream()
                        .map(error -> file.problem(error.getInstanceLocation().toString(), error.getMessage()))
                        .toList();
                problems.addAll(misfits);
                if (misfits.isEmpty()) {
                    fitting.add(file);
                }
            } catch (InvalidKnowledge broken) {
                problems.addAll(broken.problems());
            } catch (IOException unreadable) {
                problems.add(new Problem(name, 1, "cannot be read: " + unreadable.getMessage()));
            }
        }
        return fitting;
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
