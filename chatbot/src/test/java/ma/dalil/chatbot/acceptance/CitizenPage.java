package ma.dalil.chatbot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;

/// A citizen at the page.
record CitizenPage(Page page) {

    private static final double PATIENT_MILLIS = 20_000;

    static CitizenPage opens(Page page, URI address, String form) {
        page.navigate(address + "/?lang=" + form);
        return new CitizenPage(page);
    }

    void sends(String text) {
        page.locator("#message").fill(text);
        page.locator("button[form=say], #say button").first().click();
    }

    /// Asks, and waits until the page shows what is said to it.
    void asks(String question) {
        sends(question);
        assertThat(page.locator("#progress"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENT_MILLIS));
    }

    /// @return the reference of the case
    String asksForAPerson() {
        page.locator("#person button").click();
        return reference();
    }

    /// @return the reference of the case that the citizen is told of
    String reference() {
        assertThat(page.locator("#handover"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENT_MILLIS));
        return page.locator("#handover [data-part=reference]").textContent();
    }

    void withdraws() {
        page.locator("#handover form[data-withdraw] button").click();
    }

    /// Waits until something is said, whoever says it.
    void reads(String words) {
        assertThat(page.locator("#log"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENT_MILLIS));
    }

    /// The last turn in which certain words are said.
    Locator turn(String words) {
        reads(words);
        return page.locator("#log .turn")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
    }
}
