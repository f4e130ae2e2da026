package ma.dalil.chatbot.learning.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Reviews;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.learning.LearningSettings;
import ma.dalil.chatbot.learning.review.Agreements.Pair;
import ma.dalil.chatbot.learning.review.JdbcReviews.Judged;
import ma.dalil.chatbot.learning.review.JdbcReviews.Sampled;
import ma.dalil.chatbot.transcript.JdbcFeedback;
import ma.dalil.chatbot.transcript.JdbcFeedback.Feedback;
import ma.dalil.chatbot.transcript.JdbcTurns;
import ma.dalil.chatbot.transcript.StoredTurn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Reviews of answers. Whoever looks at the list brings the sample up to date first: what is in it depends on the turns
/// alone, not on when somebody looks.
@Service
public class ReviewService implements Reviews {

    private static final int TWO = 2;

    private final JdbcSample sample;
    private final JdbcReviews reviews;
    private final JdbcTurns turns;
    private final JdbcFeedback feedback;
    private final LearningSettings settings;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public ReviewService(
            JdbcSample sample,
            JdbcReviews reviews,
            JdbcTurns turns,
            JdbcFeedback feedback,
            LearningSettings settings,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.sample = sample;
        this.reviews = reviews;
        this.turns = turns;
        this.feedback = feedback;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Overview overview(Officer officer) {
        Instant since = clock.instant().minus(settings.reviewPeriod());
        transactions.executeWithoutResult(status -> {
            sample.takeByChance(since, settings.reviewRate());
            sample.takeWhatWentWrong(since, settings.reviewsADay());
        });
        List<Sampled> sampled = reviews.since(since);
        Map<UUID, List<Judged>> judged =
                reviews.judgementsSince(since).stream().collect(Collectors.groupingBy(Judged::turnId));
        List<List<Judged>> byTwo =
                judged.values().stream().filter(both -> both.size() == TWO).toList();
        return new Overview(
                sampled.stream()
                        .map(turn -> line(turn, judged.getOrDefault(turn.turnId(), List.of()), officer))
                        .filter(line -> line.judgements() < TWO && !line.mine())
                        .toList(),
                sampled.stream()
                        .filter(turn -> disagree(judged.getOrDefault(turn.turnId(), List.of())))
                        .map(turn -> line(turn, judged.getOrDefault(turn.turnId(), List.of()), officer))
                        .toList(),
                Arrays.stream(Criterion.values())
                        .map(criterion -> Agreements.of(criterion, pairs(byTwo, criterion)))
                        .toList(),
                byTwo.size());
    }

    private static List<Pair> pairs(List<List<Judged>> byTwo, Criterion criterion) {
        return byTwo.stream()
                .map(both -> new Pair(verdict(both.getFirst(), criterion), verdict(both.getLast(), criterion)))
                .toList();
    }

    private static Verdict verdict(Judged judged, Criterion criterion) {
        return Objects.requireNonNull(judged.judgement().verdicts().get(criterion));
    }

    private static boolean disagree(List<Judged> judged) {
        return judged.size() == TWO
                && !judged.getFirst()
                        .judgement()
                        .verdicts()
                        .equals(judged.getLast().judgement().verdicts());
    }

    private static Line line(Sampled turn, List<Judged> judged, Officer officer) {
        return new Line(
                turn.turnId(),
                turn.at(),
                turn.language(),
                turn.outcome(),
                turn.why(),
                judged.size(),
                isAmong(officer, judged));
    }

    private static boolean isAmong(Officer officer, List<Judged> judged) {
        return judged.stream().anyMatch(one -> one.reviewerId().equals(officer.id()));
    }

    @Override
    public Optional<Item> read(Officer officer, UUID id) {
        return reviews.find(id)
                .flatMap(sampled -> turns.find(id).map(turn -> {
                    Item item = item(officer, sampled, turn);
                    audit.record(AuditEntry.of(Kind.REVIEW_READ)
                            .conversation(sampled.conversationId())
                            .turn(id)
                            .officer(officer.id()));
                    return item;
                }));
    }

    private Item item(Officer officer, Sampled sampled, StoredTurn turn) {
        List<Judged> judged = reviews.judgements(sampled.turnId());
        TurnView reply = Objects.requireNonNull(turn.reply());
        Optional<Feedback> said = feedback.of(sampled.conversationId()).stream()
                .filter(given -> given.turnId().equals(sampled.turnId()))
                .findFirst();
        return new Item(
                line(sampled, judged, officer),
                Objects.requireNonNullElse(turn.citizenText(), ""),
                reply.text(),
                reply.citations().stream()
                        .map(cited ->
                                new Source(cited.title(), cited.publisher(), cited.url(), cited.quote(), cited.asOf()))
                        .toList(),
                said.flatMap(given -> Optional.ofNullable(given.reason())).orElse(null),
                said.map(Feedback::comment)
                        .filter(comment -> !comment.isEmpty())
                        .orElse(null),
                maySee(officer, judged)
                        ? judged.stream()
                                .map(one -> new Given(one.reviewer(), one.at(), one.judgement()))
                                .toList()
                        : List.of());
    }

    /// Who could still judge sees nothing of what another judged.
    private static boolean maySee(Officer officer, List<Judged> judged) {
        boolean reviewer = officer.is(Role.SUPERVISOR) || officer.is(Role.EDITOR);
        return judged.size() == TWO || isAmong(officer, judged) || !reviewer;
    }

    @Override
    public Result judge(Officer officer, UUID id, Judgement judgement) {
        return transactions.execute(status -> reviews.find(id)
                .map(sampled -> {
                    if (!reviews.judge(sampled, officer.id(), judgement, clock.instant())) {
                        return Result.JUDGED_ALREADY;
                    }
                    audit.record(AuditEntry.of(Kind.REVIEW_JUDGED)
                            .conversation(sampled.conversationId())
                            .turn(id)
                            .officer(officer.id()));
                    return Result.DONE;
                })
                .orElse(Result.NOT_FOUND));
    }
}
