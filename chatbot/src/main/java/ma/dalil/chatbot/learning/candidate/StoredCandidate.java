package ma.dalil.chatbot.learning.candidate;

import java.time.Instant;
import java.util.UUID;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Line;
import ma.dalil.channels.desk.Candidates.Origin;
import ma.dalil.channels.desk.Candidates.State;
import org.jspecify.annotations.Nullable;

/// A candidate as it is stored, with its last revision.
///
/// @param liveRevision the one that answers citizens; null if none does
record StoredCandidate(
        UUID id,
        long number,
        State state,
        Origin origin,
        int revision,
        @Nullable Integer liveRevision,
        Instant changedAt,
        Content content,
        UUID editorId,
        String editor) {

    /// The document that it is or would be.
    String documentId() {
        return "answer-" + number;
    }

    Line line() {
        String question = content.questions().isEmpty()
                ? ""
                : content.questions().getFirst().text();
        return new Line(id, documentId(), state, liveRevision != null, question, changedAt, editor);
    }
}
