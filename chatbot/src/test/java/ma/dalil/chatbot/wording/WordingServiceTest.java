package ma.dalil.chatbot.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.desk.Desk.Result;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Wording.Aids;
import ma.dalil.channels.desk.Wording.Canned;
import ma.dalil.channels.desk.Wording.How;
import ma.dalil.channels.desk.Wording.Line;
import ma.dalil.channels.desk.Wording.Preview;
import ma.dalil.channels.desk.Wording.Refusal.Reason;
import ma.dalil.channels.desk.Wording.Slot;
import ma.dalil.channels.phone.text.SmsSegments;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a citizen reads of an officer's text, with a real database and the procedures that ship.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordingServiceTest {

    private static final String GREETING = "Bonjour, je m’occupe de votre demande {reference}.";

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private Officer samira = rooms.officer("Samira Alaoui");

    @BeforeEach
    void nobodyElse() {
        samira = rooms.officer("Samira Alaoui");
        rooms.canned.own().forEach(own -> rooms.canned.remove(samira, own.id()));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr       | Bonjour, je m’occupe de votre demande %s.
            ar       | السلام عليكم، أنا أتابع طلبك %s.
            ary-Arab | السلام، أنا اللي شاد الطلب ديالك %s.
            ary-Latn | Salam, ana li chadd talab dyalek %s.
            zgh-Tfng | ⴰⵣⵓⵍ, ⵓⵎⵥⵖ ⴹⴹⴰⵍⴰⴱ ⵏⵏⴽ %s.
            zgh-Latn | azul, umẓɣ ḍḍalab nnk %s.""")
    void aCannedReplyIsSaidInTheCitizensForm(String form, String said) {
        UUID caseId = claimed(form);
        assertThat(preview(caseId, GREETING).text()).isEqualTo(said.formatted(reference(caseId)));
    }

    @Test
    void aCannedReplyIsKnownByItsArabicToo() {
        assertThat(only(claimed("zgh-Latn"), "توصلنا بوثائقك.").worded()).isEqualTo("lkmn aɣ d lwraq nnk.");
    }

    @Test
    void aSlotAloneIsItsSectionAsTheRecordSaysIt() {
        Line line = only(aboutTheCard("ary-Latn"), "{costs}");
        assertThat(line.how()).isEqualTo(How.FACTS);
        assertThat(line.worded()).startsWith("Taman").contains("75 dh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{costs}", "{prix}", "{Coût}", "{الرسوم}", "{ الثمن }"})
    void aSlotHasNamesInBothLanguagesOfTheDesk(String slot) {
        assertThat(only(aboutTheCard("fr"), slot).worded()).contains("75 DH");
    }

    @Test
    void aCannedReplyBringsItsFacts() {
        Line line = only(aboutTheCard("zgh-Tfng"), "Combien faut-il payer ? {costs}");
        assertThat(line.how()).isEqualTo(How.CANNED);
        assertThat(line.worded()).startsWith("ⵎⵏⵛⴽ ⵉⵇⵇⴰⵏ ⴰⴷ ⵜⵅⵍⵍⵚⵜ?").contains("75 DH");
    }

    @Test
    void anUnknownSlotIsTold() {
        Line line = only(aboutTheCard("fr"), "Voici : {prx}");
        assertThat(line.refusal()).isNotNull();
        assertThat(line.refusal().reason()).isEqualTo(Reason.UNKNOWN_SLOT);
        assertThat(line.refusal().slot()).isEqualTo("prx");
    }

    @Test
    void withoutAServiceThereAreNoFacts() {
        Line line = only(claimed("fr"), "{costs}");
        assertThat(line.refusal()).isNotNull();
        assertThat(line.refusal().reason()).isEqualTo(Reason.NO_SERVICE);
    }

    @Test
    void whatTheRecordDoesNotSayIsNotSaid() {
        UUID caseId = aboutTheCard("fr");
        List<String> fillable =
                rooms.wording.aids(caseId).slots().stream().map(Slot::id).toList();
        assertThat(fillable).contains("reference", "costs", "evidence");
        for (String slot : List.of("overview", "steps", "online", "conditions", "validity", "contact", "law")) {
            Line line = only(caseId, "{" + slot + "}");
            assertThat(line.refusal() == null).as(slot).isEqualTo(fillable.contains(slot));
        }
    }

    @Test
    void theCitizensOwnLanguageStaysAsItIs() {
        String text = "Bonjour,\n\nVotre carte est prête, venez avant le 12/12/2026.\n";
        assertThat(preview(claimed("fr"), text).text()).isEqualTo(text);
    }

    @Test
    void darijaForDarijaStaysAsItIs() {
        String text = "Khassek tjib lkart dyalek l9dima w tsna chi simana.";
        assertThat(preview(claimed("ary-Latn"), text).text()).isEqualTo(text);
    }

    @Test
    void amazighChangesItsLettersAlone() {
        assertThat(preview(claimed("zgh-Tfng"), "azul, ad ur ttut lwraq nnk").text())
                .isEqualTo("ⴰⵣⵓⵍ, ⴰⴷ ⵓⵔ ⵜⵜⵓⵜ ⵍⵡⵔⴰⵇ ⵏⵏⴽ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar       | الموظف يكتب إليك بالفرنسية.
            ary-Arab | الموظف كايكتب ليك بالفرانساوية.
            ary-Latn | Lmowaddaf kayketb lik b lfransawiya.
            zgh-Tfng | ⴰⵔ ⴰⴽ ⵉⵜⵜⴰⵔⴰ ⵓⵎⵅⴷⴷⴰⵎ ⵙ ⵜⴼⵔⴰⵏⵙⵉⵙⵜ.
            zgh-Latn | ar ak ittara umxddam s tfransist.""")
    void otherwiseItIsSaidFirstInWhichLanguageTheOfficerWrites(String form, String notice) {
        Preview preview = preview(claimed(form), "Votre dossier est complet, nous vous écrivons demain.");
        assertThat(preview.lines().getFirst()).isEqualTo(new Line("", notice, How.ADDED, null));
        assertThat(preview.text()).isEqualTo(notice + "\nVotre dossier est complet, nous vous écrivons demain.");
    }

    @Test
    void arabicIsToldToAReaderOfFrench() {
        assertThat(preview(claimed("fr"), "ملفك كامل وسنكتب إليك غدا")
                        .lines()
                        .getFirst()
                        .worded())
                .isEqualTo("L’agent vous écrit en arabe.");
    }

    @Test
    void whoWritesDarijaInArabicLettersReadsArabic() {
        assertThat(preview(claimed("ary-Arab"), "ملفك كامل وسنكتب إليك غدا").text())
                .isEqualTo("ملفك كامل وسنكتب إليك غدا");
    }

    @Test
    void theTermsOfALineStandBehindItInTheCitizensForm() {
        String line = "Apportez votre acte de naissance original demain matin.";
        assertThat(preview(claimed("ary-Latn"), line).lines().getLast().worded())
                .matches("\\Q" + line + "\\E \\(acte de naissance = .*3a9d lizdiyad.*\\)");
    }

    @Test
    void aNumberAloneIsReadByEverybody() {
        assertThat(preview(claimed("zgh-Tfng"), "05 37 71 88 88").text()).isEqualTo("05 37 71 88 88");
    }

    @Test
    void aModelTranslatesWhatKeepsItsFigures() {
        Preview preview = modelled("Venez le 12/12/2026 avec {prix}.", "aji nhar 12/12/2026 m3a {prix}.");
        assertThat(preview.lines()).hasSize(1);
        assertThat(preview.lines().getFirst().how()).isEqualTo(How.MODEL);
        assertThat(preview.text()).startsWith("aji nhar 12/12/2026 m3a ").contains("75 dh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aji nhar 13/12/2026 m3a {prix}.",
                "aji m3a {prix}.",
                "aji nhar 12/12/2026 m3a 75 dh.",
                "aji nhar 12/12/2026 m3a {prix}, chouf idarati.ma.",
                ""
            })
    void aTranslationThatChangesAFigureIsNotTaken(String translation) {
        Preview preview = modelled("Venez le 12/12/2026 avec {prix}.", translation);
        assertThat(preview.lines()).extracting(Line::how).containsExactly(How.ADDED, How.AS_WRITTEN);
    }

    @Test
    void aModelThatFailsLeavesTheOfficersWords() {
        WordingService wording = rooms.wording((lines, form) -> {
            throw new IllegalStateException("down");
        });
        Preview preview = wording.preview(samira, claimed("ary-Latn"), "Votre dossier est complet.")
                .orElseThrow();
        assertThat(preview.text()).endsWith("Votre dossier est complet.");
    }

    @Test
    void personalDataGoesToNoModel() {
        WordingService wording = rooms.wording((lines, form) -> {
            throw new AssertionError(lines);
        });
        assertThat(wording.preview(samira, claimed("ary-Latn"), "Votre numéro est le 0612345678, merci.")
                        .orElseThrow()
                        .text())
                .endsWith("Votre numéro est le 0612345678, merci.");
    }

    @Test
    void whoDoesNotHoldTheCasePreviewsNothing() {
        UUID caseId = claimed("fr");
        assertThat(rooms.wording.preview(rooms.officer("Brahim"), caseId, "Bonjour"))
                .isEmpty();
    }

    @Test
    void segmentsAreThoseOfTheMessageWithItsSpeaker() {
        Preview preview = preview(claimed("zgh-Tfng"), "Nous avons bien reçu vos papiers.");
        assertThat(preview.segments())
                .isGreaterThanOrEqualTo(SmsSegments.of(preview.text()).segments())
                .isBetween(1, 2);
    }

    @Test
    void onlyRepliesThatCanBeFilledAreOffered() {
        assertThat(rooms.wording.aids(claimed("fr")).canned())
                .extracting(Canned::id)
                .contains("greeting", "sorry")
                .doesNotContain("price", "paper-missing");
        assertThat(rooms.wording.aids(aboutTheCard("fr")).canned())
                .extracting(Canned::id)
                .contains("price", "paper-missing");
    }

    @Test
    void aReplyOfTheAdministrationIsOfferedWhereItHasTheForm() {
        UUID id = UUID.randomUUID();
        rooms.canned.put(samira, id, Map.of("fr", "À demain.", "ar", "إلى الغد.", "zgh-Latn", "ar azkka."));
        assertThat(only(claimed("zgh-Tfng"), "À demain.").worded()).isEqualTo("ⴰⵔ ⴰⵣⴽⴽⴰ.");
        assertThat(offered("zgh-Tfng")).contains(id.toString());
        assertThat(offered("ary-Arab")).doesNotContain(id.toString());
    }

    @Test
    void whatWasSeenIsWhatTheCitizenReads() {
        UUID conversation = rooms.conversations.open("zgh-Tfng").id();
        UUID caseId = claimed(conversation);
        String seen = preview(caseId, GREETING + "\nVotre acte de naissance est prêt.")
                .text();
        assertThat(seen).startsWith("ⴰⵔ ⴰⴽ ⵉⵜⵜⴰⵔⴰ").contains("ⴰⵣⵓⵍ, ⵓⵎⵥⵖ", "acte de naissance = ");
        rooms.desk.reply(samira, caseId, UUID.randomUUID(), seen);
        assertThat(lastText(conversation)).isEqualTo(seen);
    }

    @Test
    void theSameMessageIsSaidOnce() {
        UUID conversation = rooms.conversations.open("fr").id();
        UUID caseId = claimed(conversation);
        UUID message = UUID.randomUUID();
        int before = rooms.conversations.transcript(conversation).entries().size();
        assertThat(rooms.desk.reply(samira, caseId, message, "Bonjour")).isEqualTo(Result.DONE);
        assertThat(rooms.desk.reply(samira, caseId, message, "Bonjour")).isEqualTo(Result.DONE);
        assertThat(rooms.conversations.transcript(conversation).entries()).hasSize(before + 1);
        assertThat(database.audited(conversation)).containsOnlyOnce("CASE_REPLIED");
    }

    private List<String> offered(String form) {
        Aids aids = rooms.wording.aids(claimed(form));
        return aids.canned().stream().map(Canned::id).toList();
    }

    private Preview modelled(String text, String translation) {
        WordingService wording = rooms.wording((lines, form) -> {
            assertThat(form).isEqualTo(WrittenForms.DARIJA_LATIN);
            return List.of(translation);
        });
        return wording.preview(samira, aboutTheCard("ary-Latn"), text).orElseThrow();
    }

    private Preview preview(UUID caseId, String text) {
        return rooms.wording.preview(samira, caseId, text).orElseThrow();
    }

    private Line only(UUID caseId, String line) {
        return preview(caseId, line).lines().getLast();
    }

    private UUID claimed(String form) {
        return claimed(rooms.conversations.open(form).id());
    }

    /// A case in a conversation about the national identity card.
    private UUID aboutTheCard(String form) {
        rooms.answering.with(card());
        UUID conversation = rooms.conversations.open(form).id();
        rooms.say(conversation, "2026");
        return claimed(conversation);
    }

    private UUID claimed(UUID conversation) {
        rooms.conversations.requestPerson(conversation, Map.of());
        UUID caseId = database.jdbc
                .sql("select id from escalation where conversation_id = ?")
                .param(conversation)
                .query(UUID.class)
                .single();
        assertThat(rooms.desk.claim(samira, caseId)).isEqualTo(Result.DONE);
        return caseId;
    }

    private String reference(UUID caseId) {
        return rooms.desk.read(samira, caseId).orElseThrow().summary().reference();
    }

    private String lastText(UUID conversation) {
        return rooms.conversations.transcript(conversation).entries().getLast().text();
    }

    private static Answered card() {
        return new Answered(
                "cnie-renewal",
                "CNIE",
                null,
                List.of(new Statement("CNIE", List.of(0))),
                List.of(new Source(
                        "cnie-renewal",
                        "cnie-renewal/costs/fr",
                        "CNIE",
                        "DGSN",
                        null,
                        Locale.FRENCH,
                        "costs",
                        "75",
                        null,
                        "1")),
                List.of(),
                List.of(),
                null);
    }
}
