package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.Test;

class IsolatesTest {

    @Test
    void telephoneNumbersAndNumbersOfLawsAreIsolated() {
        check(
                "الهاتف 05 37 27 37 27، القانون 2-08-310.",
                "الهاتف \u206805 37 27 37 27\u2069، القانون \u20682-08-310\u2069.");
    }

    @Test
    void hoursKeepTogether() {
        check("من 08:30-16:30", "من 08:30-16:30");
    }

    @Test
    void addressesStay() {
        check("https://www.cnie.ma/04-20 و a-1-2.ma", "https://www.cnie.ma/04-20 و a-1-2.ma");
    }

    @Test
    void isolatedIsIsolatedEnough() {
        check("\u206837 37\u2069", "\u206837 37\u2069");
    }

    @Test
    void fromLeftToRightNumbersNeedNothing() {
        assertThat(Isolates.ofNumbers("le 37 37", WrittenForms.FRENCH)).isEqualTo("le 37 37");
    }

    @Test
    void aLineEndsAllIsolates() {
        assertThat(Isolates.open("\u2068a\nb")).isEmpty();
        assertThat(Isolates.open("a \u2066b \u2068c\u2069")).isEqualTo("\u2066");
    }

    private static void check(String text, String isolated) {
        assertThat(Isolates.ofNumbers(text, WrittenForms.ARABIC)).isEqualTo(isolated);
    }
}
