package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.AccessList.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every address of the desk, asked by every role and by nobody, in the whole service as it is wired; and what each
/// role
/// finds that follows every link.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffAccessTest {

    private static final Path DOCUMENT = Path.of("..", "channels", "STAFF-ACCESS.md");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/staff[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form[^>]* method=\"(\\w+)\" action=\"(/staff[^\"#]*)");

    private WholeDesk desk;

    @BeforeAll
    void start(@TempDir Path home) {
        desk = WholeDesk.start(home);
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    /// `-Ddalil.golden=write` writes the table of the document anew.
    @Test
    void theDocumentPrintsTheTable() throws IOException {
        String text = Files.readString(DOCUMENT);
        String head = text.substring(0, text.indexOf("| address "));
        String now = head + desk.list().markdown();
        if ("write".equals(System.getProperty("dalil.golden"))) {
            Files.writeString(DOCUMENT, now);
            Assumptions.abort("written: " + DOCUMENT);
        }
        assertThat(text).isEqualTo(now);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsAllowedWhatTheTableSays(Role role) {
        for (Entry entry : desk.list().entries()) {
            assertThat(desk.as(role).isRefused(entry))
                    .as(role + " " + entry.method() + " " + entry.path())
                    .isEqualTo(!entry.allows(role, Due.NOTHING));
        }
    }

    @Test
    void whoHasStillToChooseAPasswordIsAllowedThatAlone() {
        for (Entry entry : desk.list().entries()) {
            assertThat(desk.newcomer().isRefused(entry))
                    .as(entry.method() + " " + entry.path())
                    .isEqualTo(!entry.allows(Role.ADMINISTRATOR, Due.PASSWORD));
        }
    }

    @Test
    void nobodyIsAllowedWhatIsOpenToAnyone() {
        for (Entry entry : desk.list().entries()) {
            HttpResponse<String> answer = desk.nobody().ask(entry);
            if (entry.isOpen()) {
                assertThat(answer.statusCode()).as(entry.path()).isNotEqualTo(403);
            } else if (entry.api()) {
                assertThat(answer.statusCode()).as(entry.path()).isEqualTo(401);
            } else {
                assertThat(answer.statusCode()).as(entry.path()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location")).contains("/staff");
            }
        }
    }

    @Test
    void noChangeIsMadeWithoutTheSecondToken() {
        for (Entry entry : desk.list().entries()) {
            if (entry.isChange() && entry.during().contains(Due.NOTHING)) {
                Role role = entry.roles().iterator().next();
                HttpResponse<String> answer = desk.as(role).withoutSecondToken().ask(entry);
                assertThat(answer.statusCode())
                        .as(entry.method() + " " + entry.path())
                        .isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noLinkLeadsToARefusal(Role role) {
        Visitor visitor = desk.as(role);
        Set<String> seen = new TreeSet<>(Set.of("/staff"));
        Deque<String> ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            HttpResponse<String> page = visitor.get(address);
            assertThat(page.statusCode()).as(role + " at " + address).isIn(200, 304);
            LINK.matcher(page.body())
                    .results()
                    .map(StaffAccessTest::target)
                    .filter(seen::add)
                    .forEach(ahead::add);
            FORM.matcher(page.body())
                    .results()
                    .forEach(form ->
                            checkAllowed(role, form.group(2), form.group(1).toUpperCase(Locale.ROOT)));
            if (!address.startsWith("/staff/assets/")) {
                checkAllowed(role, address, "GET");
            }
        }
        assertThat(seen).contains("/staff/me");
    }

    private static String target(MatchResult link) {
        return link.group(1).replace("&amp;", "&");
    }

    private void checkAllowed(Role role, String address, String method) {
        String path = address.replaceFirst("\\?.*$", "");
        List<Entry> matching = desk.list().entries().stream()
                .filter(entry -> entry.method().equals(method))
                .filter(entry -> path.matches(entry.path().replaceAll(":\\w+", "[^/]+")))
                .toList();
        assertThat(matching)
                .as(role + " finds " + method + " " + address)
                .anyMatch(entry -> entry.allows(role, Due.NOTHING));
    }

    /// What a scanner that only looks on would report.
    @ParameterizedTest
    @EnumSource(Role.class)
    void everyAnswerTellsTheBrowserWhatNotToDo(Role role) {
        for (Entry entry : desk.list().entries()) {
            if (!entry.method().equals("GET") || entry.stream()) {
                continue;
            }
            HttpResponse<String> answer = desk.as(role).ask(entry);
            String where = role + " " + entry.path();
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(where)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval", "*");
            assertThat(header(answer, "X-Content-Type-Options")).as(where).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(where).isEqualTo("no-referrer");
            assertThat(header(answer, "Cache-Control")).as(where).isEqualTo("no-store");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(where).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).as(where).contains("camera=()");
            assertThat(header(answer, "Strict-Transport-Security")).as(where).startsWith("max-age=");
            assertThat(answer.headers().map()).as(where).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.body())
                    .as(where)
                    .doesNotContain(" style=\"", "<style", " onclick=", "javascript:", "http://", "\tat ma.dalil");
            checkCookies(answer, where);
        }
    }

    @Test
    void theCookieOfASessionIsGuarded() {
        List<String> set = desk.signedInByForm().headers().allValues("Set-Cookie");
        assertThat(set)
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("dalil_staff=")
                        .contains("Path=/staff", "Secure", "HTTPOnly", "SameSite=Strict"));
    }

    private static void checkCookies(HttpResponse<String> answer, String where) {
        assertThat(answer.headers().allValues("Set-Cookie"))
                .as(where)
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HTTPOnly", "SameSite="));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
