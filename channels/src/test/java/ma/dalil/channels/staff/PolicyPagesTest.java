package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Policies.Result;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.State;
import ma.dalil.channels.desk.Policies.Use;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.web.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyPagesTest {

    private static final String REGISTER = "/staff/policies";
    private static final Rule JUSTICE = new Rule("justice", "*", Use.APPROVE_FIRST, "Divorce, \"garde\" & <pension>");
    private static final List<Rule> RULES = List.of(FakePolicies.DEFAULT, FakePolicies.URGENT, JUSTICE);

    private final RunningDesk server = new RunningDesk();
    private final FakePolicies policies = server.desk.policies;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyOfficerReadsTheRegister() {
        assertThat(as(Role.AGENT).get(REGISTER).body())
                .contains(
                        "Registre des usages sensibles",
                        "Version 0, fournie avec le service",
                        "L’assistant répond",
                        "Risque de suicide",
                        "Seule une personne répond")
                .doesNotContain("Préparer une nouvelle version");
    }

    @Test
    void anEditorBeginsAVersion() {
        DeskBrowser editor = as(Role.EDITOR);
        DeskBrowser.checkLeadsTo(editor.post(REGISTER), REGISTER + "/1?said=policy-begun");
        assertThat(editor.get(REGISTER + "/1").body()).contains("Modifier les règles", "Règle 1");
    }

    @Test
    void anAgentBeginsNone() {
        assertThat(as(Role.AGENT).post(REGISTER).statusCode()).isEqualTo(403);
    }

    @Test
    void aDraftIsShownWithWhatItChanges() {
        policies.put(1, State.DRAFT, RULES);
        assertThat(as(Role.AUDITOR).get(REGISTER + "/1").body())
                .containsSubsequence("Nouvelle règle", "Justice et famille", "Un agent vérifie d’abord")
                .contains("Divorce, &quot;garde&quot; &amp; &lt;pension&gt;", FakePolicies.HASH)
                .doesNotContain("<form class=\"card\"");
    }

    @Test
    void rowsWithoutASectorAreNoRules() {
        policies.put(1, State.DRAFT, RULES);
        HttpResponse<String> answer = as(Role.SUPERVISOR)
                .post(
                        REGISTER + "/1",
                        "seen",
                        FakePolicies.HASH,
                        "from",
                        "2026-12-01T09:00",
                        "sector",
                        "*",
                        "category",
                        "*",
                        "use",
                        "ANSWER",
                        "reason",
                        "",
                        "sector",
                        "",
                        "category",
                        "*",
                        "use",
                        "HUMAN_ONLY",
                        "reason",
                        "x");
        DeskBrowser.checkLeadsTo(answer, REGISTER + "/1?said=policy-changed");
        assertThat(policies.done)
                .containsExactly("change 1 from 2026-12-01T08:00:00Z " + List.of(new Rule("*", "*", Use.ANSWER, "")));
    }

    @Test
    void whatIsNotTakenStaysInItsForm() {
        policies.put(1, State.DRAFT, RULES);
        policies.result = Result.NO_REASON;
        HttpResponse<String> answer = as(Role.EDITOR)
                .post(REGISTER + "/1", "sector", "health", "category", "asylum", "use", "HUMAN_ONLY", "reason", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Dites la raison", "<option value=\"health\" selected>", "<title>Erreur : ");
    }

    @Test
    void aVersionIsSignedAsItWasRead() {
        policies.put(1, State.DRAFT, RULES);
        DeskBrowser.checkLeadsTo(
                as(Role.ADMINISTRATOR).post(REGISTER + "/1/signatures", "seen", FakePolicies.HASH),
                REGISTER + "/1?said=policy-signed");
        assertThat(policies.done).containsExactly("sign 1 " + FakePolicies.HASH);
    }

    @Test
    void whoHasSignedIsNotAskedAgain() {
        policies.put(1, State.DRAFT, RULES, FakePolicies.signature(FakeDesk.SAMIRA.id(), "Samira Alaoui"));
        assertThat(as(Role.SUPERVISOR).get(REGISTER + "/1").body())
                .contains("Samira Alaoui, rédaction, le 25 novembre 2026")
                .doesNotContain("Signer cette version", "Modifier les règles");
    }

    @Test
    void aRefusedSignatureIsExplained() {
        policies.put(1, State.DRAFT, RULES, FakePolicies.signature(UUID.randomUUID(), "Omar Idrissi"));
        policies.result = Result.NO_SUPERVISOR;
        HttpResponse<String> answer = as(Role.EDITOR).post(REGISTER + "/1/signatures", "seen", FakePolicies.HASH);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("doit venir de l’encadrement ou de l’administration");
    }

    @Test
    void theRegisterIsKeptAsCsv() {
        policies.put(1, State.SIGNED, RULES);
        HttpResponse<String> answer = as(Role.AUDITOR).get(REGISTER + "/1.csv");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"dalil-register-1.csv\"");
        assertThat(answer.body().split("\r\n", -1))
                .containsExactly(
                        "\uFEFFsector,category,use,reason",
                        "*,*,ANSWER,",
                        "*,suicide,HUMAN_ONLY,",
                        "justice,*,APPROVE_FIRST,\"Divorce, \"\"garde\"\" & <pension>\"",
                        "");
    }

    @Test
    void aReasonThatASpreadsheetWouldWorkOutIsText() {
        policies.put(1, State.SIGNED, List.of(new Rule("health", "*", Use.ANSWER, "=1+1")));
        assertThat(as(Role.AUDITOR).get(REGISTER + "/1.csv").body()).contains("health,*,ANSWER,'=1+1");
    }

    @Test
    void theRegisterIsKeptAsJson() {
        policies.put(1, State.SIGNED, RULES, FakePolicies.signature(UUID.randomUUID(), "Omar Idrissi"));
        HttpResponse<String> answer = as(Role.AGENT).get(REGISTER + "/1.json");
        assertThat(RunningServer.tree(answer).at("/hash").asString()).isEqualTo(FakePolicies.HASH);
        assertThat(RunningServer.tree(answer).at("/rules/2/use").asString()).isEqualTo("APPROVE_FIRST");
        assertThat(RunningServer.tree(answer).at("/signatures/0/name").asString())
                .isEqualTo("Omar Idrissi");
    }

    @Test
    void theRegisterIsMirroredInArabic() {
        assertThat(as(Role.AGENT).get(REGISTER + "?lang=ar").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "سجل الاستعمالات الحساسة", "خطر الانتحار");
    }

    @Test
    void anUnknownVersionIsNotFound() {
        DeskBrowser agent = as(Role.AGENT);
        assertThat(agent.get(REGISTER + "/7").statusCode()).isEqualTo(404);
        assertThat(agent.get(REGISTER + "/seven").statusCode()).isEqualTo(404);
    }

    @Test
    void rulesAreChangedAsJson() {
        policies.put(1, State.DRAFT, RULES);
        String body = "{\"seen\":\"" + FakePolicies.HASH
                + "\",\"rules\":[{\"sector\":\"health\",\"category\":\"*\",\"use\":\"HUMAN_ONLY\",\"reason\":\"r\"}]}";
        assertThat(as(Role.EDITOR).api("PUT", "/policies/1", body).statusCode()).isEqualTo(204);
        assertThat(policies.done)
                .containsExactly("change 1 from null " + List.of(new Rule("health", "*", Use.HUMAN_ONLY, "r")));
    }

    @Test
    void aUseThatDoesNotExistIsRefused() {
        policies.put(1, State.DRAFT, RULES);
        String body = "{\"rules\":[{\"sector\":\"*\",\"category\":\"*\",\"use\":\"SOMETIMES\"}]}";
        assertThat(as(Role.EDITOR).api("PUT", "/policies/1", body).statusCode()).isEqualTo(400);
    }

    private DeskBrowser as(Role role) {
        Officer samira = FakeDesk.SAMIRA;
        server.desk.officer = new Officer(samira.id(), samira.username(), samira.displayName(), role);
        return new DeskBrowser(server);
    }
}
