package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import ma.dalil.channels.desk.AuditLog;
import ma.dalil.channels.desk.AuditLog.Filter;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.web.Problem;
import org.jspecify.annotations.Nullable;

/// The record of what was done, page by page.
record AuditRoutes(AuditLog log, StaffView view) implements StaffRoutes {

    private static final String ADDRESS = "/staff/audit";
    private static final Who READERS = Who.with(Role.AUDITOR);

    @Override
    public void describe(StaffTable table) {
        table.menu("audit-title", ADDRESS, READERS, call -> page(call, filter(call), null));
        table.form(ADDRESS + "/check", READERS, this::check);
        table.read("/audit", READERS, call -> log.read(filter(call)));
        table.change(HttpMethod.POST, "/audit/check", READERS, call -> new Data(200, log.check(call.officer())));
    }

    private StaffAnswer check(StaffCall call) {
        return page(call, Filter.ALL, log.check(call.officer()));
    }

    private StaffAnswer page(StaffCall call, Filter filter, AuditLog.@Nullable Check check) {
        StaffWords words = view.words(call);
        AuditPage model = AuditPage.of(words, log.read(filter), filter, log.kinds(), check);
        return new Page(200, view.page(call, "audit", words.words("audit-title"), ADDRESS, model));
    }

    private static Filter filter(StaffCall call) {
        return new Filter(
                call.query("kind"),
                call.query("conversation").strip().toLowerCase(Locale.ROOT),
                call.query("officer").strip().toLowerCase(Locale.ROOT),
                before(call.query("before")));
    }

    private static long before(String number) {
        try {
            return number.isEmpty() ? Long.MAX_VALUE : Long.parseLong(number);
        } catch (NumberFormatException none) {
            throw Problem.badRequest("'before' is not a number.");
        }
    }
}
