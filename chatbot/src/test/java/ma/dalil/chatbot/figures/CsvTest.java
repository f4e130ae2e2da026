package ma.dalil.chatbot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void aTableBeginsWithTheMarkOfItsEncodingAndItsLinesEndAsTheStandardSays() {
        assertThat(new Csv().row("key", "turns").row("fr", 12L)).hasToString("\uFEFFkey,turns\r\nfr,12\r\n");
    }

    @Test
    void whatWouldEndAFieldIsQuoted() {
        assertThat(new Csv().row("a,b", "say \"x\"", "two\nlines"))
                .hasToString("\uFEFF\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void nothingIsAnEmptyField() {
        assertThat(new Csv().row("a", null, "b")).hasToString("\uFEFFa,,b\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void aFormulaIsText(String formula) {
        assertThat(new Csv().row(formula)).hasToString("\uFEFF'" + formula + "\r\n");
    }

    @Test
    void aNumberIsNoFormula() {
        assertThat(new Csv().row(-3L)).hasToString("\uFEFF-3\r\n");
    }
}
