package ma.dalil.chatbot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One of the telephones on the demonstration's page.
///
/// @param channel `whatsapp` or `sms`
record PhonePage(Page page, String channel) {

    private static final Pattern REFERENCE = Pattern.compile("D-[0-9A-Z-]*[0-9A-Z]");
    private static final double PATIENT_MILLIS = 20_000;

    /// @param person whose telephone it is, from 0
    static PhonePage of(Page page, URI address, int person, String channel) {
        page.navigate(address + "/demo/phone?lang=fr");
        page.selectOption("#person", new SelectOption().setIndex(person));
        return new PhonePage(page, channel);
    }

    void says(String text) {
        page.locator("#text-" + channel).fill(text);
        page.locator(".phone." + channel + " .send").click();
    }

    /// @return the message that has the words in it
    String hears(String words) {
        Locator message = page.locator(".phone." + channel + " .message.theirs")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
        assertThat(message).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENT_MILLIS));
        return message.textContent();
    }

    /// @return the reference of the case that was opened
    String hearsAReference() {
        String message = hears("D-");
        Matcher reference = REFERENCE.matcher(message);
        if (!reference.find()) {
            throw new AssertionError("no reference in: " + message);
        }
        return reference.group();
    }
}
