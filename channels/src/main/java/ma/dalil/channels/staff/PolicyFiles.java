package ma.dalil.channels.staff;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.Version;
import ma.dalil.channels.staff.StaffAnswer.Download;
import tools.jackson.databind.json.JsonMapper;

/// A version of the register as a file to keep: JSON with date, signatures and hash, or the rules as CSV (RFC 4180).
final class PolicyFiles {

    private static final String HEAD = "sector,category,use,reason";
    /// By which spreadsheets know UTF-8.
    private static final String MARK = "\uFEFF";
    /// What a spreadsheet takes for a formula.
    private static final String FORMULA = "=+-@\t\r";

    private PolicyFiles() {}

    static Download json(Version version, JsonMapper json) {
        return new Download(
                name(version) + ".json",
                "application/json; charset=utf-8",
                json.writerWithDefaultPrettyPrinter().writeValueAsString(version));
    }

    static Download csv(Version version) {
        String lines = Stream.concat(Stream.of(HEAD), version.rules().stream().map(PolicyFiles::line))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
        return new Download(name(version) + ".csv", "text/csv; charset=utf-8", lines);
    }

    private static String name(Version version) {
        return "dalil-register-" + version.number();
    }

    private static String line(Rule rule) {
        return List.of(rule.sector(), rule.category(), rule.use().name(), rule.reason()).stream()
                .map(PolicyFiles::cell)
                .collect(Collectors.joining(","));
    }

    private static String cell(String value) {
        String text = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
