package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.chatbot.turn.Outcome.Category;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences of our own, as people would say them.
class EscalationRulesTest {

    private static final EscalationRules RULES = EscalationRules.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOMESTIC_VIOLENCE | mon mari me tape tous les soirs",
                "DOMESTIC_VIOLENCE | راجلي كيضربني قدام الدراري ديالي",
                "DOMESTIC_VIOLENCE | rajli kayderbni bzaf",
                "DOMESTIC_VIOLENCE | زوجي يعنفني كل يوم",
                "DOMESTIC_VIOLENCE | ikkat yyi urgaz inu",
                "SUICIDE | je veux en finir, aidez-moi",
                "SUICIDE | عييت من الحياة وبغيت نموت",
                "SUICIDE | bghit nmout safi",
                "CHILD_IN_DANGER | un enfant est maltraité chez les voisins",
                "CHILD_IN_DANGER | الجيران كايضربو الدري ديالهم بزاف",
                "HEALTH_EMERGENCY | ma mère ne respire plus",
                "HEALTH_EMERGENCY | بابا سخف ومابغاش يفيق",
                "HEALTH_EMERGENCY | khti katnzef bzaf 3t9oni",
                "THREAT | wa7d kayhddni b tsawr",
                "THREAT | شخص يهددني بالقتل",
                "CORRUPTION | l'agent m'a demandé un bakchich",
                "CORRUPTION | الموظف طلب مني فلوس باش يسيني الورقة",
                "CORRUPTION | bgha rachwa bach y3tini chahada",
                "LEGAL_DISPUTE | mon frère a pris tout l'héritage",
                "LEGAL_DISPUTE | بغيت نطلق شنو ندير",
                "LEGAL_DISPUTE | مول الدار باغي الإفراغ",
                "ASYLUM | je suis réfugié syrien, que faire",
                "PERSONAL_FILE | mon dossier RSU est bloqué depuis des mois",
                "PERSONAL_FILE | الطلب ديالي مرفوض بلا سبب",
                "PERSON_REQUESTED | je voudrais parler à quelqu'un",
                "PERSON_REQUESTED | bghit nhder m3a chi wa7d 3afak",
                "PERSON_REQUESTED | أريد التحدث إلى موظف",
                "PERSON_REQUESTED | ⵔⵉⵖ ⴰⴷ ⵙⴰⵡⵍⵖ ⴷ ⵢⴰⵏ",
            })
    void reachesAPerson(Category category, String text) {
        assertThat(RULES.assess(text)).contains(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inscrire mon enfant à l'école primaire",
                "papiers pour renouveler le passeport de ma fille",
                "j'ai perdu mon travail, ai-je droit à une indemnité ?",
                "certificat médical pour le permis",
                "déclarer un décès à la commune",
                "شحال ديال الوراق للزواج",
                "كيفاش نسجل ولدي فالحالة المدنية",
                "lakart dyali tsr9at lia",
                "ch7al f timbre dyal passport",
                "بغيت نجدد البيرمي",
                "documents pour l'acte de mariage après un divorce",
                "قانون محاربة العنف رقم 103.13",
                "mamnk ra skregh lpassport n ufrukh inu",
                "demande d'aide judiciaire, quels papiers",
            })
    void isAnOrdinaryQuestion(String text) {
        assertThat(RULES.assess(text)).isEmpty();
    }
}
