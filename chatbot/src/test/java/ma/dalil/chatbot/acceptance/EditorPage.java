package ma.dalil.chatbot.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// An editor at work on the register and on answers.
record EditorPage(OfficerPage officer) {

    Page page() {
        return officer.page();
    }

    /// Drafts a version of the register in which the answers of a sector are approved first, and signs it.
    ///
    /// @return where it stands
    String hasApprovedFirst(String sector, String reason) {
        officer.goes("/staff/policies");
        officer.press("/staff/policies");
        Locator row = page().locator("fieldset.rule").last();
        row.locator("select[name=sector]").selectOption(sector);
        row.locator("select[name=use]").selectOption("APPROVE_FIRST");
        row.locator("input[name=reason]").fill(reason);
        page().locator("form:has(fieldset.rule) > button").click();
        officer.says("Le brouillon est enregistré");
        officer.press("/signatures");
        officer.says("Votre signature est enregistrée");
        return officer.whereabouts();
    }

    /// Writes an answer in French and Arabic, with its source.
    void writes(String french, String arabic, String source) {
        page().locator("#answer-fr").fill(french);
        page().locator("#answer-ar").fill(arabic);
        page().locator("#title").fill(source);
        page().locator("#publisher").fill("Commune");
        page().locator("#url").fill("https://commune.example/piscine");
        page().locator("#as-of").fill("2026-09-01");
        page().locator("form.editor > button").click();
        officer.says("La version est enregistrée");
    }
}
