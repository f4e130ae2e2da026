package ma.dalil.chatbot.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.TuningQuestions;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.retrieval.text.Concepts;

/// What the model of services learns from: what services are called, and the questions for tuning.
public final class ServiceExamples {

    private static final int BITS = 18;
    /// A question counts as so many names.
    private static final int QUESTION = 4;

    private static final Concepts CONCEPTS = new Concepts(Knowledge.lexicon());

    private ServiceExamples() {}

    /// A model that has learnt from the questions of some files.
    ///
    /// @param letters of the files
    public static ServiceModel learnt(Collection<String> letters) {
        SoftmaxTrainer trainer = new SoftmaxTrainer(
                text -> ServiceModel.features(text, CONCEPTS),
                BITS,
                Knowledge.catalog().all().stream().map(Procedure::id).toList());
        List<Sample> learnt = new ArrayList<>(names());
        for (String letter : letters) {
            List<Sample> questions = questions(letter);
            for (int time = 0; time < QUESTION; time++) {
                learnt.addAll(questions);
            }
        }
        return new ServiceModel(trainer.fitted(learnt), CONCEPTS);
    }

    private static List<Sample> names() {
        return Knowledge.catalog().all().stream()
                .flatMap(procedure -> procedure.names().distinct().map(name -> Sample.of(procedure.id(), name)))
                .toList();
    }

    /// Those that stand by themselves and that documents answer, though a person may be wanted besides.
    static List<Sample> questions(String letter) {
        return TuningQuestions.of(letter)
                .filter(question -> !question.get("documents").isEmpty() && !question.has("before"))
                .map(question -> Sample.of(
                        question.get("documents").get(0).asString(),
                        question.get("text").asString()))
                .toList();
    }
}
