package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.web.HeadlessChromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages as a real browser shows them to somebody with every role.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskInABrowserTest {

    private HeadlessChromium chromium;
    private RunningDesk server;

    @BeforeAll
    void start() {
        chromium = HeadlessChromium.start();
        server = RunningDesk.whole();
    }

    @AfterAll
    void stop() {
        server.close();
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/hours?lang=fr",
                "/staff/hours?lang=ar",
                "/staff/switches?lang=fr",
                "/staff/switches?lang=ar",
                "/staff/figures?lang=fr",
                "/staff/figures?lang=ar",
                "/staff/audit?lang=fr",
                "/staff/audit?lang=ar"
            })
    void axeFindsNothingAndNothingIsWiderThanATelephone(String address) {
        Page page = open(address);
        assertThat(HeadlessChromium.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    private Page open(String address) {
        Page page = chromium.page(360, 800);
        String token = server.desk.session(Role.values());
        page.context().addCookies(List.of(new Cookie("dalil_staff", token).setUrl(server.address("/staff"))));
        page.navigate(server.address(address));
        return page;
    }
}
