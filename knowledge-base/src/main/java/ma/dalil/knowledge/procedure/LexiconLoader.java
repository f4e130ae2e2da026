package ma.dalil.knowledge.procedure;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;

/// Reads the terms of a place and what attests them. A term that is refused is known by its key all the same, and a
/// file
/// with a refused term still gives the others.
final class LexiconLoader {

    static final String SOURCES = "lexicon-sources.yaml";

    private final KnowledgeFiles files;
    private final Map<String, Lexicon.Term> terms = new HashMap<>();
    private final Map<String, Lexicon.Source> sources = new HashMap<>();
    private final Map<String, YamlFile> fileOf = new HashMap<>();
    private final Set<String> refusedTerms = new HashSet<>();
    private final Set<String> knownSources = new HashSet<>();
    private boolean termsAreWhole = true;
    private boolean sourcesAreWhole = true;

    LexiconLoader(KnowledgeFiles files) {
        this.files = files;
    }

    Lexicon read(String place) {
        sources(place + "/" + SOURCES);
        terms(place + "/lexicon");
        return new Lexicon(terms, sources);
    }

    /// True for a key whose term has an error of its own.
    boolean refused(String key) {
        return !termsAreWhole || refusedTerms.contains(key);
    }

    private void sources(String place) {
        Resource resource = KnowledgeFiles.at(place);
        if (!resource.exists()) {
            return;
        }
        YamlFile file = files.yaml(resource, SOURCES);
        if (file == null) {
            sourcesAreWhole = false;
            return;
        }
        Set<String> refused = refusedKeys(file, KnowledgeFiles.schema("lexicon-sources.schema.json"));
        knownSources.addAll(file.tree().propertyNames());
        file.tree().forEachEntry((key, node) -> {
            if (!refused.contains(key)) {
                sources.put(key, LexiconReader.source(key, node));
            }
        });
    }

    private void terms(String folder) {
        Schema schema = KnowledgeFiles.schema("lexicon.schema.json");
        for (Resource resource : KnowledgeFiles.in(folder)) {
            YamlFile file = files.yaml(folder, resource);
            if (file == null) {
                termsAreWhole = false;
                continue;
            }
            Set<String> refused = refusedKeys(file, schema);
            refusedTerms.addAll(refused);
            if (file.tree().isObject()) {
                file.tree().forEachEntry((key, node) -> {
                    if (!refused.contains(key)) {
                        add(file, key, node);
                    }
                });
            }
        }
    }

    private Set<String> refusedKeys(YamlFile file, Schema schema) {
        List<Error> errors = files.misfits(file, schema);
        return errors.stream()
                .map(error -> error.getInstanceLocation().getNameCount() == 0
                        ? String.valueOf(error.getProperty())
                        : error.getInstanceLocation().getElement(0).toString())
                .collect(Collectors.toSet());
    }

    private void add(YamlFile file, String key, JsonNode node) {
        YamlFile other = fileOf.putIfAbsent(key, file);
        if (other != null) {
            files.problems().add(file.problem("/" + key, "the key '" + key + "' stands in " + other.name() + " too"));
            return;
        }
        files.problems().addAll(new TermCheck(file, key, this::known).check());
        terms.put(key, LexiconReader.term(key, node));
    }

    private boolean known(String source) {
        return !sourcesAreWhole || knownSources.contains(source);
    }
}
