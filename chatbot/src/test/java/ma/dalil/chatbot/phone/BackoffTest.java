package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10));

    @Test
    void theWaitDoublesUpToTheLongest() {
        RandomGenerator none = () -> 0L;
        assertThat(backoff.after(1, none)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.after(3, none)).isEqualTo(Duration.ofSeconds(4));
        assertThat(backoff.after(70, none)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void nobodyWaitsAsLongAsTheOthers() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        assertThat(Stream.generate(() -> backoff.after(2, random)).limit(1_000).distinct())
                .hasSizeGreaterThan(100);
    }

    @Test
    void chanceTakesAwayUpToAHalf() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 1_000; i++) {
            assertThat(backoff.after(2, random)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        }
    }
}
