package ma.dalil.chatbot.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.TurnView;

/// What came of one question.
///
/// @param measures those that the question calls for, each right or wrong
/// @param millis from sending to the whole reply
record Verdict(QuestionFile file, Question question, TurnView turn, Map<Measure, Boolean> measures, long millis) {

    private static final String NOTHING = "nothing";

    Verdict {
        measures = Collections.unmodifiableMap(new EnumMap<>(measures));
    }

    boolean isRight() {
        return !measures.containsValue(false);
    }

    boolean isWrongIn(Measure measure) {
        return Boolean.FALSE.equals(measures.get(measure));
    }

    /// The steps that went wrong.
    List<Measure> wrong() {
        return Stream.of(Measure.values())
                .filter(measure -> measure != Measure.END_TO_END && isWrongIn(measure))
                .toList();
    }

    /// The document that is cited first.
    String cited() {
        return turn.citations().isEmpty()
                ? NOTHING
                : turn.citations().getFirst().documentId();
    }
}
