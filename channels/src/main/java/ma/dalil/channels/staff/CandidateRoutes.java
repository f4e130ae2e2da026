package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import ma.dalil.channels.desk.Candidates;
import ma.dalil.channels.desk.Candidates.Candidate;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Origin;
import ma.dalil.channels.desk.Candidates.Result;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;
import org.jspecify.annotations.Nullable;

/// Answers for the knowledge base: whoever works at the desk proposes, an editor writes, a second person publishes.
record CandidateRoutes(Candidates candidates, StaffView view) implements StaffRoutes {

    private static final String ONE = CandidatePages.ADDRESS + "/:id";
    private static final Who READERS = Who.with(Role.AGENT, Role.SUPERVISOR, Role.EDITOR, Role.AUDITOR);
    private static final Who CASE_WORKERS = Who.with(Role.AGENT, Role.SUPERVISOR);
    private static final Who WRITERS = Who.with(Role.EDITOR);
    private static final Who PUBLISHERS = Who.with(Role.EDITOR, Role.SUPERVISOR);

    private record All(List<Candidates.Line> candidates) {}

    private record Proposed(UUID id) {}

    @Override
    public void describe(StaffTable table) {
        table.menu("learning-candidates", CandidatePages.ADDRESS, READERS, this::list);
        table.page(ONE, READERS, call -> {
            Candidate found = found(call);
            return editor(call, 200, found, found.content(), null);
        });
        table.form(
                CandidatePages.ADDRESS,
                WRITERS,
                call -> opened(candidates.propose(call.officer(), Origin.DESK, Content.EMPTY), "candidate-proposed"));
        table.form("/staff/cases/:id/candidates", CASE_WORKERS, this::proposeFromCase);
        table.form(ONE, WRITERS, this::edit);
        table.form(ONE + "/publish", PUBLISHERS, this::publish);
        table.form(ONE + "/withdraw", PUBLISHERS, this::withdraw);

        table.read("/candidates", READERS, call -> new All(candidates.all()));
        table.read("/candidates/:id", READERS, this::found);
        table.change(
                HttpMethod.POST,
                "/candidates",
                WRITERS,
                call -> new Data(
                        201,
                        new Proposed(
                                candidates.propose(call.officer(), Origin.DESK, CandidateForm.of(call, call.body())))));
        table.change(
                HttpMethod.POST,
                "/cases/:id/candidates",
                CASE_WORKERS,
                call -> new Data(
                        201,
                        new Proposed(candidates
                                .proposeFromCase(call.officer(), call.id("id"))
                                .orElseThrow(
                                        () -> new Problem(409, "Conflict", "No officer has answered in this case.")))));
        table.change(HttpMethod.PUT, "/candidates/:id", WRITERS, call -> {
            RequestBody body = call.body();
            return made(candidates.edit(call.officer(), call.id("id"), revision(body), CandidateForm.of(call, body)));
        });
        table.change(
                HttpMethod.POST,
                "/candidates/:id/publish",
                PUBLISHERS,
                call -> made(candidates.publish(call.officer(), call.id("id"), revision(call.body()))));
        table.change(
                HttpMethod.POST,
                "/candidates/:id/withdraw",
                PUBLISHERS,
                call -> made(candidates.withdraw(
                        call.officer(), call.id("id"), call.body().message("reason"))));
    }

    private StaffAnswer list(StaffCall call) {
        StaffWords words = view.words(call);
        CandidatePages.Listing model = new CandidatePages(words).list(call.officer(), candidates.all());
        return new Page(
                200, view.page(call, "candidates", words.words("learning-candidates"), CandidatePages.ADDRESS, model));
    }

    private Candidate found(StaffCall call) {
        return candidates.read(call.officer(), call.id("id")).orElseThrow();
    }

    /// @param error the key of what was wrong; null if nothing was
    private StaffAnswer editor(StaffCall call, int status, Candidate found, Content content, @Nullable String error) {
        StaffWords words = view.words(call);
        CandidatePages.Editor model = new CandidatePages(words)
                .editor(call.officer(), found, content, error == null ? null : words.words(error));
        String title = words.words("learning-candidate", found.line().name());
        return new Page(status, view.page(call, "candidate-editor", title, model.address(), model));
    }

    private static SeeOther opened(UUID id, String said) {
        return new SeeOther(CandidatePages.ADDRESS + "/" + id + "?said=" + said);
    }

    private StaffAnswer proposeFromCase(StaffCall call) {
        UUID caseId = call.id("id");
        return candidates
                .proposeFromCase(call.officer(), caseId)
                .map(id -> opened(id, "candidate-proposed"))
                .orElseGet(() -> new SeeOther("/staff/cases/" + caseId + "?said=candidate-no-answer"));
    }

    private StaffAnswer edit(StaffCall call) {
        Content content;
        try {
            content = CandidateForm.of(call);
        } catch (Problem unusable) {
            Candidate found = found(call);
            return editor(call, unusable.status(), found, found.content(), "learning-unusable");
        }
        return switch (candidates.edit(call.officer(), call.id("id"), revision(call), content)) {
            case DONE -> opened(call.id("id"), "candidate-saved");
            case NOT_FOUND -> throw new NoSuchElementException();
            case CHANGED, INCOMPLETE, OWN_WORK -> editor(call, 409, found(call), content, "learning-changed-meanwhile");
        };
    }

    private StaffAnswer publish(StaffCall call) {
        UUID id = call.id("id");
        return opened(
                id,
                switch (candidates.publish(call.officer(), id, revision(call))) {
                    case DONE -> "candidate-published";
                    case NOT_FOUND -> throw new NoSuchElementException();
                    case CHANGED -> "candidate-changed";
                    case INCOMPLETE -> "candidate-incomplete";
                    case OWN_WORK -> "candidate-own";
                });
    }

    private StaffAnswer withdraw(StaffCall call) {
        UUID id = call.id("id");
        String reason = call.field("reason").strip();
        if (reason.isEmpty()) {
            return opened(id, "candidate-reason");
        }
        return opened(
                id,
                switch (candidates.withdraw(call.officer(), id, RequestBody.checked("reason", reason))) {
                    case DONE -> "candidate-withdrawn";
                    case NOT_FOUND -> throw new NoSuchElementException();
                    case CHANGED, INCOMPLETE, OWN_WORK -> "candidate-changed";
                });
    }

    /// The revision that the page showed; none that is stored if it is no number.
    private static int revision(StaffCall call) {
        String text = call.field("revision");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static int revision(RequestBody body) {
        var revision = body.tree().get("revision");
        if (revision == null || !revision.isInt()) {
            throw Problem.badRequest("'revision' is not a number.");
        }
        return revision.asInt();
    }

    private static StaffAnswer made(Result result) {
        return switch (result) {
            case DONE -> new Done();
            case NOT_FOUND -> throw new NoSuchElementException();
            case CHANGED ->
                throw new Problem(409, "Conflict", "Another revision was written, or this one is not a draft.");
            case INCOMPLETE ->
                throw new Problem(409, "Conflict", "Something is missing that is obligatory before publication.");
            case OWN_WORK -> throw new Problem(403, "Forbidden", "A second person publishes what one has written.");
        };
    }
}
