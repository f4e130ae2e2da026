package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortLabelTest {

    @Test
    void aLabelEndsAtAWordThatCanBeTheLast() {
        check(List.of("Papiers à apporter", "Prix"), "Papiers", "Prix");
        check(List.of("الوثائق المطلوبة", "الوراق اللي خاصك"), "الوثائق", "الوراق");
        check(List.of("Lwra9 li khassek", "lwraq lli ixṣṣan"), "Lwra9", "lwraq");
    }

    @Test
    void bracketsGoFirst() {
        check(List.of("شهادة السكنى (للمغاربة)"), "شهادة السكنى");
    }

    @Test
    void labelsStayDifferentFromEachOther() {
        check(
                List.of("passeport biométrique pour adulte", "passeport biométrique pour mineur"),
                "passeport biométrique pour adulte",
                "passeport biométrique pour mineur");
    }

    @Test
    void whatAgreesToAnOfferIsSaidWhole() {
        check(List.of("Oui, parler à une personne", "Prix"), "parler à une personne", "Prix");
    }

    @Test
    void aTitleThatIsCutShowsIt() {
        assertThat(ShortLabel.cut("Obtenir ou renouveler la carte d'identité nationale", 40))
                .isEqualTo("Obtenir ou renouveler la carte…");
    }

    private static void check(List<String> names, String... labels) {
        assertThat(ShortLabel.of(names, 14)).containsExactly(labels);
    }
}
