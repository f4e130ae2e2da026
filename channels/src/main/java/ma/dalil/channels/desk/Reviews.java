package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers that two reviewers judge, each without the other's judgement. Calls block and belong on a virtual thread.
public interface Reviews {

    /// What is judged.
    enum Criterion {
        /// What is said is right.
        RIGHT,
        /// The sources carry it.
        GROUNDED,
        /// It is in the citizen's language, and well said.
        LANGUAGE,
        /// A person should have had it instead.
        HAND_OVER;

        /// As addresses and words call it: `hand-over`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    enum Verdict {
        YES,
        NO,
        UNSURE
    }

    /// Why it is in the sample.
    enum Why {
        CHANCE,
        THUMBS_DOWN,
        UNANSWERED
    }

    /// @param verdicts one for each criterion
    record Judgement(Map<Criterion, Verdict> verdicts, String note) {
        public Judgement {
            verdicts = Map.copyOf(verdicts);
            if (verdicts.size() < Criterion.values().length) {
                throw new IllegalArgumentException(
                        "a judgement has a verdict on each of " + Arrays.toString(Criterion.values()));
            }
        }

        @Override
        public String toString() {
            return "Judgement" + verdicts;
        }
    }

    /// @param judgements how many there are, 0 to 2
    /// @param mine whether whoever reads judged it
    record Line(UUID id, Instant at, String language, String outcome, Why why, int judgements, boolean mine) {}

    record Source(
            String title,
            String publisher,
            @Nullable String url,
            String quote,
            @Nullable String asOf) {}

    record Given(String reviewer, Instant at, Judgement judgement) {}

    /// @param question masked
    /// @param judgements those that whoever reads may see: none before they have judged themselves
    record Item(
            Line line,
            String question,
            String answer,
            List<Source> sources,
            @Nullable String reason,
            @Nullable String comment,
            List<Given> judgements) {
        public Item {
            sources = List.copyOf(sources);
            judgements = List.copyOf(judgements);
        }
    }

    /// How far two reviewers agree on a criterion.
    ///
    /// @param pairs answers that two people judged
    /// @param share of them that both judged the same, 0 to 1
    /// @param kappa Cohen's; null where it is not defined, since everybody always judged the same
    record Agreement(
            Criterion criterion,
            int pairs,
            double share,
            @Nullable Double kappa) {}

    /// @param open what whoever reads can judge
    /// @param disagreements what two judged differently
    record Overview(List<Line> open, List<Line> disagreements, List<Agreement> agreement, int judgedByTwo) {
        public Overview {
            open = List.copyOf(open);
            disagreements = List.copyOf(disagreements);
            agreement = List.copyOf(agreement);
        }
    }

    enum Result {
        DONE,
        NOT_FOUND,
        /// By this reviewer, or by two others.
        JUDGED_ALREADY
    }

    Overview overview(Officer officer);

    /// Every reading is audited.
    Optional<Item> read(Officer officer, UUID id);

    Result judge(Officer officer, UUID id, Judgement judgement);
}
