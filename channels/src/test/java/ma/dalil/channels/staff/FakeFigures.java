package ma.dalil.channels.staff;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ma.dalil.channels.desk.Figures;
import ma.dalil.channels.desk.Officer;

/// Figures of a service that was asked a little, most of it in French.
public final class FakeFigures implements Figures {

    private static final Count FRENCH =
            new Count("fr", Map.of(Ending.ANSWERED, 80L, Ending.NO_EVIDENCE, 20L, Ending.RELAYED, 5L), 30, 10);
    private static final Count DARIJA =
            new Count("ary-Latn", Map.of(Ending.ANSWERED, 15L, Ending.ASKED_BACK, 10L), 2, 1);

    @Override
    public Report report(Period period) {
        LocalDate first = period.first();
        return new Report(
                period,
                Map.of(
                        Dimension.DAY, List.of(new Count(first.toString(), Map.of(Ending.ANSWERED, 130L), 32, 11)),
                        Dimension.CHANNEL,
                                List.of(new Count(
                                        "WEB", Map.of(Ending.ANSWERED, 95L, Ending.NO_EVIDENCE, 35L), 32, 11)),
                        Dimension.FORM, List.of(DARIJA, FRENCH),
                        Dimension.SECTOR, List.of(new Count("", Map.of(Ending.ANSWERED, 130L), 32, 11))),
                new Cases(12, 10, 2, Duration.ofMinutes(42), Duration.ofHours(5)));
    }

    @Override
    public String export(Officer officer, Period period) {
        return "\uFEFFdimension,key\r\n";
    }

    @Override
    public OpenData openData() {
        return new OpenData(
                "ODbL 1.0",
                List.of(new OpenMonth(
                        YearMonth.of(2026, 10),
                        List.of(new OpenCount("all", "all", 130L), new OpenCount("form", "ary-Latn", null)))));
    }

    @Override
    public String openDataTable() {
        return "\uFEFFmonth,dimension,key,turns\r\n2026-10,all,all,130\r\n";
    }
}
