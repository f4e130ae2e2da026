package ma.dalil.channels.phone.text;

import ma.dalil.channels.phone.text.SmsSegments.Encoding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GsmFoldingPropertiesTest {

    @Property
    boolean foldingTwiceChangesNothingMore(@ForAll("texts") String text) {
        String folded = GsmFolding.fold(text);
        return GsmFolding.fold(folded).equals(folded);
    }

    @Property
    boolean whatIsChangedIsWhollyGsm(@ForAll("texts") String text) {
        String folded = GsmFolding.fold(text);
        return folded.equals(text) || SmsSegments.of(folded).encoding() == Encoding.GSM_7;
    }

    @Property
    boolean figuresStay(@ForAll("french") String text) {
        return figures(GsmFolding.fold(text)).equals(figures(text));
    }

    @Property
    boolean frenchAlwaysFolds(@ForAll("french") String text) {
        return SmsSegments.of(GsmFolding.fold(text)).encoding() == Encoding.GSM_7;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(french(), TelephoneTexts.texts(), Arbitraries.strings());
    }

    @Provide
    Arbitrary<String> french() {
        return Arbitraries.strings()
                .withChars(
                        "aàâbcçdeéèêëfghiîïjklmnoôœpqrstuùûüvwxyÿz ÀÂÇÉÈÊÎÔŒÛ0123456789.,;:!?«»’…–—\u00a0\u202f•()%€\n")
                .ofMaxLength(300);
    }

    private static String figures(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
