package ma.dalil.channels.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Policies;
import ma.dalil.channels.desk.Role;
import org.jspecify.annotations.Nullable;

/// A register in memory: the version that is built in, the versions that a test puts there, the result that it asks
/// for.
final class FakePolicies implements Policies {

    static final String HASH = "ab".repeat(32);
    static final Rule DEFAULT = new Rule(ANY, ANY, Use.ANSWER, "");
    static final Rule URGENT = new Rule(ANY, "suicide", Use.HUMAN_ONLY, "");

    final List<String> done = new CopyOnWriteArrayList<>();
    volatile Result result = Result.DONE;
    private final Map<Integer, Version> versions = new ConcurrentSkipListMap<>((one, other) -> other - one);

    FakePolicies() {
        versions.put(0, new Version(0, State.IN_FORCE, null, null, HASH, List.of(DEFAULT, URGENT), List.of()));
    }

    Version put(int number, State state, List<Rule> rules, Signature... signatures) {
        Version version = new Version(
                number,
                state,
                null,
                state == State.SIGNED ? Instant.parse("2026-12-01T08:00:00Z") : null,
                HASH,
                rules,
                List.of(signatures));
        versions.put(number, version);
        return version;
    }

    static Signature signature(UUID officerId, String name) {
        return new Signature(officerId, name, Role.EDITOR, Instant.parse("2026-11-25T09:30:00Z"));
    }

    @Override
    public List<Version> versions() {
        return List.copyOf(versions.values());
    }

    @Override
    public Optional<Version> version(int number) {
        return Optional.ofNullable(versions.get(number));
    }

    @Override
    public Version inForce() {
        return versions.values().stream()
                .filter(version -> version.state() == State.IN_FORCE)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Terms terms() {
        return new Terms(List.of("health", "justice"), List.of("suicide", "asylum"), Set.of("suicide"));
    }

    @Override
    public int begin(Officer officer) {
        put(1, State.DRAFT, List.of(DEFAULT, URGENT));
        return 1;
    }

    @Override
    public Result change(Officer officer, int number, String seen, @Nullable Instant from, List<Rule> rules) {
        done.add("change " + number + " from " + from + " " + rules);
        return result;
    }

    @Override
    public Result sign(Officer officer, int number, String seen) {
        done.add("sign " + number + " " + seen);
        return result;
    }

    @Override
    public Result withdraw(Officer officer, int number) {
        done.add("withdraw " + number);
        return result;
    }
}
