package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import ma.dalil.channels.desk.Reviews;
import ma.dalil.channels.desk.Reviews.Criterion;
import ma.dalil.channels.desk.Reviews.Item;
import ma.dalil.channels.desk.Reviews.Judgement;
import ma.dalil.channels.desk.Reviews.Verdict;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;

/// Reviews of answers: supervisors and editors judge, auditors read.
record ReviewRoutes(Reviews reviews, StaffView view) implements StaffRoutes {

    private static final Who READERS = Who.with(Role.SUPERVISOR, Role.EDITOR, Role.AUDITOR);
    private static final Who REVIEWERS = Who.with(Role.SUPERVISOR, Role.EDITOR);

    @Override
    public void describe(StaffTable table) {
        table.menu("learning-reviews", ReviewPages.ADDRESS, READERS, this::list);
        table.page(ReviewPages.ADDRESS + "/:id", READERS, this::one);
        table.form(ReviewPages.ADDRESS + "/:id", REVIEWERS, this::judge);

        table.read("/reviews", READERS, call -> reviews.overview(call.officer()));
        table.read("/reviews/:id", READERS, this::found);
        table.change(HttpMethod.POST, "/reviews/:id", REVIEWERS, call -> {
            RequestBody body = call.body();
            Judgement judgement = judgement(
                            criterion -> body.textOr(criterion, ""),
                            RequestBody.checked("note", body.textOr("note", "")))
                    .orElseThrow(() -> Problem.badRequest("Each criterion is YES, NO or UNSURE."));
            return switch (reviews.judge(call.officer(), call.id("id"), judgement)) {
                case DONE -> new Done();
                case NOT_FOUND -> throw new NoSuchElementException();
                case JUDGED_ALREADY -> throw new Problem(409, "Conflict", "You or two others have judged it.");
            };
        });
    }

    private StaffAnswer list(StaffCall call) {
        StaffWords words = view.words(call);
        ReviewPages.Listing model = new ReviewPages(words).list(reviews.overview(call.officer()));
        return new Page(200, view.page(call, "reviews", words.words("learning-reviews"), ReviewPages.ADDRESS, model));
    }

    private Item found(StaffCall call) {
        return reviews.read(call.officer(), call.id("id")).orElseThrow();
    }

    private StaffAnswer one(StaffCall call) {
        StaffWords words = view.words(call);
        ReviewPages.One model = new ReviewPages(words).one(call.officer(), found(call));
        return new Page(200, view.page(call, "review", words.words("learning-review"), model.address(), model));
    }

    private StaffAnswer judge(StaffCall call) {
        UUID id = call.id("id");
        String address = ReviewPages.ADDRESS + "/" + id;
        Optional<Judgement> judgement = judgement(
                call::field, RequestBody.checked("note", call.field("note").strip()));
        if (judgement.isEmpty()) {
            return new SeeOther(address + "?said=review-incomplete");
        }
        return switch (reviews.judge(call.officer(), id, judgement.get())) {
            case DONE -> new SeeOther(address + "?said=review-judged");
            case NOT_FOUND -> throw new NoSuchElementException();
            case JUDGED_ALREADY -> new SeeOther(address + "?said=review-taken");
        };
    }

    /// Empty if a criterion has no verdict.
    ///
    /// @param said the verdict on a criterion, by its identifier
    private static Optional<Judgement> judgement(UnaryOperator<String> said, String note) {
        Map<Criterion, Verdict> verdicts = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            String word = said.apply(criterion.id()).toUpperCase(Locale.ROOT);
            Arrays.stream(Verdict.values())
                    .filter(verdict -> verdict.name().equals(word))
                    .forEach(verdict -> verdicts.put(criterion, verdict));
        }
        return verdicts.size() == Criterion.values().length
                ? Optional.of(new Judgement(verdicts, note))
                : Optional.empty();
    }
}
