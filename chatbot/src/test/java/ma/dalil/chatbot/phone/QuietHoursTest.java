package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");
    private final QuietHours night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), MOROCCO);

    @Test
    void byDayItIsNow() {
        check("2026-11-25T12:00:00Z", "2026-11-25T12:00:00Z");
    }

    @Test
    void inTheEveningItIsTheNextMorning() {
        check("2026-11-25T21:30:00Z", "2026-11-26T07:00:00Z");
    }

    @Test
    void afterMidnightItIsTheSameMorning() {
        check("2026-11-26T02:00:00Z", "2026-11-26T07:00:00Z");
    }

    @Test
    void theFirstMomentIsQuietAndTheLastOneIsNot() {
        check("2026-11-25T20:00:00Z", "2026-11-26T07:00:00Z");
        check("2026-11-26T07:00:00Z", "2026-11-26T07:00:00Z");
    }

    @Test
    void quietHoursMayFallIntoTheDay() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), MOROCCO);
        assertThat(noon.endAfter(Instant.parse("2026-11-25T12:15:00Z"))).isEqualTo("2026-11-25T13:00:00Z");
    }

    private void check(String moment, String end) {
        assertThat(night.endAfter(Instant.parse(moment))).isEqualTo(end);
    }
}
