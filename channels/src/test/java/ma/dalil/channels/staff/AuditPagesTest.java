package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import ma.dalil.channels.desk.AuditLog.Filter;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.web.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditPagesTest {

    private final FakeAuditLog log = new FakeAuditLog();
    private final RunningDesk server = new RunningDesk(view -> new AuditRoutes(log, view));
    private final DeskVisitor auditor = DeskVisitor.with(server, Role.AUDITOR);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void onlyAnAuditorReadsIt() {
        DeskVisitor administrator = DeskVisitor.with(server, Role.ADMINISTRATOR);
        assertThat(administrator.get("/staff/audit").statusCode()).isEqualTo(403);
        assertThat(administrator.post("/staff/audit/check").statusCode()).isEqualTo(403);
    }

    @Test
    void recordsAreToldInWords() {
        assertThat(auditor.page("/staff/audit"))
                .contains("Dossier lu", "<bdi>Omar Idrissi</bdi>", "&lt;3&gt;", "A_NEW_KIND")
                .contains("before&#x3D;3");
    }

    @Test
    void theChainIsCheckedOverJson() {
        HttpResponse<String> answer = auditor.json("POST", "/audit/check", "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.tree(answer).has("records")).isTrue();
    }

    @Test
    void theyAreFiltered() {
        auditor.page("/staff/audit?kind=CASE_READ&conversation=AB&officer=Samira&before=7");
        assertThat(log.asked).isEqualTo(new Filter("CASE_READ", "ab", "samira", 7));
    }

    @Test
    void theLastPageLeadsNoFurther() {
        assertThat(auditor.page("/staff/audit?before=2")).doesNotContain("before&#x3D;");
    }

    @Test
    void aChainThatIsWholeIsTold() {
        assertThat(auditor.post("/staff/audit/check").body()).contains("La chaîne est entière : 3 enregistrements.");
    }

    @Test
    void aChainThatIsBrokenIsTold() {
        log.broken = 2L;
        assertThat(auditor.post("/staff/audit/check").body())
                .contains("role=\"alert\"", "La chaîne est rompue à l’enregistrement 2");
    }
}
