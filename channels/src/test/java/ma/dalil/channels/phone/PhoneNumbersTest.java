package ma.dalil.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"+212600000001", "00212600000001", "212600000001", "0600000001", "+212 600-000001"})
    void aMoroccanNumberHasOneSpelling(String written) {
        assertThat(PhoneNumbers.e164(written)).isEqualTo("+212600000001");
    }

    @Test
    void aNumberFromAbroadKeepsItsCountry() {
        assertThat(PhoneNumbers.e164("+33612345678")).isEqualTo("+33612345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3737", "INWI", "MAROC-TELECOM", "", "+", "+212600000001234567", "MA.1349120865530274"})
    void whatCannotBeAnsweredIsNoNumber(String written) {
        assertThat(PhoneNumbers.e164(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"DALIL, true", "Dalil-1, true", "دليل, true", "+212600000001, false", "38383, false", "'', false"})
    void aNameHasLetters(String sender, boolean name) {
        assertThat(PhoneNumbers.isName(sender)).isEqualTo(name);
    }
}
