package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import ma.dalil.channels.desk.Hours;
import ma.dalil.channels.desk.Hours.Plan;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;

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
        table.change(HttpMethod.PUT, "/hours", WRITERS, this::put);
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

    /// The plan as it is read, changed.
    private StaffAnswer put(StaffCall call) {
        JsonNode body = call.body().tree();
        JsonNode seen = body.path("seen");
        if (!seen.isIntegralNumber()) {
            throw Problem.badRequest("'seen' is not the number of a plan.");
        }
        if (!hours.change(call.officer(), seen.asLong(), plan(call, body.path("plan")))) {
            throw new Problem(409, "Conflict", "The plan is not what was seen any more.");
        }
        return new Done();
    }

    private static Plan plan(StaffCall call, JsonNode given) {
        if (!given.isObject() || holdsNull(given)) {
            throw Problem.badRequest("'plan' is not whole.");
        }
        try {
            return call.json()
                    .readerFor(Plan.class)
                    .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .readValue(given);
        } catch (JacksonException noPlan) {
            throw Problem.badRequest("'plan' is no plan: times as 08:30, days as 2027-03-09, yearly ones as --01-14.");
        }
    }

    private static boolean holdsNull(JsonNode node) {
        return node.isNull() || node.values().stream().anyMatch(HoursRoutes::holdsNull);
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
