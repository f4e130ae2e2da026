package ma.dalil.chatbot.figures;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table as RFC 4180 writes it, with the mark by which spreadsheets know UTF-8. What a spreadsheet would work out as
/// a
/// formula is written so that it is read as text.
final class Csv {

    private static final String MARK = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder(MARK);

    /// @param values null: nothing
    Csv row(@Nullable Object... values) {
        text.append(Arrays.stream(values).map(Csv::field).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> quoted(harmless(value.toString()));
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(unit -> unit == ',' || unit == '"' || unit == '\n' || unit == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
