package ma.dalil.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of which country a text is.
class CountryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MA | La taxe est de 200 dirhams ; le Marocain résidant en France paie au consulat.",
                "FR | La demande se fait en mairie ou en préfecture ; le timbre coûte 25 €.",
                "DZ | تستخرج بطاقة التعريف في الجزائر من البلدية.",
                "TN | Le citoyen tunisien présente sa carte ; légalisation en Tunisie : 0,500 D.",
                "MR | يدفع الموريتاني 2000 أوقية في موريتانيا.",
            })
    void whatATextNames(String country, String text) {
        assertThat(Country.named(text)).contains(country);
    }

    @Test
    void aTextThatNamesNoneTellsNothing() {
        assertThat(Country.named("المادة 6: تحدد صلاحية جواز السفر في خمس سنوات."))
                .isEmpty();
    }
}
