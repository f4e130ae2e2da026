package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.desk.Switches;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.Problem;
import org.jspecify.annotations.Nullable;

/// The assistant off, a notice on; and on every page of the desk a line that says so.
record SwitchRoutes(Switches switches, StaffView view) implements StaffRoutes {

    private static final String ADDRESS = "/staff/switches";
    private static final Who SWITCHERS = Who.with(Role.SUPERVISOR, Role.ADMINISTRATOR);

    @Override
    public void describe(StaffTable table) {
        table.menu("switches-title", ADDRESS, SWITCHERS, call -> page(call, 200, SwitchFields.EMPTY, null));
        table.form(ADDRESS + "/stops", SWITCHERS, this::stop);
        table.form(ADDRESS + "/stops/:id/end", SWITCHERS, this::resume);
        table.form(ADDRESS + "/announcements", SWITCHERS, this::announce);
        table.form(ADDRESS + "/announcements/:id/end", SWITCHERS, this::withdraw);
        table.read("/switches", SWITCHERS, call -> switches.state());
        table.change(HttpMethod.POST, "/switches/stops", SWITCHERS, call -> made(call, this::begin));
        table.change(
                HttpMethod.DELETE,
                "/switches/stops/:id",
                SWITCHERS,
                call -> ended(switches.resume(call.officer(), call.id("id"))));
        table.change(HttpMethod.POST, "/switches/announcements", SWITCHERS, call -> made(call, this::tell));
        table.change(
                HttpMethod.DELETE,
                "/switches/announcements/:id",
                SWITCHERS,
                call -> ended(switches.withdraw(call.officer(), call.id("id"))));
        view.warn(words -> SwitchPage.warnings(words, switches.state(), view.now()));
    }

    private StaffAnswer stop(StaffCall call) {
        SwitchFields fields = SwitchFields.of(call);
        try {
            begin(call.officer(), fields);
            return new SeeOther(ADDRESS + "?said=switches-stopped");
        } catch (SwitchFields.Wrong wrong) {
            return told(call, fields, wrong);
        }
    }

    private StaffAnswer announce(StaffCall call) {
        SwitchFields fields = SwitchFields.of(call);
        try {
            tell(call.officer(), fields);
            return new SeeOther(ADDRESS + "?said=switches-announced");
        } catch (SwitchFields.Wrong wrong) {
            return told(call, fields, wrong);
        }
    }

    private void begin(Officer officer, SwitchFields fields) {
        Instant ends = fields.ends(view.now());
        switches.stop(officer, fields.chosenChannel(), fields.reasonGiven(), ends);
    }

    private void tell(Officer officer, SwitchFields fields) {
        Map<String, String> texts = fields.announced();
        Instant begins = fields.begins(view.now());
        switches.announce(officer, texts, begins, fields.endsAfter(begins));
    }

    private static StaffAnswer made(StaffCall call, BiConsumer<Officer, SwitchFields> change) {
        try {
            change.accept(call.officer(), SwitchFields.of(call.body()));
            return new Done();
        } catch (SwitchFields.Wrong wrong) {
            throw Problem.badRequest(
                    switch (wrong.kind()) {
                        case REASON -> "'reason' is missing or too long.";
                        case CHANNEL -> "'channel' is none of WEB, WHATSAPP and SMS.";
                        case TIME -> "'begins' or 'ends' is no time in UTC, such as 2026-11-27T09:00:00Z.";
                        case ORDER -> "'ends' comes before it begins.";
                        case TEXTS -> "'texts' needs French and Arabic, each not too long.";
                    });
        }
    }

    private static StaffAnswer ended(boolean wasThere) {
        if (!wasThere) {
            throw new NoSuchElementException();
        }
        return new Done();
    }

    private StaffAnswer resume(StaffCall call) {
        if (!switches.resume(call.officer(), call.id("id"))) {
            throw new NoSuchElementException();
        }
        return new SeeOther(ADDRESS + "?said=switches-resumed");
    }

    private StaffAnswer withdraw(StaffCall call) {
        if (!switches.withdraw(call.officer(), call.id("id"))) {
            throw new NoSuchElementException();
        }
        return new SeeOther(ADDRESS + "?said=switches-withdrawn");
    }

    /// What is wrong stays on the page as it was written.
    private StaffAnswer told(StaffCall call, SwitchFields fields, SwitchFields.Wrong wrong) {
        String key = "switches-wrong-" + wrong.kind().name().toLowerCase(Locale.ROOT);
        return page(call, 400, fields, view.words(call).words(key));
    }

    private StaffAnswer page(StaffCall call, int status, SwitchFields fields, @Nullable String error) {
        StaffWords words = view.words(call);
        SwitchPage model = SwitchPage.of(words, switches.state(), view.now(), fields, error);
        return new Page(status, view.page(call, "switches", words.words("switches-title"), ADDRESS, model));
    }
}
