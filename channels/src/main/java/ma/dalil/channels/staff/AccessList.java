package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffTable.Handling.Following;
import ma.dalil.channels.staff.StaffTable.Route;

/// Every address of the desk and who may use it, to be read and to be tried: `STAFF-ACCESS.md` prints it.
///
/// @param entries in the order of their addresses
public record AccessList(List<Entry> entries) {

    /// @param path with `:name` for its variable parts
    /// @param roles who may; empty: whoever asks
    /// @param during how far signing in has to have come: one of these may still be due
    /// @param api refusals are problem+json
    /// @param stream the answer goes on for as long as somebody listens
    public record Entry(String method, String path, Set<Role> roles, Set<Due> during, boolean api, boolean stream) {

        public Entry {
            roles = Set.copyOf(roles);
            during = Set.copyOf(during);
        }

        /// @param due what signing in still asks for
        public boolean allows(Role role, Due due) {
            return isOpen() || (roles.contains(role) && during.contains(due));
        }

        /// Nobody has to sign in.
        public boolean isOpen() {
            return roles.isEmpty();
        }

        /// The second token is asked for.
        public boolean isChange() {
            return !method.equals(HttpMethod.GET.name()) && !isOpen();
        }
    }

    public AccessList {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::path).thenComparing(Entry::method))
                .toList();
    }

    static AccessList of(StaffTable table) {
        return new AccessList(table.routes().stream().map(AccessList::entry).toList());
    }

    private static Entry entry(Route route) {
        return new Entry(
                route.method().name(),
                route.path(),
                route.who().roles(),
                route.who().during(),
                route.isApi(),
                route.handling() instanceof Following);
    }

    /// The list as a table in Markdown, a column for each role.
    public String markdown() {
        String head = Stream.of(Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" | ", "| address | anyone | ", " |\n"));
        String rule = "|---|" + ":-:|".repeat(Role.values().length + 1) + "\n";
        return head + rule + entries.stream().map(AccessList::line).collect(Collectors.joining());
    }

    private static String line(Entry entry) {
        String roles = Stream.of(Role.values())
                .map(role -> mark(entry.isOpen() || entry.roles().contains(role)))
                .collect(Collectors.joining(" | "));
        String begun = entry.during().equals(Set.of(Due.NOTHING)) ? "" : " ¹";
        return "| `" + entry.method() + " " + entry.path() + "`" + begun + " | " + mark(entry.isOpen()) + " | " + roles
                + " |\n";
    }

    private static String mark(boolean allowed) {
        return allowed ? "✓" : "–";
    }
}
