package ma.dalil.chatbot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What was acknowledged survives `kill -9`, and what is asked again is answered once.
class CrashTest {

    private static final int CITIZENS = 6;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 30;

    @Test
    void killedWhileAnsweringLosesNoAcknowledgedMessage(@TempDir Path home) throws Exception {
        Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
        List<Citizen> citizens;
        try (DalilProcess dalil = DalilProcess.startBriefly(home)) {
            citizens = IntStream.range(0, CITIZENS)
                    .mapToObj(i -> Citizen.arrives(dalil.address()))
                    .toList();
            CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
            try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
                citizens.forEach(citizen -> asking.execute(() -> askUntilItDies(citizen, acknowledged, enough)));
                enough.await();
                dalil.kill();
            }
        }
        try (DalilProcess again = DalilProcess.startBriefly(home)) {
            for (Citizen citizen : citizens) {
                String transcript = citizen.at(again.address()).transcript().toString();
                acknowledged.forEach((id, owner) -> {
                    if (owner.equals(citizen.id())) {
                        assertThat(transcript).contains(id.toString());
                    }
                });
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
    }

    @Test
    void theSameMessageAfterAKillIsTheSameTurn(@TempDir Path home) throws Exception {
        UUID message = UUID.randomUUID();
        Citizen citizen;
        JsonNode first;
        try (DalilProcess dalil = DalilProcess.startBriefly(home)) {
            citizen = Citizen.arrives(dalil.address());
            first = citizen.asks(message, "combien coûte le passeport ?");
            dalil.kill();
        }
        try (DalilProcess again = DalilProcess.startBriefly(home)) {
            assertThat(citizen.at(again.address()).asks(message, "combien coûte le passeport ?"))
                    .isEqualTo(first);
        }
    }

    /// The acknowledged turns, by the id that the reply gave, and whose they are.
    private static void askUntilItDies(Citizen citizen, Map<UUID, String> acknowledged, CountDownLatch enough) {
        try {
            while (true) {
                JsonNode turn = citizen.asks("chhal taman dyal lpassport?");
                acknowledged.put(UUID.fromString(turn.get("id").asString()), citizen.id());
                enough.countDown();
            }
        } catch (UncheckedIOException killed) {
            // The process is gone: what was acknowledged until now is what must survive.
        }
    }
}
