package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import ma.dalil.knowledge.database.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two replicas on one database: a citizen at one, a civil servant at the other, and one of them killed.
@Timeout(240)
class TwoReplicasTest {

    private static final Pattern PASSWORD = Pattern.compile("password (\\S+) ");

    @TempDir
    Path home;

    @Test
    void citizenAndOfficerMeetAcrossReplicasAndNothingIsLostWithOne() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
                DalilProcess here = replica("here", database);
                DalilProcess there = replica("there", database)) {
            Citizen citizen = Citizen.arrives(here.address());
            citizen.asksForAPerson();
            CivilServant officer = CivilServant.signsIn(there.address(), "admin", here.printed(PASSWORD));
            String caseId = officer.cases("unassigned").getFirst();

            try (Events atTheCitizens = Events.of(citizen.events());
                    Events atTheDesk = Events.of(officer.get("/staff/api/v1/events"))) {
                assertThat(officer.claims(caseId)).isEqualTo(204);
                atTheCitizens.awaits(data -> data.contains("CLAIMED"));
                assertThat(officer.replies(caseId, "Bonjour, je vous écoute.")).isEqualTo(204);
                atTheCitizens.awaits(data -> data.contains("je vous écoute"));
                String before = officer.reads("/cases/" + caseId).toString();
                assertThat(before).contains("je vous écoute").doesNotContain("mon acte de naissance");
                atTheDesk.awaits(data -> data.contains("change"));
                citizen.asks("j'ai perdu mon acte de naissance");
                atTheDesk.awaits(
                        data -> officer.reads("/cases/" + caseId).toString().contains("mon acte de naissance"));
            }

            here.kill();
            Citizen moved = citizen.at(there.address());
            assertThat(moved.transcript().toString()).contains("je vous écoute", "mon acte de naissance");
            try (Events atTheCitizens = Events.of(moved.events())) {
                assertThat(officer.replies(caseId, "Voici ce qu'il faut faire."))
                        .isEqualTo(204);
                atTheCitizens.awaits(data -> data.contains("ce qu'il faut faire"));
                assertThat(officer.closes(caseId)).isEqualTo(204);
                atTheCitizens.awaits(data -> data.contains("CLOSED"));
            }
            assertThat(moved.asks("combien coûte un passeport ?").get("outcome").asString())
                    .isEqualTo("ANSWERED");
        }
    }

    private DalilProcess replica(String name, EmbeddedDatabase database) throws IOException {
        return DalilProcess.start(
                home.resolve(name),
                List.of(
                                "--spring.datasource.url=" + database.jdbcUrl(),
                                "--spring.datasource.username=" + database.username(),
                                "--spring.datasource.password=none",
                                "--dalil.privacy.transcript-key="
                                        + Base64.getEncoder().encodeToString(new byte[32]))
                        .toArray(String[]::new));
    }
}
