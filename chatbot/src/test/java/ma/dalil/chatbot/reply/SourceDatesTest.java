package ma.dalil.chatbot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of when the sources of an answer are.
class SourceDatesTest {

    @ParameterizedTest
    @CsvSource({
        "fr, février 2026",
        "ar, فبراير 2026",
        "ary-Arab, فبراير 2026",
        "ary-Latn, février 2026",
        "zgh-Tfng, ⴱⵕⴰⵢⵕ 2026",
        "zgh-Latn, bṛayṛ 2026",
    })
    void aMonthInWordsOfTheForm(String form, String words) {
        assertThat(SourceDates.of(sources(LocalDate.of(2026, 2, 15)), WrittenForms.of(form)))
                .contains(words);
    }

    @Test
    void aYearAloneStaysAYear() {
        assertThat(SourceDates.of(sources(LocalDate.of(2021, 1, 1)), WrittenForms.FRENCH))
                .contains("2021");
    }

    @Test
    void theOldestAndTheNewest() {
        assertThat(SourceDates.of(
                        sources(LocalDate.of(2025, 7, 2), null, LocalDate.of(2021, 1, 1)), WrittenForms.FRENCH))
                .contains("2021 – juillet 2025");
    }

    @Test
    void noneWithoutADate() {
        assertThat(SourceDates.of(sources((LocalDate) null), WrittenForms.FRENCH))
                .isEmpty();
    }

    private static List<Source> sources(@Nullable LocalDate... dates) {
        return Arrays.stream(dates)
                .map(asOf -> new Source(
                        "cnie",
                        "cnie/costs/fr",
                        "CNIE",
                        "DGSN",
                        null,
                        WrittenForms.FRENCH,
                        "costs",
                        "75 DH",
                        asOf,
                        "1"))
                .toList();
    }
}
