package ma.dalil.channels.staff;

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
        assertThat(arabic.duration(Duration.ofMinutes(2))).isEqualTo("دقيقتين");
        assertThat(arabic.duration(Duration.ofMinutes(7))).isEqualTo("7 دقائق");
        assertThat(arabic.duration(Duration.ofMinutes(40))).isEqualTo("40 دقيقة");
    }

    @Test
    void aClockThatIsBehindWaitsForNothing() {
        assertThat(french.duration(Duration.ofMinutes(-3))).isEqualTo("moins d’une minute");
    }

    @Test
    void anUnknownCategoryIsShownAsItIs() {
        assertThat(french.category("flood")).isEqualTo("flood");
    }
}
