package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Result;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.EventStream;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;

/// Cases, as pages of plain links and forms whose script only renews what they show, and as JSON.
record CaseRoutes(Desk desk, Access access, StaffView view) implements StaffRoutes {

    private static final String CASE = "/staff/cases/";
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final Who READERS = Who.with(Role.AGENT, Role.SUPERVISOR);
    private static final Who WORKERS = Who.with(Role.AGENT, Role.SUPERVISOR);

    private record Cases(List<CaseSummary> cases) {}

    private record Aside(List<Desk.SetAside> messages) {}

    @FunctionalInterface
    private interface Change {

        Result make(Officer officer, UUID caseId);
    }

    @Override
    public void describe(StaffTable table) {
        table.page("/staff", Who.ANYONE, this::home);
        table.link("menu.cases", "/staff", READERS);
        table.page(CASE + ":id", READERS, call -> show(call, 200, "", ""));
        table.form(CASE + ":id/claim", WORKERS, call -> change(call, desk::claim, "claimed"));
        table.form(CASE + ":id/replies", WORKERS, this::reply);
        table.form(CASE + ":id/close", WORKERS, call -> change(call, desk::close, "closed"));
        table.form("/staff/set-aside/:id", WORKERS, this::retry);

        table.read("/cases", READERS, call -> new Cases(desk.cases()));
        table.read("/cases/:id", READERS, this::file);
        table.read("/set-aside", WORKERS, call -> new Aside(desk.setAside()));
        table.change(
                HttpMethod.POST, "/cases/:id/claim", WORKERS, call -> made(desk.claim(call.officer(), call.id("id"))));
        table.change(HttpMethod.POST, "/cases/:id/replies", WORKERS, call -> {
            String text = call.body().message("text");
            return made(desk.reply(call.officer(), call.id("id"), text));
        });
        table.change(
                HttpMethod.POST, "/cases/:id/close", WORKERS, call -> made(desk.close(call.officer(), call.id("id"))));
        table.stream("/events", Who.SIGNED_IN, this::follow);
    }

    private StaffAnswer home(StaffCall call) {
        if (call.openSession() == null) {
            return new Page(200, view.signIn(call.visit()));
        }
        if (!READERS.includes(call.officer())) {
            return new Page(200, view.welcome(call));
        }
        return new Page(200, view.cases(call, desk.cases(), desk.setAside()));
    }

    private Desk.Case file(StaffCall call) {
        return desk.read(call.officer(), call.id("id")).orElseThrow();
    }

    private StaffAnswer show(StaffCall call, int status, String unsent, String error) {
        return new Page(status, view.oneCase(call, file(call), unsent, error));
    }

    private StaffAnswer change(StaffCall call, Change change, String done) {
        UUID caseId = call.id("id");
        return switch (change.make(call.officer(), caseId)) {
            case DONE -> new SeeOther(CASE + caseId + "?said=" + done);
            case NOT_FOUND -> throw new NoSuchElementException();
            case NOT_YOURS -> new SeeOther(CASE + caseId + "?said=not-yours");
            case ALREADY_CLAIMED -> new SeeOther(CASE + caseId + "?said=already-claimed");
            case CLOSED -> new SeeOther(CASE + caseId + "?said=was-closed");
        };
    }

    /// A text that is not taken stays on the page.
    private StaffAnswer reply(StaffCall call) {
        UUID caseId = call.id("id");
        String text = call.field("text");
        try {
            RequestBody.message("text", text);
        } catch (Problem unusable) {
            return show(call, unusable.status(), text, "reply." + unusable.status());
        }
        return switch (desk.reply(call.officer(), caseId, text)) {
            case DONE -> new SeeOther(CASE + caseId + "?said=replied");
            case NOT_FOUND -> throw new NoSuchElementException();
            case NOT_YOURS, ALREADY_CLAIMED -> show(call, 403, text, "said.not-yours");
            case CLOSED -> show(call, 409, text, "said.was-closed");
        };
    }

    private StaffAnswer retry(StaffCall call) {
        if (!desk.retry(call.officer(), call.id("id"))) {
            throw new NoSuchElementException();
        }
        return new SeeOther("/staff?said=retried");
    }

    private static StaffAnswer made(Result result) {
        return switch (result) {
            case DONE -> new Done();
            case NOT_FOUND -> throw new NoSuchElementException();
            case NOT_YOURS -> throw new Problem(403, "Forbidden", "The case is not claimed by you.");
            case ALREADY_CLAIMED -> throw new Problem(409, "Conflict", "Someone has claimed the case.");
            case CLOSED -> throw new Problem(409, "Conflict", "The case is closed.");
        };
    }

    /// Tells changes for as long as the session lasts; without a last event, the state at the start counts as one.
    private void follow(StaffCall call, long lastEvent, EventStream stream) throws InterruptedException {
        String token = call.session().token();
        long last = lastEvent;
        while (!stream.isClosed() && access.look(token).isPresent()) {
            long now = desk.awaitChange(last, HEARTBEAT_MILLIS);
            if (now == last) {
                stream.heartbeat();
            } else {
                stream.send(now, "changed", Map.of("change", now));
                last = now;
            }
        }
    }
}
