package ma.dalil.channels.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import ma.dalil.channels.desk.AuditLog.Check;
import ma.dalil.channels.desk.AuditLog.Entry;
import ma.dalil.channels.desk.AuditLog.Filter;
import ma.dalil.channels.desk.AuditLog.Listing;
import org.jspecify.annotations.Nullable;

/// Records as an auditor reads them.
///
/// @param username of the officer that is looked for
/// @param older where to read on
/// @param whole what a check found
record AuditPage(
        String conversation,
        String username,
        List<Choice> kinds,
        List<Line> entries,
        boolean empty,
        @Nullable Older older,
        @Nullable String whole,
        @Nullable String broken) {

    record Choice(String value, String label, boolean chosen) {}

    record Line(
            long number,
            String at,
            String time,
            String kind,
            @Nullable String by,
            List<Detail> details) {}

    record Detail(String name, String value) {}

    record Older(String address) {}

    static AuditPage of(StaffWords words, Listing listing, Filter filter, List<String> kinds, @Nullable Check check) {
        Stream<Choice> any =
                Stream.of(new Choice("", words.words("audit-any"), filter.kind().isEmpty()));
        return new AuditPage(
                filter.conversation(),
                filter.officer(),
                Stream.concat(
                                any,
                                kinds.stream()
                                        .map(kind -> new Choice(kind, kind(words, kind), kind.equals(filter.kind()))))
                        .toList(),
                listing.entries().stream().map(entry -> line(words, entry)).toList(),
                listing.entries().isEmpty(),
                listing.older() == null ? null : new Older(address(filter, listing.older())),
                check == null || check.broken() != null ? null : words.words("audit-whole", check.records()),
                check == null || check.broken() == null ? null : words.words("audit-broken", check.broken()));
    }

    private static Line line(StaffWords words, Entry entry) {
        return new Line(
                entry.number(),
                entry.at().toString(),
                words.moment(entry.at()),
                kind(words, entry.kind()),
                entry.officer(),
                entry.details().entrySet().stream()
                        .map(detail -> new Detail(detail.getKey(), detail.getValue()))
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList());
    }

    /// As the record writes it, where there is no word for it.
    private static String kind(StaffWords words, String kind) {
        return words.find("audit.kind." + kind).orElse(kind);
    }

    private static String address(Filter filter, long before) {
        return "/staff/audit?kind=" + encoded(filter.kind())
                + "&conversation=" + encoded(filter.conversation())
                + "&officer=" + encoded(filter.officer())
                + "&before=" + before;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
