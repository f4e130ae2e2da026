package ma.dalil.channels.staff;

import java.util.Locale;
import ma.dalil.channels.desk.Hours;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import org.jspecify.annotations.Nullable;

/// Office hours: everybody at the desk reads them, an administrator writes them.
record HoursRoutes(Hours hours, StaffView view) implements StaffRoutes {

    private static final String ADDRESS = "/staff/hours";
    private static final Who WRITERS = Who.with(Role.ADMINISTRATOR);

    private record Told(Hours.Now now, Hours.InForce inForce) {}

    @Override
    public void describe(StaffTable table) {
        table.menu("hours-title", ADDRESS, Who.SIGNED_IN, this::show);
        table.form(ADDRESS, WRITERS, this::change);
        table.read("/hours", Who.SIGNED_IN, call -> new Told(hours.now(), hours.inForce()));
    }

    private StaffAnswer show(StaffCall call) {
        Hours.InForce inForce = hours.inForce();
        HoursFields fields = HoursFields.of(inForce.plan());
        boolean writes = WRITERS.includes(call.officer());
        return page(call, 200, inForce, writes ? fields.withRoom() : fields, writes, null);
    }

    /// What cannot be read stays on the page as it was written.
    private StaffAnswer change(StaffCall call) {
        HoursFields fields = HoursFields.of(call);
        StaffWords words = view.words(call);
        try {
            boolean changed = hours.change(call.officer(), Long.parseLong(call.field("seen")), fields.plan());
            return changed
                    ? new SeeOther(ADDRESS + "?said=hours-changed")
                    : page(call, 409, hours.inForce(), fields, true, words.words("hours-conflict"));
        } catch (HoursFields.Unreadable unreadable) {
            String told =
                    words.words("hours-wrong-" + unreadable.kind().name().toLowerCase(Locale.ROOT), unreadable.text());
            return page(call, 400, hours.inForce(), fields, true, told);
        } catch (IllegalArgumentException noPlan) {
            return page(call, 400, hours.inForce(), fields, true, words.words("hours-wrong-plan"));
        }
    }

    private StaffAnswer page(
            StaffCall call,
            int status,
            Hours.InForce inForce,
            HoursFields fields,
            boolean writes,
            @Nullable String error) {
        StaffWords words = view.words(call);
        HoursPage model = HoursPage.of(words, hours.now(), inForce, fields, writes, error);
        return new Page(status, view.page(call, "hours", words.words("hours-title"), ADDRESS, model));
    }
}
