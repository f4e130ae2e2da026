package ma.dalil.retrieval.question;

import java.util.ArrayList;
import java.util.List;
import ma.dalil.retrieval.dense.Embedder;
import ma.dalil.retrieval.dense.EmbedderChoice;
import org.springframework.stereotype.Component;

/// Reads questions as topics with the built-in model, whichever model searches: many are read at once, and none of them
/// leaves the service for it.
@Component
public class Topics {

    private final Likeness likeness;
    private final EmbedderChoice embedders;

    public Topics(Likeness likeness, EmbedderChoice embedders) {
        this.likeness = likeness;
        this.embedders = embedders;
    }

    /// In their order.
    public List<Topic> of(List<String> questions) {
        Embedder model = embedders.former().orElseGet(embedders::current);
        List<float[]> passages = model.passages(questions);
        List<Topic> topics = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            String question = questions.get(at);
            topics.add(new Topic(likeness.read(question), model.query(question), passages.get(at)));
        }
        return topics;
    }
}
