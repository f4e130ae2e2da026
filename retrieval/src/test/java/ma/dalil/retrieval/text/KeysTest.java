package ma.dalil.retrieval.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @CsvSource({
        "chahada, شهادة",
        "sokna, السكنى",
        "lakart, لاكارط",
        "talaq, tla9",
        "bghiiiit, bghit",
        "l7ala, الحالة",
        "9ayd, القايد",
        "ⵜⴰⴽⴰⵕⴹⴰ, takarda",
        "lkhlij, الخليج",
        "m9ata3a, المقاطعة",
        "rkhsa, رخصة",
        "b8it, bghit",
        "xahada, chahada",
        "naissance, NAISSANCE",
        "l'acte, acte",
        "résidence, residence",
    })
    void spellingsOfOneWordMeet(String one, String other) {
        Set<String> shared = Keys.of(one);
        shared.retainAll(Keys.of(other));
        assertThat(shared).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "AB123456", "cnie.ma", "55-19"})
    void numbersIdentifiersAndAddressesStay(String token) {
        assertThat(Keys.of(token)).containsExactly("=" + token.toLowerCase(java.util.Locale.ROOT));
    }
}
