package ma.dalil.retrieval.question;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.dalil.knowledge.answer.ApprovedAnswer;
import ma.dalil.knowledge.document.Document;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.document.KnowledgeVersionLive;
import ma.dalil.knowledge.procedure.Validity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Finds the approved answer to a question, by the questions that it is known to answer.
///
/// They are few beside the knowledge base and are held in memory: so the very next question after a publication finds
/// its answer, before any index has followed.
@Component
public class KnownQuestions {

    private final DocumentStore store;
    private final Likeness likeness;
    private volatile List<Known> known = List.of();

    /// @param likeness of the question to the nearest one that the answer is known to answer, 0 to 1
    public record Match(Content answer, double likeness) {}

    private record Known(Content answer, List<String> questions) {}

    public KnownQuestions(DocumentStore store, Likeness likeness) {
        this.store = store;
        this.likeness = likeness;
    }

    /// Reads the answers of the version that is live.
    @EventListener
    public void on(KnowledgeVersionLive live) {
        known = store.answers().stream()
                .map(answer -> new Known(
                        answer,
                        ApprovedAnswer.questionsOf(answer).stream()
                                .map(question -> question.text())
                                .toList()))
                .toList();
    }

    /// The answer whose question is nearest, among those that hold on the day; empty if none shares a word.
    public Optional<Match> nearest(String question, LocalDate day) {
        List<Known> now = known;
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Asked asked = likeness.read(question);
        return now.stream()
                .filter(candidate -> holdsOn(candidate.answer().document(), day))
                .map(candidate -> new Match(candidate.answer(), nearest(asked, candidate.questions())))
                .filter(match -> match.likeness() > 0)
                .max(Comparator.comparingDouble(Match::likeness));
    }

    private double nearest(Asked asked, List<String> questions) {
        return questions.stream()
                .map(likeness::read)
                .mapToDouble(asked::sharedWith)
                .max()
                .orElse(0);
    }

    private static boolean holdsOn(Document answer, LocalDate day) {
        return new Validity(answer.validFrom(), answer.validTo()).holdsOn(day);
    }
}
