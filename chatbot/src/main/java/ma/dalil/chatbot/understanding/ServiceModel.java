package ma.dalil.chatbot.understanding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.dalil.retrieval.ServiceLikelihood;
import ma.dalil.retrieval.text.Concepts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Hears in a question which service it is about, from whole sentences in which people asked for it (`service.model`):
/// the search knows the words of a service, and this which of its neighbours is asked for in such words. How it was
/// trained stands in `decisions/0017-which-of-two-neighbours.md`.
@Component
public final class ServiceModel implements ServiceLikelihood {

    static final String RESOURCE = "service.model";
    /// Below it a service is one of many.
    private static final double LEAST = 0.01;

    private final LinearModel model;
    private final Concepts concepts;

    @Autowired
    public ServiceModel(Concepts concepts) {
        this(LinearModel.shipped(ServiceModel.class, RESOURCE, 1).getFirst(), concepts);
    }

    /// @param model whose labels are identifiers of procedures
    ServiceModel(LinearModel model, Concepts concepts) {
        this.model = model;
        this.concepts = concepts;
    }

    void write(OutputStream out) throws IOException {
        LinearModel.writeAll(out, List.of(model));
    }

    List<String> procedures() {
        return model.labels();
    }

    @Override
    public Map<String, Double> of(String question) {
        int[] features = features(question, concepts);
        if (features.length == 0) {
            return Map.of();
        }
        double[] probabilities = model.probabilities(features);
        Map<String, Double> likelihoods = new HashMap<>();
        for (int label = 0; label < probabilities.length; label++) {
            if (probabilities[label] >= LEAST) {
                likelihoods.put(model.labels().get(label), probabilities[label]);
            }
        }
        return likelihoods;
    }

    static int[] features(String question, Concepts concepts) {
        List<Set<String>> content = concepts.keys(question);
        return WordFeatures.of(content, content);
    }
}
