package ma.dalil.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// All personal data here is invented.
class PersonalDataMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hadi num telefon dyali 06 99 88 77 66 sift lia | hadi num telefon dyali [telephone] sift lia",
                "appelez +212 6 12-34-56-78 | appelez [telephone]",
                "رقمي ٠٦١٢٣٤٥٦٧٨ | رقمي [telephone]",
                "0522.33.44.55 | [telephone]",
                "test.user@mail.ma merci | [email] merci",
                "CIN AB123456 expirée | CIN [cin] expirée",
                "la carte J 45678 | la carte [cin]",
                "lakart dyali j 45678 | lakart dyali [cin]",
                "mon mail a.b@exemple.ma w tel 06-12-34-56-78, siftou liya les papiers | mon mail [email] w tel [telephone], siftou liya les papiers",
                "passeport QX1234567 | passeport [passport]",
                "RIB 007 780 0001234567891234 56 | RIB [account]",
                "carte 4111 1111 1111 1111 | carte [card]",
                "mon numéro cnss 123456789 | mon numéro cnss [cnss]",
                "Mon adresse 12 rue des Oliviers Casablanca | Mon adresse [address] Casablanca",
                "العنوان زنقة الورد رقم 12 | العنوان [address]",
                "né le 03/04/1985 à Fès | né le [birth-date] à Fès",
            })
    void personalDataIsMasked(String text, String masked) {
        assertThat(PersonalDataMask.mask(text).text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "appelez le 37 37",
                "8350",
                "loi 55-19 du 2020",
                "500 000 dh",
                "righ ad sghgh tigmmi s 280000 dh",
                "dar f 600000 درهم",
                "un logement de 250000 DH",
                "xsegh ad seghegh tadart s 600000",
                "3ndi 1400 jour cnss wach 3ndi lantrite",
                "daam sakane 100k",
                "décret 2-08-310",
                "780 jours en 36 mois",
                "3afak ch7al",
            })
    void publicNumbersStay(String text) {
        assertThat(PersonalDataMask.mask(text).text()).isEqualTo(text);
    }
}
