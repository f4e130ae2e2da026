package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Desk.Showing;
import org.jspecify.annotations.Nullable;

/// Answers that the assistant has drafted and a civil servant sends, changes or rejects. Only whoever has the case may
/// act. Calls block and belong on a virtual thread.
public interface Drafts {

    enum State {
        PENDING,
        /// Sent as it was.
        APPROVED,
        /// Sent in the officer's words.
        EDITED,
        REJECTED
    }

    /// Why there is a draft.
    enum Origin {
        /// The register of sensitive uses has the answer approved first.
        HELD,
        /// The officer asked for one.
        PROPOSED
    }

    /// @param question the citizen's message that it answers, masked
    /// @param answer as the citizen would read it
    /// @param explanation the same in the officer's language; null if that is the citizen's, or there is none
    /// @param decidedBy null as long as nobody has decided
    /// @param reason of a rejection
    /// @param policyVersion of the register that was in force when it was drafted
    record Draft(
            UUID id,
            UUID caseId,
            State state,
            Origin origin,
            String question,
            TurnView answer,
            @Nullable TurnView explanation,
            Instant draftedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            int policyVersion) {

        @Override
        public String toString() {
            return "Draft[" + id + ", " + state + "]";
        }
    }

    /// What came of an attempt to draft or to decide.
    enum Result {
        DONE,
        NOT_FOUND,
        NOT_YOURS,
        CLOSED,
        /// There is one to decide on first.
        PENDING,
        /// Somebody has decided, perhaps the same officer a moment ago.
        DECIDED,
        /// The documents hold no answer to what the citizen wrote last.
        NO_ANSWER
    }

    default Optional<Draft> last(Officer officer, UUID caseId, Locale language) {
        return last(officer, caseId, language, Showing.OPENING);
    }

    /// The case's last draft; every view of it is audited, see [Showing].
    ///
    /// @param language what the officer reads
    Optional<Draft> last(Officer officer, UUID caseId, Locale language, Showing showing);

    /// Has the citizen's last message answered for the officer.
    Result propose(Officer officer, UUID caseId);

    /// Sends the draft with its sources, in the officer's name. Twice sends it once.
    Result approve(Officer officer, UUID caseId, UUID draftId);

    /// Sends the officer's text instead.
    ///
    /// @param withSources whether the draft's sources go with it
    Result edit(Officer officer, UUID caseId, UUID draftId, String text, boolean withSources);

    /// @param reason kept, so that the next draft may be better
    Result reject(Officer officer, UUID caseId, UUID draftId, String reason);
}
