package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;

class StaffWordsTest {

    private final StaffWords french = new StaffWords(WrittenForms.FRENCH);
    private final StaffWords arabic = new StaffWords(WrittenForms.ARABIC);

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(arabic.plain().keySet()).isEqualTo(french.plain().keySet());
    }

    @Test
    void everyWrittenFormHasAName() {
        assertThat(WrittenForms.ALL)
                .allSatisfy(form -> assertThat(french.find("language." + form.toLanguageTag()))
                        .isPresent());
    }

    @Test
    void arabicCountsInItsOwnForms() {
        assertThat(arabic.waiting(Duration.ofMinutes(2))).isEqualTo("ينتظر منذ دقيقتين");
        assertThat(arabic.waiting(Duration.ofMinutes(7))).isEqualTo("ينتظر منذ 7 دقائق");
        assertThat(arabic.waiting(Duration.ofMinutes(40))).isEqualTo("ينتظر منذ 40 دقيقة");
    }

    @Test
    void aClockThatIsBehindWaitsForNothing() {
        assertThat(french.waiting(Duration.ofMinutes(-3))).isEqualTo("attend depuis moins d’une minute");
    }

    @Test
    void anUnknownCategoryIsShownAsItIs() {
        assertThat(french.category("flood")).isEqualTo("flood");
    }
}
