package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A kind of papers or errands is no service yet.
class GenericRequestsTest {

    private static final GenericRequests GENERIC = new GenericRequests(Knowledge.catalog());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cnie-renewal | je veux renouveler",
                "cnie-renewal | بغيت نجدد",
                "cnie-renewal | riɣ ad jddɣ",
                "residence-certificate | une attestation svp",
                "residence-certificate | أريد شهادة",
                "residence-certificate | chahada",
                "residence-certificate | ⵔⵉⵖ ⵛⵛⴰⵀⴰⴷⴰ",
                "rnp-registration | بغيت نتسجل",
                "loss-declaration | ضاعت مني الوثيقة",
                "cnie-renewal | une carte svp",
                "direct-social-aid | bghit chi mosa3ada",
                "birth-certificate | بغيت وثيقة ديال الولادة ولا ما عرفت",
                "administrative-complaint | je veux me plaindre",
                "driving-licence-first | un permis",
                "birth-certificate | je voudrais un extrait",
                "vehicle-transfer | وراق الطوموبيل",
                "ownership-certificate | lwraq n tgmmi",
                "cnss-family-allowances | ta3wid",
                "amo-tadamon | une assurance",
                "cnie-renewal | ⵜⴰⴽⴰⵔⴹⴰ ⵉⵏⵓ",
            })
    void aKindSuggestsItsServices(String first, String text) {
        assertThat(procedures(text))
                .hasValueSatisfying(
                        services -> assertThat(services).startsWith(first).hasSizeLessThanOrEqualTo(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un papier",
                "rendez-vous",
                "righ lkaghd",
                "mani s ra ddugh",
                "أحتاج إلى وثيقة",
                "أريد معلومة",
                "je ne sais pas le nom du document",
                "bghit n9ad chi wra9",
                "فين نمشي باش نقضي غراضي",
                "ⵔⵉⵖ ⴽⴰⵔⴰ ⵏ ⵜⵡⵔⵉⵇⵜ",
                "3ndi mochkil"
            })
    void anErrandSuggestsNothing(String text) {
        assertThat(procedures(text)).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certificat de résidence",
                "attestation de perte",
                "تجديد جواز السفر",
                "bghit njedded lpermi",
                "شهادة السكنى",
                "inscription à l'école",
                "je cherche du travail",
                "kan9elleb 3la khdma",
                "ⵛⵛⴰⵀⴰⴷⴰ ⵏ ⵍⵊⵉⵏⵙⵉⵢⵢⴰ",
            })
    void aWordMoreNamesAService(String text) {
        assertThat(procedures(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cnss-job-loss-allowance | job-search | chomage",
                "cnss-job-loss-allowance | labour-dispute | licenciement",
                "anthropometric-record | criminal-record | حسن السيرة",
            })
    void aNameOfTwoServicesSuggestsBoth(String one, String other, String text) {
        assertThat(procedures(text))
                .hasValueSatisfying(services -> assertThat(services).containsExactlyInAnyOrder(one, other));
    }

    @Test
    void aNameWithinAMessageIsHeard() {
        assertThat(GENERIC.holdsAName(Message.of("je veux une carte nationale demain")))
                .isTrue();
        assertThat(GENERIC.holdsAName(Message.of("je veux quelque chose demain")))
                .isFalse();
    }

    @Test
    void aServiceThatNobodyDescribesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GenericRequests(new NothingDescribed()))
                .withMessageContaining("no procedure");
    }

    private static Optional<List<String>> procedures(String text) {
        return GENERIC.procedures(Message.of(text));
    }

    private static final class NothingDescribed implements ProcedureCatalog {
        @Override
        public Optional<Procedure> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<Procedure> all() {
            return List.of();
        }
    }
}
