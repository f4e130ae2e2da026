package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Questions of the last days that were left unanswered, or badly answered, put together by what they ask. Calls block
/// and belong on a virtual thread.
public interface Questions {

    /// Why a question is here.
    enum Why {
        NO_EVIDENCE,
        OUT_OF_SCOPE,
        THUMBS_DOWN,
        /// An officer did not let the assistant's draft go out.
        DRAFT_REJECTED
    }

    /// @param text masked
    record Example(String language, String text, Why why) {}

    /// How often a written form asks it.
    record Share(String language, int count) {}

    /// @param id of the turn whose question leads the cluster
    /// @param examples different wordings, some of them
    /// @param neighbours names of the services that are nearest, in the language that was asked for
    record Cluster(
            UUID id, int size, Instant lastAsked, List<Example> examples, List<Share> forms, List<String> neighbours) {
        public Cluster {
            examples = List.copyOf(examples);
            forms = List.copyOf(forms);
            neighbours = List.copyOf(neighbours);
        }
    }

    /// @param days how far back it looks
    /// @param questions how many there are in all
    record Overview(int days, int questions, List<Cluster> clusters) {
        public Overview {
            clusters = List.copyOf(clusters);
        }
    }

    /// The largest clusters first; every reading is audited.
    ///
    /// @param form in which services are named
    Overview overview(Officer officer, Locale form);

    /// Opens a candidate for the knowledge base with the wordings of a cluster; empty if there is no such cluster any
    /// more.
    Optional<UUID> propose(Officer officer, UUID clusterId);
}
