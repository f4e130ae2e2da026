package ma.dalil.channels.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import ma.dalil.channels.desk.Figures;
import ma.dalil.channels.desk.Figures.Period;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Download;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.web.Problem;
import ma.dalil.knowledge.Morocco;

/// What the service has done, as pictures with their tables and for spreadsheets.
record FigureRoutes(Figures figures, StaffView view) implements StaffRoutes {

    private static final String ADDRESS = "/staff/figures";
    private static final Who READERS = Who.with(Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR);
    private static final int DAYS = 30;

    @Override
    public void describe(StaffTable table) {
        table.menu("figures-title", ADDRESS, READERS, this::show);
        table.page(ADDRESS + ".csv", READERS, this::export);
        table.read("/figures", READERS, call -> figures.report(period(call)));
    }

    private StaffAnswer show(StaffCall call) {
        StaffWords words = view.words(call);
        try {
            return page(call, 200, FiguresPage.of(words, figures.report(period(call))));
        } catch (Problem unreadable) {
            FiguresPage page = FiguresPage.of(words, figures.report(lastDays()));
            return page(call, unreadable.status(), page.failing(words.words("figures-wrong-period")));
        }
    }

    private StaffAnswer page(StaffCall call, int status, FiguresPage model) {
        String title = view.words(call).words("figures-title");
        return new Page(status, view.page(call, "figures", title, ADDRESS, model));
    }

    private StaffAnswer export(StaffCall call) {
        Period period = period(call);
        return new Download(
                "dalil-" + period.first() + "-" + period.last() + ".csv",
                "text/csv; charset=utf-8",
                figures.export(call.officer(), period));
    }

    /// The last days, if none are asked for.
    private Period period(StaffCall call) {
        String from = call.query("from");
        String to = call.query("to");
        if (from.isEmpty() && to.isEmpty()) {
            return lastDays();
        }
        try {
            return new Period(LocalDate.parse(from), LocalDate.parse(to));
        } catch (DateTimeException | IllegalArgumentException none) {
            throw Problem.badRequest("'from' and 'to' are dates, at most " + Period.LONGEST + " days apart.");
        }
    }

    private Period lastDays() {
        LocalDate today = view.now().atZone(Morocco.ZONE).toLocalDate();
        return new Period(today.minusDays(DAYS - 1L), today);
    }
}
