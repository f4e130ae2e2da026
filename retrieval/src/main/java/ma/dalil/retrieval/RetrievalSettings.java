package ma.dalil.retrieval;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the search.
///
/// @param index the folder of the Lucene indexes
/// @param timeLimit for each of the two searches of a question
/// @param similarityFloor cosine under which a meaning does not bear on the question, 0 to 1; belongs to the built-in
/// model
/// @param similarityBeyondDoubt cosine from which a question need not say a name of the procedure, 0 to 1
/// @param articleFloor share of the question's weight that an article of a legal text must hold, 0 to 1
/// @param coverageFloor share of the question's weight that a document must hold where the meaning could not be
/// searched, 0 to 1
@ConfigurationProperties("dalil.retrieval")
public record RetrievalSettings(
        @DefaultValue("data/index") Path index,

        @DefaultValue("3s") Duration timeLimit,
        @DefaultValue("0.30") double similarityFloor,
        @DefaultValue("0.35") double articleFloor,
        @DefaultValue("0.85") double similarityBeyondDoubt,
        @DefaultValue("0.5") double coverageFloor) {}
