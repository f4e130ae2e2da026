package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import ma.dalil.channels.desk.Access;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Closing;
import ma.dalil.channels.desk.Desk.Listing;
import ma.dalil.channels.desk.Desk.Queue;
import ma.dalil.channels.desk.Desk.Result;
import ma.dalil.channels.desk.Desk.View;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.EventStream;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;
import org.jspecify.annotations.Nullable;

/// Cases, as pages of plain links and forms whose script only renews what they show, and as JSON.
record CaseRoutes(Desk desk, Access access, CaseScreen screen, StaffView view) implements StaffRoutes {

    private static final String CASE = "/staff/cases/";
    private static final long HEARTBEAT_MILLIS = 15_000;
    /// How soon an officer sees that another one has the case open too.
    private static final long READERS_MILLIS = 3_000;
    static final Who WORKERS = Who.with(Role.AGENT, Role.SUPERVISOR);
    /// Who checks what was said may read cases, and changes nothing.
    static final Who READERS = Who.with(Role.AGENT, Role.SUPERVISOR, Role.AUDITOR);

    /// @param cases of all lists, one after the other
    private record Cases(List<Listing> queues, List<CaseSummary> cases) {
        static Cases of(List<Listing> listings) {
            return new Cases(
                    listings,
                    listings.stream()
                            .flatMap(listing -> listing.cases().stream())
                            .distinct()
                            .toList());
        }
    }

    private record Aside(List<Desk.SetAside> messages) {}

    private record Taken(@Nullable UUID id) {}

    @Override
    public void describe(StaffTable table) {
        table.page("/staff", Who.ANYONE, this::home);
        table.link("menu.cases", "/staff", READERS);
        table.form("/staff/next", WORKERS, this::next);
        table.page(CASE + ":id", READERS, call -> screen.show(call, 200, screen.beside(call)));
        table.form(
                CASE + ":id/claim",
                WORKERS,
                call -> change(call, desk.claim(call.officer(), call.id("id")), "claimed"));
        table.form(CASE + ":id/notes", WORKERS, this::note);
        table.form(CASE + ":id/forward", WORKERS, this::forward);
        table.form(CASE + ":id/contact", WORKERS, this::unmask);
        table.form(CASE + ":id/close", WORKERS, this::close);
        table.form("/staff/set-aside/:id", WORKERS, this::retry);

        table.read("/cases", READERS, call -> Cases.of(desk.cases(call.officer(), looked(call))));
        table.read("/cases/:id", READERS, screen::file);
        table.read("/recipients", WORKERS, call -> Map.of("recipients", desk.recipients()));
        table.read("/set-aside", WORKERS, call -> new Aside(desk.setAside()));
        table.change(HttpMethod.POST, "/set-aside/:id/retry", WORKERS, call -> {
            again(call);
            return new Done();
        });
        table.change(
                HttpMethod.POST,
                "/cases/next",
                WORKERS,
                call -> new Data(200, new Taken(desk.claimNext(call.officer()).orElse(null))));
        table.change(
                HttpMethod.POST, "/cases/:id/claim", WORKERS, call -> made(desk.claim(call.officer(), call.id("id"))));
        table.change(
                HttpMethod.POST,
                "/cases/:id/replies",
                WORKERS,
                call -> withText(call, "text", (id, text) -> desk.reply(call.officer(), id, text)));
        table.change(
                HttpMethod.POST,
                "/cases/:id/notes",
                WORKERS,
                call -> withText(call, "text", (id, text) -> desk.note(call.officer(), id, text)));
        table.change(HttpMethod.POST, "/cases/:id/forward", WORKERS, call -> {
            RequestBody body = call.body();
            String reason = RequestBody.checked("reason", body.textOr("reason", ""));
            return made(desk.forward(call.officer(), call.id("id"), body.uuid("recipient"), reason));
        });
        table.change(
                HttpMethod.POST,
                "/cases/:id/contact",
                WORKERS,
                call -> new Data(
                        200,
                        Map.of(
                                "contact",
                                desk.unmask(
                                        call.officer(),
                                        call.id("id"),
                                        call.body().message("reason")))));
        table.change(
                HttpMethod.POST,
                "/cases/:id/close",
                WORKERS,
                call -> made(desk.close(call.officer(), call.id("id"), closing(optionalReason(call)))));
        table.stream("/events", Who.SIGNED_IN, this::follow);
    }

    private StaffAnswer home(StaffCall call) {
        if (call.openSession() == null) {
            return new Page(200, view.signIn(call.visit()));
        }
        if (!READERS.includes(call.officer())) {
            return new Page(200, view.welcome(call));
        }
        View looked = looked(call);
        return new Page(200, view.cases(call, desk.cases(call.officer(), looked), looked, desk.setAside()));
    }

    /// What an address asks to see of the lists; what it asks in vain is left out.
    private static View looked(StaffCall call) {
        String queue = call.query("queue").toUpperCase(Locale.ROOT);
        Optional<Queue> known = Arrays.stream(Queue.values())
                .filter(one -> one.name().equals(queue))
                .findFirst();
        return new View(
                known.orElse(null),
                page(call.query("page")),
                call.query("sector"),
                call.query("form"),
                call.query("channel"));
    }

    private static int page(String number) {
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
    }

    private StaffAnswer next(StaffCall call) {
        return new SeeOther(desk.claimNext(call.officer())
                .map(taken -> CASE + taken + "?said=claimed")
                .orElse("/staff?said=none-next"));
    }

    private static StaffAnswer change(StaffCall call, Result result, String done) {
        String address = CASE + call.id("id");
        return switch (result) {
            case DONE -> new SeeOther(address + "?said=" + done);
            case NOT_FOUND -> throw new NoSuchElementException();
            case NOT_YOURS -> new SeeOther(address + "?said=not-yours");
            case ALREADY_CLAIMED -> new SeeOther(address + "?said=already-claimed");
            case CLOSED -> new SeeOther(address + "?said=was-closed");
        };
    }

    private StaffAnswer note(StaffCall call) {
        String text = call.field("note");
        if (text.isBlank()) {
            return change(call, Result.DONE, "nothing-noted");
        }
        RequestBody.message("note", text);
        return change(call, desk.note(call.officer(), call.id("id"), text), "noted");
    }

    private StaffAnswer forward(StaffCall call) {
        UUID recipient = RequestBody.uuid("recipient", call.field("recipient"));
        String reason = RequestBody.checked("reason", call.field("reason"));
        return change(call, desk.forward(call.officer(), call.id("id"), recipient, reason), "forwarded");
    }

    /// What is unmasked stands on this one page, and at no address.
    private StaffAnswer unmask(StaffCall call) {
        String reason = call.field("reason");
        if (reason.isBlank()) {
            return change(call, Result.DONE, "reason-missing");
        }
        RequestBody.message("reason", reason);
        Map<String, String> contact = desk.unmask(call.officer(), call.id("id"), reason);
        return contact.isEmpty()
                ? change(call, Result.NOT_YOURS, "")
                : screen.show(call, 200, screen.beside(call).unmasked(contact));
    }

    private StaffAnswer close(StaffCall call) {
        return change(call, desk.close(call.officer(), call.id("id"), closing(call.field("closing"))), "closed");
    }

    /// @param name empty: answered
    private static Closing closing(String name) {
        return Arrays.stream(Closing.values())
                .filter(closing -> closing.name().equals(name.isEmpty() ? "ANSWERED" : name))
                .findFirst()
                .orElseThrow(
                        () -> Problem.badRequest("'closing' is none of " + Arrays.toString(Closing.values()) + "."));
    }

    /// A close without a body is one of an answered case.
    private static String optionalReason(StaffCall call) {
        return call.request().body().length() <= 0 ? "" : call.body().textOr("closing", "");
    }

    private StaffAnswer retry(StaffCall call) {
        again(call);
        return new SeeOther("/staff?said=retried");
    }

    private void again(StaffCall call) {
        if (!desk.retry(call.officer(), call.id("id"))) {
            throw new NoSuchElementException();
        }
    }

    private static StaffAnswer withText(StaffCall call, String name, BiFunction<UUID, String, Result> change) {
        String text = call.body().message(name);
        return made(change.apply(call.id("id"), text));
    }

    static StaffAnswer made(Result result) {
        return switch (result) {
            case DONE -> new Done();
            case NOT_FOUND -> throw new NoSuchElementException();
            case NOT_YOURS -> throw new Problem(403, "Forbidden", "The case is not claimed by you.");
            case ALREADY_CLAIMED -> throw new Problem(409, "Conflict", "Someone has claimed the case.");
            case CLOSED -> throw new Problem(409, "Conflict", "The case is closed.");
        };
    }

    /// Tells changes for as long as the session lasts; without a last event, the state at the start counts as one. Who
    /// follows with `case` has that case open, and is told who else has.
    private void follow(StaffCall call, long lastEvent, EventStream stream) throws InterruptedException {
        Optional<UUID> open = caseOf(call);
        try {
            follow(call, lastEvent, open, stream);
        } finally {
            open.ifPresent(id -> desk.leave(call.officer(), id));
        }
    }

    private void follow(StaffCall call, long lastEvent, Optional<UUID> open, EventStream stream)
            throws InterruptedException {
        String token = call.session().token();
        long last = lastEvent;
        long silentMillis = 0;
        List<String> readers = List.of();
        long patience = open.isPresent() ? READERS_MILLIS : HEARTBEAT_MILLIS;
        while (!stream.isClosed() && access.look(token).isPresent()) {
            long now = desk.awaitChange(last, patience);
            silentMillis += patience;
            if (now != last) {
                stream.send(now, "changed", Map.of("change", now));
                last = now;
                silentMillis = 0;
            }
            if (open.isPresent()) {
                List<String> others = desk.readers(call.officer(), open.get());
                if (!others.equals(readers)) {
                    stream.send("readers", Map.of("names", others));
                    readers = others;
                    silentMillis = 0;
                }
            }
            if (silentMillis >= HEARTBEAT_MILLIS) {
                stream.heartbeat();
                silentMillis = 0;
            }
        }
    }

    private static Optional<UUID> caseOf(StaffCall call) {
        try {
            return call.query("case").isEmpty() || !READERS.includes(call.officer())
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(call.query("case")));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
