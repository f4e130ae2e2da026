package ma.dalil.chatbot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.knowledge.procedure.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences of our own, as people would say them.
class EscalationRulesTest {

    private static final EscalationRules RULES = EscalationRules.shipped();
    private static final Set<Category> DANGERS = EnumSet.of(
            Category.SUICIDE,
            Category.HEALTH_EMERGENCY,
            Category.DOMESTIC_VIOLENCE,
            Category.CHILD_IN_DANGER,
            Category.THREAT,
            Category.CORRUPTION,
            Category.ASYLUM);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOMESTIC_VIOLENCE | my husband beats me",
                "DOMESTIC_VIOLENCE | me pega mi marido",
                "SUICIDE | I want to kill myself",
                "SUICIDE | quiero suicidarme",
                "HEALTH_EMERGENCY | help my baby is not breathing",
                "HEALTH_EMERGENCY | mi padre no respira",
                "CHILD_IN_DANGER | a teacher beats my son",
                "THREAT | he wants to kill me",
                "PERSON_REQUESTED | can I talk to a human please",
            })
    void aDangerIsSeenInALanguageThatIsNotServed(Category category, String text) {
        assertThat(RULES.assess(text)).contains(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how much does a passport for my son cost",
                "my husband lost his identity card",
                "mi hijo necesita un pasaporte",
                "je veux me renseigner pour mon fils"
            })
    void whatIsNoDangerInAnotherLanguageGoesOn(String text) {
        assertThat(RULES.assess(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop brûlé, je paie l'amende où ?",
                "ma fille veut faire le service militaire",
                "je peux recevoir de l'argent sur mon téléphone ?",
                "licenciement abusif, quel inspecteur du travail",
                "شنو المعلومات اللي خاصني نعطي لبنتي فالاستمارة",
                "هل الإسعاف مجاني مع التأمين",
                "immut baba, xsegh ad negg lwart",
                "bghit nosskha dyal rasm tla9",
                "ma femme a accouché, comment déclarer la naissance",
            })
    void whatOnlySharesWordsOrSoundsWithADangerGoesOn(String text) {
        assertThat(RULES.assess(text)).isEmpty();
    }

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
                "DOMESTIC_VIOLENCE | mon mari est violent avec moi",
                "DOMESTIC_VIOLENCE | j'ai été battue par mon conjoint",
                "DOMESTIC_VIOLENCE | خطيبي تعدى عليا",
                "DOMESTIC_VIOLENCE | rajli kayderbni w ma 3ndi fin nmchi",
                "DOMESTIC_VIOLENCE | أنا ضحية عنف زوجي",
                "DOMESTIC_VIOLENCE | tamgharti yut tt urgaz nnes",
                "SUICIDE | je pense au suicide",
                "SUICIDE | ما بقيتش قادر نعيش",
                "SUICIDE | bghit nsali m3a 7yati",
                "SUICIDE | أريد إنهاء حياتي",
                "SUICIDE | ur sul righ ad ddrgh",
                "CHILD_IN_DANGER | un enfant est victime d'abus sexuel",
                "CHILD_IN_DANGER | دري كيخدموه فالزنقة وكيضربوه",
                "CHILD_IN_DANGER | طفلة تتعرض للتحرش",
                "CHILD_IN_DANGER | chi derri mkhtouf",
                "HEALTH_EMERGENCY | mon fils a avalé de l'eau de javel",
                "HEALTH_EMERGENCY | ولدي شرب جافيل",
                "HEALTH_EMERGENCY | kayna ksida f tri9 khass ambulance",
                "HEALTH_EMERGENCY | أمي فقدت الوعي",
                "HEALTH_EMERGENCY | ma femme accouche maintenant",
                "THREAT | mon ex menace de publier mes photos",
                "THREAT | كيهددني باش ينشر صوري",
                "THREAT | jari bgha y9telni",
                "CORRUPTION | on m'a demandé de l'argent sous la table à la commune",
                "CORRUPTION | طلبو ليا 200 درهم باش يعطيوني الورقة",
                "CORRUPTION | bghaw ytklfo liya b 9ahwa",
                "LEGAL_DISPUTE | mon voisin a construit sur mon terrain",
                "LEGAL_DISPUTE | خويا كلا ليا الورث",
                "LEGAL_DISPUTE | mchkil m3a moul lkra",
                "LEGAL_DISPUTE | je veux divorcer",
                "ASYLUM | demande d'asile HCR rabat",
                "ASYLUM | لاجئ سوري بغيت الإقامة",
                "PERSONAL_FILE | مازال ما وصلاتني لاكارط من شهرين",
                "PERSONAL_FILE | pourquoi mon passeport n'est pas encore prêt",
                "PERSONAL_FILE | fin wselat demande dyali",
                "PERSON_REQUESTED | je veux un humain svp",
                "PERSON_REQUESTED | بغيت نهضر مع بنادم",
                "PERSON_REQUESTED | kayn chi 7ed nhder m3ah",
                "DOMESTIC_VIOLENCE | mon mari m'a frappée hier soir que faire",
                "DOMESTIC_VIOLENCE | je suis victime de violences conjugales",
                "DOMESTIC_VIOLENCE | راجلي كايعنفني وخايفة منو",
                "DOMESTIC_VIOLENCE | راجلي ضربني البارح",
                "DOMESTIC_VIOLENCE | rajli drbni lbare7",
                "DOMESTIC_VIOLENCE | rajli kay3enefni",
                "DOMESTIC_VIOLENCE | زوجي يضربني ويهددني",
                "DOMESTIC_VIOLENCE | أتعرض للعنف من طرف زوجي",
                "DOMESTIC_VIOLENCE | urgaz inu ar yi ikkat",
                "DOMESTIC_VIOLENCE | ⵓⵔⴳⴰⵣ ⵉⵏⵓ ⴰⵔ ⵢⵉ ⵉⴽⴽⴰⵜ",
                "DOMESTIC_VIOLENCE | mon ex me harcèle et me frappe",
                "DOMESTIC_VIOLENCE | khouya kaydrebni f dar",
                "SUICIDE | je n'ai plus envie de vivre",
                "SUICIDE | j'ai envie de mourir",
                "SUICIDE | أفكر في الانتحار",
                "SUICIDE | بغيت نقتل راسي",
                "SUICIDE | bghit n9tel rasi",
                "SUICIDE | riɣ ad mmtɣ",
                "SUICIDE | righ ad mmtgh",
                "SUICIDE | عييت بغيت نموت",
                "CHILD_IN_DANGER | mon voisin bat son enfant",
                "CHILD_IN_DANGER | une fille de 10 ans est exploitée comme bonne",
                "CHILD_IN_DANGER | جارنا كايضرب ولدو بزاف",
                "CHILD_IN_DANGER | طفل يتعرض للتعنيف",
                "CHILD_IN_DANGER | jarna kaydreb wldo bzaf",
                "CHILD_IN_DANGER | derri sghir kaybki w medrob",
                "HEALTH_EMERGENCY | mon père fait une crise cardiaque",
                "HEALTH_EMERGENCY | il saigne beaucoup vite une ambulance",
                "HEALTH_EMERGENCY | بغيت لومبيلانص دابا",
                "HEALTH_EMERGENCY | مراتي كاتولد دابا",
                "HEALTH_EMERGENCY | bba t7at w sekhfan",
                "HEALTH_EMERGENCY | mama skhfat",
                "HEALTH_EMERGENCY | أبي لا يتنفس",
                "HEALTH_EMERGENCY | baba ur ar isunfus",
                "THREAT | quelqu'un me menace de mort",
                "THREAT | on me fait du chantage avec des photos",
                "THREAT | واحد كايهددني بالصور",
                "THREAT | wa7ed kayhdedni",
                "THREAT | شخص يبتزني بصوري",
                "CORRUPTION | le fonctionnaire me demande un pot de vin",
                "CORRUPTION | طلب مني المقدم رشوة",
                "CORRUPTION | lm9ddem bgha l9ahwa bach y3tini sokna",
                "CORRUPTION | l9ayd bgha flous",
                "CORRUPTION | أحد الموظفين طلب مني رشوة",
                "CORRUPTION | amqddm ira rrcwt",
                "LEGAL_DISPUTE | mes frères refusent de partager l'héritage",
                "LEGAL_DISPUTE | comment demander le divorce",
                "LEGAL_DISPUTE | qui a la garde des enfants",
                "LEGAL_DISPUTE | بغيت نطلق راجلي",
                "LEGAL_DISPUTE | شحال حقي فالورث",
                "LEGAL_DISPUTE | ch7al 7e99i f lwert",
                "LEGAL_DISPUTE | bghit ntelle9 rajli",
                "LEGAL_DISPUTE | طليقي لا يؤدي النفقة",
                "LEGAL_DISPUTE | mon patron ne me paie pas",
                "LEGAL_DISPUTE | lpatron dyali jra 3lia bla sabab",
                "LEGAL_DISPUTE | مول الكرا باغي يخرجني",
                "LEGAL_DISPUTE | riɣ ad bḍuɣ d urgaz inu",
                "ASYLUM | je veux demander l'asile au maroc",
                "ASYLUM | كيف أطلب اللجوء في المغرب",
                "ASYLUM | ana laji2 souri",
                "PERSONAL_FILE | où en est ma demande de passeport",
                "PERSONAL_FILE | فين وصل الملف ديالي ديال الدعم",
                "PERSONAL_FILE | fin wsel dossier dyali dyal rsu",
                "PERSONAL_FILE | pourquoi ma demande d'aide a été refusée",
                "PERSONAL_FILE | علاش تحيدات ليا الدعم",
                "PERSONAL_FILE | 3lach t7ebset 3liya da3m",
                "PERSONAL_FILE | mani ilkm ddosi inu",
                "PERSON_REQUESTED | je veux parler à un conseiller",
                "PERSON_REQUESTED | passez-moi un humain",
                "PERSON_REQUESTED | أريد التحدث مع شخص حقيقي",
                "PERSON_REQUESTED | بغيت نهضر مع شي موظف",
                "PERSON_REQUESTED | bghit nhder m3a chi mowadaf",
                "PERSON_REQUESTED | riɣ ad sawlɣ d kra n ufgan",
                "PERSON_REQUESTED | ⵔⵉⵖ ⴰⴷ ⵙⴰⵡⵍⵖ ⴷ ⴽⵔⴰ ⵏ ⵓⴼⴳⴰⵏ",
                "PERSON_REQUESTED | 3tini chi wa7ed nhder m3ah",
                "SUICIDE | je suis fatiguée de la vie, je n'y arrive plus",
                "SUICIDE | j'ai décidé d'en finir avec tout ça",
                "SUICIDE | تعبت من الحياة ولم أعد أحتمل",
                "SUICIDE | حياتي ما بقات عندها حتى قيمة",
                "SUICIDE | ma b9a 3ndi 3lach n3ich",
                "SUICIDE | sa7bti galt liya ghadi t9tel rasha",
                "SUICIDE | ur sul dari ma f ad ddrgh",
                "SUICIDE | xseɣ ad mmteɣ, uḥleɣ zi ddunect",
                "SUICIDE | ⵔⵎⵉⵖ ⵣⵖ ⵜⵓⴷⵔⵜ, ⵔⵉⵖ ⴰⴷ ⵎⵎⵜⵖ",
                "SUICIDE | mon ami m'a envoyé un message d'adieu et ne répond plus",
                "CHILD_IN_DANGER | mon élève dit que son oncle la touche",
                "CHILD_IN_DANGER | بنت جيراننا كاتخاف من باها وكانت مجروحة",
                "CHILD_IN_DANGER | wa7d lbnita kat9ra m3a wldi w katkhaf mn rajel mha",
                "CHILD_IN_DANGER | derri 3ndo 11 3am khdam f atelier w makay9rach",
                "CHILD_IN_DANGER | un enfant de 5 ans seul dans la rue à minuit",
                "CHILD_IN_DANGER | tafruxt imẓẓin ar tt ikkat ustad nnes",
                "CHILD_IN_DANGER | طفل صغير تائه في الشارع وحده",
                "CHILD_IN_DANGER | le professeur touche les petites filles à l'école",
                "CHILD_IN_DANGER | ⴰⴼⵔⵓⵅ ⵏ ⵍⵊⵉⵔⴰⵏ ⴰⵔ ⵜ ⴽⴽⴰⵜⵏ ⴽⵓ ⴰⵙⵙ",
                "DOMESTIC_VIOLENCE | mon mari m'a mise dehors avec les enfants cette nuit",
                "DOMESTIC_VIOLENCE | rajli kaysed 3liya f dar w kayhez liya telephone",
                "DOMESTIC_VIOLENCE | راجلي طردني من الدار فنص الليل",
                "DOMESTIC_VIOLENCE | زوجي يمنعني من الخروج ويأخذ هاتفي",
                "DOMESTIC_VIOLENCE | issufɣ iyi urgaz inu zɣ tgmmi",
                "DOMESTIC_VIOLENCE | ⵉⵡⵜⴰ ⴰⵢⵉ ⵡⴰⵔⵢⴰⵣ ⵉⵏⵓ",
                "DOMESTIC_VIOLENCE | mon frère me frappe et m'enferme dans ma chambre",
                "DOMESTIC_VIOLENCE | aryaz inu ikkat ayi ku ass",
                "DOMESTIC_VIOLENCE | mn mari m tape dssu tt les jours",
                "HEALTH_EMERGENCY | mon grand-père est tombé et il ne parle plus",
                "HEALTH_EMERGENCY | جدي طاح وما كايتحركش",
                "HEALTH_EMERGENCY | mama ta7et w ma kathderch",
                "HEALTH_EMERGENCY | وجه أبي تعوج فجأة ولا يستطيع الكلام",
                "HEALTH_EMERGENCY | mrati jaha lwja3 f tri9 fin kayna lombilance",
                "HEALTH_EMERGENCY | bnti cherbat javel",
                "HEALTH_EMERGENCY | ⵉⵡⵉ ⵉⵙⵡⴰ ⵊⴰⴼⵉⵍ",
                "HEALTH_EMERGENCY | immi tḍr, ur ar tssawal",
                "HEALTH_EMERGENCY | ma femme perd les eaux on est bloqués sur la route",
                "HEALTH_EMERGENCY | weldi 3ddo l7nech",
                "HEALTH_EMERGENCY | الواليد كايموت عتقوه عافاكم",
                "THREAT | wa7ed hez 3liya mous f zn9a",
                "THREAT | un homme me menace avec un couteau",
                "THREAT | شي واحد باغي يفضحني بتصاوري",
                "THREAT | kaygoliya ila ma 3titouch flous ghadi yncher lvideo dyali",
                "THREAT | ihddd iyi yan s tuzzalt",
                "THREAT | ⵉⵏⵏⴰ ⵢⵉ ⵔⴰ ⴽ ⵏⵖⵖ",
                "THREAT | ils vont diffuser mes photos nues si je ne paie pas",
                "CORRUPTION | le moqaddem veut 200 dh pour me faire le certificat",
                "CORRUPTION | le responsable attend un cadeau avant de signer",
                "CORRUPTION | ما كايقضيو والو حتى تعطيهم شي حاجة",
                "CORRUPTION | khassek tdour m3ahom f l'idara",
                "PERSONAL_FILE | 3lach rafdo liya lbourse",
                "PERSONAL_FILE | is twjd takarḍa inu",
                "PERSONAL_FILE | تحيدات ليا التغطية الصحية",
                "CORRUPTION | lm9addem galiya jib l9ahwa 3ad nsni lik",
                "CORRUPTION | الشيخ قال ليا خاصك تقهوينا",
                "CORRUPTION | طلب مني الموظف ألف درهم ليعطيني الرخصة",
                "CORRUPTION | ⵉⵏⵏⴰ ⵢⵉ ⵍⵎⵇⴷⴷⵎ ⴼⴽ ⵢⵉ ⵍⵇⵀⵡⴰ",
                "CORRUPTION | ila ma khlestch lmowadaf ma ghadich ydir liya lwer9a",
                "CORRUPTION | l'agent m'a dit si tu paies pas ton dossier n'avance pas",
                "PERSONAL_FILE | passeport dyali wach wjed wla mazal",
                "PERSONAL_FILE | شوف ليا الملف ديالي ديال الدعم",
                "PERSONAL_FILE | où en est mon dossier de permis de construire",
                "PERSONAL_FILE | ما مآل طلبي لرخصة البناء المودع منذ شهر",
                "PERSONAL_FILE | is iwjd lpaspor inu",
                "PERSONAL_FILE | pourquoi mon aide est suspendue ce mois",
                "LEGAL_DISPUTE | mon frère refuse de me donner ma part de la maison de mon père",
                "LEGAL_DISPUTE | راجلي السابق ما كايصيفط والو لولادو",
                "LEGAL_DISPUTE | مول الشي ما بغاش يخلصني تلت شهور",
                "LEGAL_DISPUTE | jari bna f l2ard dyali",
                "LEGAL_DISPUTE | riɣ ad llufɣ d urgaz inu",
                "LEGAL_DISPUTE | mon patron m'a viré sans raison et sans indemnités",
                "ASYLUM | je suis soudanais, j'ai fui la guerre, où me faire enregistrer comme réfugié",
                "ASYLUM | hrebna mn l7erb f souriya",
                "PERSON_REQUESTED | bghit bnadem",
                "PERSON_REQUESTED | أريد شخصا حقيقيا",
                "PERSON_REQUESTED | je peux parler à un vrai conseiller ?",
                "PERSON_REQUESTED | 3eyto liya 3la chi mowadaf",
                "PERSON_REQUESTED | دوزوني لشي مسؤول",
                "PERSON_REQUESTED | ma bghitch nhder m3a machine",
                "PERSON_REQUESTED | ⴱⵖⵉⵖ ⴰⴷ ⵙⵉⵡⵍⵖ ⴷ ⵢⴰⵏ ⵓⴼⴳⴰⵏ",
                "PERSON_REQUESTED | xseɣ ad siwreɣ akd ijjen n bnadem",
                "PERSON_REQUESTED | passez moi qq un svp",
                "PERSON_REQUESTED | أود التحدث مع مستشار",
                "PERSON_REQUESTED | kayn chi wa7d 7a9i9i hna?",
            })
    void reachesAPerson(Category category, String text) {
        assertThat(RULES.assess(text)).contains(category);
    }

    /// A child that nobody looks after may be a matter of guardianship or of danger: a person sees it. The service for
    /// the victims of a danger is called as the danger is.
    @Test
    void whatServicesAreCalledIsNoDanger() {
        assertThat(Knowledge.catalog().all().stream()
                        .filter(procedure -> !procedure.id().equals("kafala"))
                        .flatMap(EscalationRulesTest::aliasesOfAnotherDanger))
                .isEmpty();
    }

    private static Stream<String> aliasesOfAnotherDanger(Procedure procedure) {
        return procedure.aliases().values().stream()
                .flatMap(List::stream)
                .filter(alias -> RULES.assess(alias)
                        .filter(DANGERS::contains)
                        .filter(danger ->
                                !danger.id().equals(procedure.referral().category()))
                        .isPresent());
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
                "bghit n7el 9ahwa chno lwra9",
                "j'ai oublié mon mot de passe sur rokhas.ma",
                "ouvrir un restaurant autorisation",
                "أنا ساكن ففرنسا وبغيت نجدد لاكارط",
                "mon mari est français, comment déclarer notre mariage",
                "carte de séjour pour étudiant étranger au Maroc",
                "شهادة الحياة فين كاتدار",
                "acte de décès de mon père",
                "mon fils travaille à l'usine, a-t-il droit à l'AMO",
                "ولدي خدام فالمعمل واش عندو التقاعد",
                "ملي كايموت الواليد شكون كياخد المعاش",
                "مباراة التعليم شهادة السوابق",
                "le site est bloqué, comment faire ma demande de casier judiciaire",
                "casier judiciaire pour visa canada",
                "شهادة السكنى من عند المقدم شحال ثمنها",
                "wach lm9dem kay3ti chahada sokna",
                "le fonctionnaire veut une copie certifiée, est-ce légal",
                "j'ai payé un timbre de 100 dh pour ma carte",
                "bghit passeport l bnti 3ndha 3 snin",
                "ma femme est tombée enceinte, congé maternité cnss",
                "بنتي تزادت وحدها فالليل فالدار كيفاش نسجلها",
                "permis de port d'arme de chasse",
                "où publier les photos du permis ?",
                "شكون كايكتب الإراثة وشحال كاتسوا",
                "conditions pour suivre mon dossier RSU en ligne",
                "ⵎⴰⵏⵉ ⵖ ⵔⴰ ⵙⵙⵉⵡⵍⵖ ⴼ ⵍⵎⵓⵅⴰⵍⴰⴼⴰ",
                "attestation de travail",
                "certificat de résidence",
                "تجديد جواز السفر",
                "lakart",
                "carte grise",
                "casier",
                "passeport marocain perdu en espagne",
                "carte nationale en france renouvellement",
                "njedded lpaspor f fransa",
                "3ndi permis d spania bghit nbedlo",
                "abonnement eau redal",
                "يلمس التغيير قيمة الضريبة",
                "تعرضت للنصب من محل تجاري كيف أشتكي كمستهلك",
                "c'est quoi le numéro de la ligne directe contre la corruption",
                "ما هي أوقات عمل الخط المباشر للتبليغ عن الرشوة",
                "nemra dyal rachwa ch7al hiya",
                "متى ينطلق التسجيل في مسار",
                "واش الرخصة ديال البني كاتموت إلا ما بنيتش",
                "l'irata chkoun kayktebha",
                "trkkut n SARL",
                "turagt n lbni",
            })
    void isAnOrdinaryQuestion(String text) {
        assertThat(RULES.assess(text)).isEmpty();
    }
}
