package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.dalil.channels.staff.AccessList.Entry;
import org.junit.jupiter.api.Test;

/// What a page or a form of the desk does, JSON does too, for the same people.
class JsonTwinsTest {

    private static final String API = "/staff/api/v1";

    /// Where the JSON of a page or a form stands, if that is not at its own address.
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("GET /staff", "GET /cases"),
            Map.entry("POST /staff/next", "POST /cases/next"),
            Map.entry("POST /staff/set-aside/:id", "POST /set-aside/:id/retry"),
            Map.entry("POST /staff/sign-in", "POST /session"),
            Map.entry("GET /staff/sign-in/code", "POST /session/code"),
            Map.entry("POST /staff/sign-in/code", "POST /session/code"),
            Map.entry("POST /staff/sign-out", "DELETE /session"),
            Map.entry("POST /staff/accounts/:id", "PUT /accounts/:id"),
            Map.entry("GET /staff/accounts/new", "POST /accounts"),
            Map.entry("POST /staff/departments/:id", "PUT /departments/:id"),
            Map.entry("GET /staff/departments/:id", "GET /departments"),
            Map.entry("GET /staff/departments/new", "POST /departments"),
            Map.entry("POST /staff/candidates/:id", "PUT /candidates/:id"),
            Map.entry("POST /staff/canned/:id", "PUT /canned/:id"),
            Map.entry("POST /staff/canned/:id/removal", "DELETE /canned/:id"),
            Map.entry("POST /staff/cases/:id/insert", "GET /cases/:id/aids"),
            Map.entry("GET /staff/figures.csv", "GET /figures"),
            Map.entry("POST /staff/hours", "PUT /hours"),
            Map.entry("GET /staff/me/password", "POST /me/password"),
            Map.entry("GET /staff/me/codes", "POST /me/codes"),
            Map.entry("POST /staff/me/sessions/:id/end", "DELETE /me/sessions/:id"),
            Map.entry("POST /staff/policies/:version", "PUT /policies/:version"),
            Map.entry("GET /staff/policies/:version.csv", "GET /policies/:version"),
            Map.entry("GET /staff/policies/:version.json", "GET /policies/:version"),
            Map.entry("POST /staff/policies/:version/withdrawal", "DELETE /policies/:version"),
            Map.entry("GET /staff/receipts", "GET /receipts/:code"),
            Map.entry("POST /staff/receipts", "GET /receipts/:code"),
            Map.entry("POST /staff/switches/stops/:id/end", "DELETE /switches/stops/:id"),
            Map.entry("POST /staff/switches/announcements/:id/end", "DELETE /switches/announcements/:id"));

    /// The way to another issuer and back is a browser's.
    private static final List<String> OF_BROWSERS =
            List.of("GET /staff/sign-in/elsewhere", "GET /staff/sign-in/elsewhere/return");

    private final List<Entry> entries = RunningDesk.addresses().entries();

    @Test
    void everyPageAndFormHasItsJsonForTheSamePeople() {
        Map<String, Entry> json = new TreeMap<>();
        entries.stream().filter(Entry::api).forEach(entry -> json.put(operation(entry), entry));
        entries.stream()
                .filter(entry -> !entry.api() && !OF_BROWSERS.contains(operation(entry)))
                .forEach(page -> {
                    Entry twin = json.get(twin(operation(page)));
                    assertThat(twin).as(operation(page)).isNotNull();
                    if (!page.isOpen()) {
                        assertThat(twin.roles()).as(operation(page)).isEqualTo(page.roles());
                        assertThat(twin.during()).as(operation(page)).isEqualTo(page.during());
                    }
                });
    }

    private static String operation(Entry entry) {
        return entry.method() + " " + entry.path();
    }

    private static String twin(String page) {
        String elsewhere = ELSEWHERE.get(page);
        return elsewhere == null ? page.replace("/staff", API) : elsewhere.replace(" ", " " + API);
    }
}
