package ma.dalil.channels.staff;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.desk.Switches;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
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
        view.warn(words -> SwitchPage.warnings(words, switches.state(), view.now()));
    }

    private StaffAnswer stop(StaffCall call) {
        SwitchFields fields = SwitchFields.of(call);
        try {
            Instant ends = fields.ends(view.now());
            switches.stop(call.officer(), fields.chosenChannel(), fields.reasonGiven(), ends);
            return new SeeOther(ADDRESS + "?said=switches-stopped");
        } catch (SwitchFields.Wrong wrong) {
            return told(call, fields, wrong);
        }
    }

    private StaffAnswer announce(StaffCall call) {
        SwitchFields fields = SwitchFields.of(call);
        try {
            Map<String, String> texts = fields.announced();
            Instant begins = fields.begins(view.now());
            switches.announce(call.officer(), texts, begins, fields.endsAfter(begins));
            return new SeeOther(ADDRESS + "?said=switches-announced");
        } catch (SwitchFields.Wrong wrong) {
            return told(call, fields, wrong);
        }
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
