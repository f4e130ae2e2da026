package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Drafts;
import ma.dalil.channels.desk.Drafts.Draft;
import ma.dalil.channels.desk.Drafts.Result;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.DraftView.Unsent;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;
import org.jspecify.annotations.Nullable;

/// The draft of a case, shown on the case's page and on one of its own: asked for, approved, changed, rejected.
record DraftRoutes(Drafts drafts, Desk desk, StaffView view) implements StaffRoutes {

    private static final String DRAFT = "/staff/cases/:id/draft";
    private static final String ONE = DRAFT + "/:draft";
    private static final Who WORKERS = Who.with(Role.AGENT, Role.SUPERVISOR);

    /// @param draft null if the case has none
    private record Alone(
            String title,
            String caseAddress,
            @Nullable DraftView draft,
            DraftView.@Nullable Proposal proposal,
            @Nullable String error) {}

    /// @param draft null if the case has none
    private record Found(@Nullable Draft draft) {}

    @Override
    public void describe(StaffTable table) {
        table.page(DRAFT, WORKERS, call -> show(call, 200, Unsent.NOTHING, null));
        table.form(
                DRAFT,
                WORKERS,
                call -> told(call.id("id"), drafts.propose(call.officer(), call.id("id")), "draft-proposed"));
        table.form(
                ONE + "/approval",
                WORKERS,
                call -> told(
                        call.id("id"), drafts.approve(call.officer(), call.id("id"), call.id("draft")), "draft-sent"));
        table.form(ONE + "/edition", WORKERS, this::edit);
        table.form(ONE + "/rejection", WORKERS, this::reject);

        table.read("/cases/:id/draft", WORKERS, this::read);
        table.change(
                HttpMethod.POST,
                "/cases/:id/draft",
                WORKERS,
                call -> made(drafts.propose(call.officer(), call.id("id"))));
        table.change(
                HttpMethod.POST,
                "/cases/:id/draft/:draft/approval",
                WORKERS,
                call -> made(drafts.approve(call.officer(), call.id("id"), call.id("draft"))));
        table.change(HttpMethod.POST, "/cases/:id/draft/:draft/edition", WORKERS, call -> {
            RequestBody body = call.body();
            boolean withSources = body.tree().path("withSources").asBoolean(true);
            return made(
                    drafts.edit(call.officer(), call.id("id"), call.id("draft"), body.message("text"), withSources));
        });
        table.change(
                HttpMethod.POST,
                "/cases/:id/draft/:draft/rejection",
                WORKERS,
                call -> made(drafts.reject(
                        call.officer(),
                        call.id("id"),
                        call.id("draft"),
                        call.body().message("reason"))));
    }

    private Object read(StaffCall call) {
        if (desk.read(call.officer(), call.id("id"), call.showing()).isEmpty()) {
            throw new NoSuchElementException();
        }
        return new Found(drafts.last(call.officer(), call.id("id"), call.form(), call.showing())
                .orElse(null));
    }

    private StaffAnswer show(StaffCall call, int status, Unsent unsent, @Nullable String error) {
        Desk.Case file =
                desk.read(call.officer(), call.id("id"), call.showing()).orElseThrow();
        boolean mine = file.summary().isHeldBy(call.officer());
        StaffWords words = view.words(call);
        Optional<Draft> draft = drafts.last(call.officer(), call.id("id"), call.form(), call.showing());
        String title = file.summary().reference() + " · " + words.words("draft-heading");
        Alone model = new Alone(
                title,
                "/staff/cases/" + call.id("id"),
                draft.map(found -> DraftView.of(words, found, mine, unsent)).orElse(null),
                proposal(call.id("id"), draft, mine),
                error == null ? null : words.words(error));
        String named = error == null ? title : words.words("error") + " " + title;
        return new Page(status, view.page(call, "draft-page", named, DraftView.address(call.id("id")), model));
    }

    /// Whoever has the case may ask for a draft, unless one waits for a decision.
    static DraftView.@Nullable Proposal proposal(UUID caseId, Optional<Draft> draft, boolean mine) {
        boolean waits =
                draft.filter(found -> found.state() == Drafts.State.PENDING).isPresent();
        return mine && !waits ? new DraftView.Proposal(DraftView.address(caseId)) : null;
    }

    private StaffAnswer edit(StaffCall call) {
        String text = call.field("text");
        try {
            RequestBody.message("text", text);
        } catch (Problem unusable) {
            return show(call, unusable.status(), new Unsent(text, ""), "draft.error.text");
        }
        boolean withSources = !call.field("sources").isEmpty();
        Result result = drafts.edit(call.officer(), call.id("id"), call.id("draft"), text, withSources);
        return told(call.id("id"), result, "draft-sent");
    }

    private StaffAnswer reject(StaffCall call) {
        String reason = call.field("reason");
        try {
            RequestBody.message("reason", reason);
        } catch (Problem unusable) {
            return show(call, unusable.status(), new Unsent("", reason), "draft.error.reason");
        }
        return told(
                call.id("id"),
                drafts.reject(call.officer(), call.id("id"), call.id("draft"), reason),
                "draft-rejected");
    }

    private static StaffAnswer told(UUID caseId, Result result, String done) {
        String said = switch (result) {
            case DONE -> done;
            case NOT_FOUND -> throw new NoSuchElementException();
            case NOT_YOURS -> "not-yours";
            case CLOSED -> "was-closed";
            case PENDING -> "draft-pending";
            case DECIDED -> "draft-decided";
            case NO_ANSWER -> "draft-no-answer";
        };
        return new SeeOther("/staff/cases/" + caseId + "?said=" + said);
    }

    private static StaffAnswer made(Result result) {
        return switch (result) {
            case DONE -> new Done();
            case NOT_FOUND -> throw new NoSuchElementException();
            case NOT_YOURS -> throw new Problem(403, "Forbidden", "The case is not claimed by you.");
            case CLOSED -> throw conflict("The case is closed.");
            case PENDING -> throw conflict("A draft waits for a decision.");
            case DECIDED -> throw conflict("The draft is decided.");
            case NO_ANSWER -> throw conflict("The documents hold no answer to the last message.");
        };
    }

    private static Problem conflict(String detail) {
        return new Problem(409, "Conflict", detail);
    }
}
