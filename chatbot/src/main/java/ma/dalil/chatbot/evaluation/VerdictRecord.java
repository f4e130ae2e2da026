package ma.dalil.chatbot.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A verdict as it is kept in a file; its component names are the JSON's.
///
/// @param words null for a question that is held out
record VerdictRecord(
        String file,
        String id,
        Kind kind,
        String form,
        Map<Measure, Boolean> measures,
        long millis,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Words words) {

    /// What was said, and what it was judged by.
    record Words(
            List<String> said,
            List<String> documents,
            String expects,
            String outcome,
            String replyForm,
            String cited,
            String reply) {}

    /// A whole run.
    record Run(Summary summary, List<VerdictRecord> verdicts) {

        static Run of(Summary summary, Collection<Verdict> verdicts) {
            return new Run(summary, verdicts.stream().map(VerdictRecord::of).toList());
        }
    }

    private static VerdictRecord of(Verdict verdict) {
        Question question = verdict.question();
        return new VerdictRecord(
                verdict.file().name(),
                question.id(),
                question.kind(),
                question.language(),
                verdict.measures(),
                verdict.millis(),
                verdict.file().isHeldOut() ? null : words(verdict));
    }

    private static Words words(Verdict verdict) {
        Question question = verdict.question();
        return new Words(
                question.said(),
                question.documents(),
                question.expects(),
                verdict.turn().outcome().name(),
                verdict.turn().language(),
                verdict.cited(),
                verdict.turn().text());
    }
}
