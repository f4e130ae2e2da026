package ma.dalil.chatbot.policy;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The register in force, for every turn.
///
/// A version that came into force is never changed, so it is kept in memory for good; which one it is costs one look at
/// an index of a few rows. So each replica obeys a new version, or one whose day has come, from the very next turn, and
/// nothing has to be told around.
@Component
public class Registers {

    private final JdbcPolicies policies;
    private final InstantSource clock;
    private final Map<Integer, Register> signed = new ConcurrentHashMap<>();

    public Registers(JdbcPolicies policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    public Register inForce() {
        return policies.inForce(clock.instant()).map(this::signed).orElse(Register.BUILT_IN);
    }

    private Register signed(int number) {
        return signed.computeIfAbsent(
                number, unread -> policies.find(number).orElseThrow().register());
    }
}
