package ma.dalil.knowledge.procedure;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;

/// A date as sources tell it: a year, a month or a day.
final class PartialDate {

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    private PartialDate() {}

    /// The first day of `2021`, `2026-02` or `2026-02-14`.
    ///
    /// @throws java.time.DateTimeException if it is none of them
    static LocalDate firstDay(String text) {
        return switch (text.length()) {
            case YEAR_LENGTH -> Year.parse(text).atDay(1);
            case MONTH_LENGTH -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    /// The last day of `2021`, `2026-02` or `2026-02-14`.
    ///
    /// @throws java.time.DateTimeException if it is none of them
    static LocalDate lastDay(String text) {
        return switch (text.length()) {
            case YEAR_LENGTH -> Year.parse(text).atMonth(Month.DECEMBER).atEndOfMonth();
            case MONTH_LENGTH -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
