package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetColourTest {

    @ParameterizedTest
    @CsvSource({
        "0b5, 00bb55, 000000, 8.24",
        "0b5d4b, 0b5d4b, ffffff, 7.83",
        "FFF, ffffff, 000000, 21",
        "777, 777777, 000000, 4.69"
    })
    void theTextIsTheOneThatStandsOutMore(String given, String ground, String text, double contrast) {
        WidgetColour colour = WidgetColour.of(given).orElseThrow();
        assertThat(colour.hex()).isEqualTo(ground);
        assertThat(colour.textHex()).isEqualTo(text);
        assertThat(colour.contrast()).isCloseTo(contrast, within(0.05));
    }

    @Property
    void everyColourCanBeRead(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        assertThat(new WidgetColour(red, green, blue).contrast()).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#0b5", "0b5d", "0b5;}", "00bb55aa"})
    void whatIsNoColourIsLeftOut(String given) {
        assertThat(WidgetColour.of(given)).isEmpty();
    }

    @Test
    void noneIsLeftOut() {
        assertThat(WidgetColour.of(null)).isEmpty();
    }
}
