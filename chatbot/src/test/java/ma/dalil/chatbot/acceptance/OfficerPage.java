package ma.dalil.chatbot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;

/// A civil servant at a browser of their own, in French.
record OfficerPage(Page page, URI address) {

    private static final String SESSION = "dalil_staff";

    /// Signs in.
    ///
    /// @param address of the service
    static void signsIn(Page page, URI address, String username, String password) {
        page.navigate(address + "/staff?lang=fr");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("form[action='/staff/sign-in'] button").click();
    }

    /// Signs in with the password that was told, and chooses another, as the desk asks at the first time.
    static OfficerPage begins(Page page, URI address, String username, String told, String chosen) {
        signsIn(page, address, username, told);
        page.locator("#wanted").fill(chosen);
        page.locator("#again").fill(chosen);
        page.locator("form[action='/staff/me/password'] button").click();
        assertThat(page.locator("form.officer")).isVisible();
        return new OfficerPage(page, address);
    }

    /// The same session over the desk's JSON.
    CivilServant overJson() {
        Cookie session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(SESSION))
                .findFirst()
                .orElseThrow();
        String token = page.locator("input[name=csrf]").first().inputValue();
        return CivilServant.of(address, SESSION + "=" + session.value, token);
    }

    void goes(String path) {
        page.navigate(address + path);
    }

    /// The path of what is shown, without what it tells.
    String whereabouts() {
        return URI.create(page.url()).getPath();
    }

    /// The lines of the lists that are about a case.
    Locator lines(String reference) {
        return page.locator("#cases li").filter(having(reference));
    }

    /// Finds a case in the lists and opens it.
    void opens(String reference) {
        goes("/staff");
        lines(reference).first().locator("a").first().click();
        assertThat(page.locator("#facts")).containsText(reference);
    }

    void claims() {
        press("/claim");
        says("Ce dossier est maintenant le vôtre");
    }

    void takes(String reference) {
        opens(reference);
        claims();
    }

    void replies(String text) {
        page.locator("#text").fill(text);
        press("/replies");
        says("Votre réponse est envoyée");
    }

    void forwards(String colleague, String reason) {
        unfold("Transmettre…");
        String recipient = page.locator("#recipient option")
                .filter(having(colleague))
                .first()
                .getAttribute("value");
        page.locator("#recipient").selectOption(recipient);
        page.locator("#why").fill(reason);
        press("/forward");
        says("Le dossier est transmis");
    }

    void closes(String reason) {
        unfold("Clore le dossier…");
        page.locator("select[name=closing]").selectOption(reason);
        press("/close");
        says("Le dossier est clos");
    }

    /// Presses the button of a form, by the end of the address to which it goes.
    void press(String action) {
        page.locator("form[action$='" + action + "'] button:not([formaction])").click();
    }

    /// What the desk tells of the last change.
    void says(String words) {
        assertThat(page.locator("p.notice")).containsText(words);
    }

    private void unfold(String summary) {
        page.locator("summary").filter(having(summary)).click();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
