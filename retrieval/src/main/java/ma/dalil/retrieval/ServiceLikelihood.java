package ma.dalil.retrieval;

import java.util.List;
import java.util.Map;

/// How likely a question is about each procedure, judged by how people ask for it: a voice beside those of words,
/// meaning
/// and names when what the search found is put in order.
@FunctionalInterface
public interface ServiceLikelihood {

    /// Where nobody judges.
    ServiceLikelihood NONE = question -> Map.of();

    /// @return likelihoods above 0 to 1 by identifier; whom it does not hold was not judged likely
    Map<String, Double> of(String question);

    /// Identifiers of those that are so likely, the likeliest first.
    ///
    /// @param likelihoods as [#of] has them
    static List<String> from(double least, Map<String, Double> likelihoods) {
        return likelihoods.entrySet().stream()
                .filter(procedure -> procedure.getValue() >= least)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
