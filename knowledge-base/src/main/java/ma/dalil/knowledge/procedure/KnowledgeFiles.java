package ma.dalil.knowledge.procedure;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import ma.dalil.knowledge.procedure.InvalidKnowledge.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;

/// The YAML files of a place and what their schemas refuse.
///
/// @param problems where every error is noted
record KnowledgeFiles(List<Problem> problems) {

    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

    /// In order of their names; none if there is no such folder.
    static List<Resource> in(String folder) {
        try {
            return Arrays.stream(RESOURCES.getResources(folder + "/*.yaml"))
                    .sorted(Comparator.comparing(resource -> Objects.requireNonNullElse(resource.getFilename(), "")))
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    static Resource at(String place) {
        return RESOURCES.getResource(place);
    }

    /// A file of a folder, null with its error noted if it cannot be read.
    @Nullable
    YamlFile yaml(String folder, Resource resource) {
        return yaml(resource, folder.substring(folder.lastIndexOf('/') + 1) + "/" + resource.getFilename());
    }

    /// @param name what errors call the file
    @Nullable
    YamlFile yaml(Resource resource, String name) {
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
    List<Error> misfits(YamlFile file, Schema schema) {
        List<Error> errors = schema.validate(file.tree());
        for (Error error : errors) {
            String pointer = error.getInstanceLocation().toString();
            boolean foreign = "additionalProperties".equals(error.getKeyword());
            problems.add(file.problem(
                    foreign ? pointer + "/" + error.getProperty() : pointer, message(error, schema.getSchemaNode())));
        }
        return errors;
    }

    /// A pattern is told by the description that stands beside it in the schema.
    private static String message(Error error, JsonNode schema) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        JsonNode description = schema.at(keyword.substring(0, keyword.lastIndexOf('/')) + "/description");
        return description.isMissingNode() || !"pattern".equals(error.getKeyword())
                ? error.getMessage()
                : "'" + error.getInstanceNode().asString() + "' is not " + description.asString();
    }

    static Schema schema(String name) {
        try (InputStream content = Objects.requireNonNull(
                KnowledgeFiles.class.getResourceAsStream("/knowledge/" + name), () -> "no resource " + name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(content, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
