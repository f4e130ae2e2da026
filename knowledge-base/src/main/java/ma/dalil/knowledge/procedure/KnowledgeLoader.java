package ma.dalil.knowledge.procedure;

import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ma.dalil.knowledge.procedure.InvalidKnowledge.Problem;
import org.springframework.core.io.Resource;

/// Reads the lexicon and the procedures of a place, checks each file against its schema and all of them against each
/// other.
///
/// Order matters: what the schema refuses is not made a record, and references are checked among what was made. What
/// was refused is known by its name all the same, so that one error is not told again by every file that refers to it.
public final class KnowledgeLoader {

    /// Where the shipped knowledge stands.
    public static final String SHIPPED = "classpath:knowledge";

    private static final String PROCEDURE_SCHEMA = "procedure.schema.json";

    private final List<Problem> problems = new ArrayList<>();
    private final KnowledgeFiles files = new KnowledgeFiles(problems);
    private final Map<String, Procedure> procedures = new HashMap<>();
    private final Map<String, YamlFile> fileOf = new HashMap<>();
    private final Set<String> knownIds = new HashSet<>();

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
    /// `procedures` and, if its names are attested, the file `lexicon-sources.yaml` in it.
    ///
    /// @throws InvalidKnowledge with every error of every file
    public static Knowledge load(String place) {
        return new KnowledgeLoader().read(place);
    }

    private Knowledge read(String place) {
        LexiconLoader lexiconLoader = new LexiconLoader(files);
        Lexicon lexicon = lexiconLoader.read(place);
        procedures(place + "/procedures");
        procedures.forEach((id, procedure) -> {
            YamlFile file = Objects.requireNonNull(fileOf.get(id));
            problems.addAll(new References(file, lexicon, lexiconLoader::refused, knownIds::contains).check());
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

    private void procedures(String folder) {
        Schema schema = KnowledgeFiles.schema(PROCEDURE_SCHEMA);
        List<Resource> found = KnowledgeFiles.in(folder);
        if (found.isEmpty()) {
            problems.add(new Problem(folder, 1, "there is no procedure here"));
        }
        for (Resource resource : found) {
            String id = String.valueOf(resource.getFilename()).replaceFirst("\\.yaml$", "");
            knownIds.add(id);
            YamlFile file = files.yaml(folder, resource);
            if (file != null && files.misfits(file, schema).isEmpty()) {
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
            fileOf.put(id, file);
        }
    }
}
