package ma.dalil.knowledge.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TermEditorTest {

    private static final String ONE_LINE = """
            # Stamps.
            stamp: # money
              kind: money
              name: {fr: timbre, zgh-Latn: ttnbr}   # the usual word
              aliases: {zgh-Latn: [timbr, "tnbr, amqqran"]}
            """;

    private static final String BLOCK = """
            stamp:
              kind: money
              name:
                fr: timbre
                zgh-Latn: ttnbr # loan
              sources:
                fr: law

            # The next one.
            fee:
              kind: money
            """;

    @Test
    void aNameIsChangedAndNothingElse() {
        assertThat(new TermEditor(ONE_LINE).rename("stamp", "zgh-Latn", "ṭṭabɛ").edited())
                .isEqualTo(ONE_LINE.replace("zgh-Latn: ttnbr", "zgh-Latn: ṭṭabɛ"));
    }

    @Test
    void aNameInBlockStyleIsChanged() {
        assertThat(new TermEditor(BLOCK).rename("stamp", "fr", "vignette").edited())
                .isEqualTo(BLOCK.replace("fr: timbre", "fr: vignette"));
    }

    @Test
    void whatYamlWouldReadIsQuoted() {
        assertThat(new TermEditor(ONE_LINE)
                        .rename("stamp", "fr", "timbre: le \"fiscal\"")
                        .edited())
                .contains("{fr: \"timbre: le \\\"fiscal\\\"\", zgh-Latn");
    }

    @Test
    void anAliasThatBecomesTheNameGivesItsPlaceToTheOldName() {
        assertThat(new TermEditor(ONE_LINE).rename("stamp", "zgh-Latn", "timbr").edited())
                .contains("zgh-Latn: timbr}", "[ttnbr, \"tnbr, amqqran\"]");
    }

    @Test
    void theFirstSourceGetsALineOfItsOwn() {
        assertThat(new TermEditor(ONE_LINE)
                        .attest("stamp", new TreeMap<>(Map.of("fr", "reader", "zgh-Latn", "reader")))
                        .edited())
                .isEqualTo(ONE_LINE + "  sources: {fr: reader, zgh-Latn: reader}\n");
    }

    @Test
    void anotherSourceIsAddedInBlockStyle() {
        assertThat(new TermEditor(BLOCK)
                        .attest("stamp", Map.of("zgh-Latn", "reader"))
                        .edited())
                .isEqualTo(BLOCK.replace("    fr: law\n", "    fr: law\n    zgh-Latn: reader\n"));
    }

    @Test
    void anotherSourceIsAddedOnOneLine() {
        String text = ONE_LINE + "  sources: {fr: law}\n";
        assertThat(new TermEditor(text)
                        .attest("stamp", Map.of("zgh-Latn", "reader"))
                        .edited())
                .isEqualTo(ONE_LINE + "  sources: {fr: law, zgh-Latn: reader}\n");
    }

    @Test
    void aSourceIsReplaced() {
        assertThat(new TermEditor(BLOCK).attest("stamp", Map.of("fr", "reader")).edited())
                .isEqualTo(BLOCK.replace("fr: law", "fr: reader"));
    }

    @Test
    void charactersBeyondTheBasicPlaneDoNotShiftPlaces() {
        String text = "# 😀😀\n" + ONE_LINE;
        assertThat(new TermEditor(text).rename("stamp", "fr", "vignette").edited())
                .isEqualTo(text.replace("fr: timbre", "fr: vignette"));
    }
}
