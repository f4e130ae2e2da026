package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.desk.Desk.JournalLine;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.phone.InboundPhoneMessage.Location;
import ma.dalil.channels.phone.InboundPhoneMessage.Media;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.channels.phone.text.OptWords;
import ma.dalil.channels.phone.text.OptWords.Command;
import ma.dalil.chatbot.FakeAnswering;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.phone.Received.Payload;
import ma.dalil.chatbot.transcript.StoredTurn;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.HandedOver;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PhoneConversationTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final Media NOTE = new Media("https://provider.example/note", "audio/ogg");
    private static final Location AT_TEMARA = new Location(33.9261, -6.9123);
    private static final Media PICTURE = new Media("https://provider.example/picture", "image/jpeg");

    private final OfficeDatabase database = new OfficeDatabase();
    private Phones phones = Phones.on(database);

    @BeforeEach
    void empty() {
        phones = Phones.on(database);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void aFirstContactIsToldWhomItTalksToAndThenAnswered() {
        List<String> told = phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains("automatique").contains("STOP");
        assertThat(told.getLast()).contains("500 dirhams");
    }

    @Test
    void aFirstContactIsToldWhatTheDeskAnnounces() {
        Instant now = phones.rooms.clock.instant();
        phones.rooms.switches.announce(
                phones.rooms.officer("Nadia"),
                Map.of("fr", "Grève aujourd’hui", "ar", "إضراب اليوم"),
                now,
                now.plus(Duration.ofHours(1)));
        assertThat(phones.says(Phones.AMINA, "Combien coûte le passeport ?").get(1))
                .isEqualTo("Grève aujourd’hui");
    }

    @Test
    void aChannelThatIsStoppedAnswersNothing() {
        phones.rooms.switches.stop(phones.rooms.officer("Nadia"), Channel.WHATSAPP, "reason", null);
        assertThat(phones.says(Phones.AMINA, "Combien coûte le passeport ?"))
                .anyMatch(told -> told.contains("en pause"))
                .noneMatch(told -> told.contains("500"));
    }

    @Test
    void theNoticeIsGivenOnce() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        assertThat(phones.says(Phones.AMINA, "Et la carte nationale ?")).hasSize(1);
    }

    @Test
    void onePersonsMessagesAreOneConversation() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        phones.says(Phones.AMINA, "Et la carte nationale ?");
        phones.says(Phones.YOUSSEF, "Combien coûte le passeport ?");
        assertThat(conversations()).isEqualTo(2);
    }

    @Test
    void whatIsAskedForAPersonAndAnsweredByOneArrivesOnTheTelephone() {
        UUID escalation = handedOver();
        var officer = phones.rooms.officer("Nadia");
        phones.rooms.desk.claim(officer, escalation);
        phones.rooms.desk.reply(officer, escalation, "Votre dossier est prêt.");
        phones.delivers();
        assertThat(phones.sender.texts()).last().asString().contains("Votre dossier est prêt.");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whoAskedForAPersonIsToldTheWordThatWithdrawsAndIsConfirmedInTheirForm(Locale form) {
        asksForAPerson(form);
        String word = OptWords.word(Command.WITHDRAW, form);
        assertThat(phones.sender.texts()).last().asString().contains(word);
        assertThat(phones.says(Phones.AMINA, word))
                .singleElement()
                .asString()
                .contains(phones.rooms.renderer.words("handover.withdrawn", form));
        assertThat(closings()).containsExactly("CLOSED WITHDRAWN");
    }

    @Test
    void theOfficerSeesAtOnceThatACaseIsWithdrawn() {
        asksForAPerson(WrittenForms.FRENCH);
        UUID escalation = caseOfAmina();
        Officer officer = phones.rooms.officer("Nadia");
        phones.rooms.desk.claim(officer, escalation);
        long seen = phones.rooms.deskChanges.number();
        phones.says(Phones.AMINA, "Je retire ma demande.");
        assertThat(phones.rooms.deskChanges.number()).isGreaterThan(seen);
        assertThat(phones.rooms.desk.read(officer, escalation).orElseThrow().journal())
                .extracting(JournalLine::kind)
                .last()
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void anOfferIsWithdrawnToo() {
        phones.rooms.answering.with(new HandedOver(Category.LEGAL_DISPUTE, false));
        phones.says(Phones.AMINA, "Mon frère a pris tout l'héritage");
        assertThat(phones.says(Phones.AMINA, "annuler"))
                .singleElement()
                .asString()
                .contains(phones.rooms.renderer.words("handover.withdrawn", WrittenForms.FRENCH));
    }

    @Test
    void whereThereIsNothingToWithdrawTheWordIsAQuestionLikeAnyOther() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        assertThat(phones.says(Phones.AMINA, "retirer"))
                .singleElement()
                .asString()
                .contains("500 dirhams");
    }

    @Test
    void inASentenceTheWordGoesToTheOfficer() {
        asksForAPerson(WrittenForms.FRENCH);
        phones.says(Phones.AMINA, "comment retirer ma demande de passeport ?");
        assertThat(closings()).containsExactly("NEW null");
    }

    @Test
    void whoOptsOutIsToldOnceAndNeverAgain() {
        phones.says(Phones.AMINA, "bonjour");
        assertThat(phones.says(Phones.AMINA, "Stop")).singleElement().asString().contains("START");
        assertThat(phones.says(Phones.AMINA, "combien ?")).isEmpty();
    }

    @Test
    void nothingIsWorkedOutForWhoHasOptedOut() {
        phones.says(Phones.AMINA, "Stop");
        phones.says(Phones.AMINA, "combien ?");
        assertThat(database.jdbc
                        .sql("select count(*) from turn t join phone_person p on p.conversation_id = t.conversation_id")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoOptsOutOfOneChannelIsSentNothingByAnother() {
        phones.says(Phones.AMINA, "STOP");
        phones.sender.sent.clear();
        phones.phoneInbox.accept(
                phones.message(PhoneChannel.SMS, PhoneIdentity.ofNumber(Phones.AMINA), "combien ?", List.of()));
        phones.answers();
        phones.delivers();
        assertThat(phones.sender.sent).isEmpty();
    }

    @Test
    void whatIsSaidToWhoHasOptedOutIsNotPutIntoTheOutbox() {
        UUID escalation = handedOver();
        phones.says(Phones.AMINA, "STOP");
        phones.rooms.desk.claim(phones.rooms.officer("Nadia"), escalation);
        assertThat(database.jdbc
                        .sql("select state, content is null as empty from phone_delivery order by number desc limit 1")
                        .query()
                        .singleRow())
                .containsEntry("state", "SUPPRESSED")
                .containsEntry("empty", true);
    }

    @Test
    void whatWaitsIsNotSentToWhoHasOptedOutMeanwhile() {
        phones.receives(Phones.AMINA, "Combien coûte le passeport ?");
        phones.receives(Phones.AMINA, "STOP");
        phones.answers();
        phones.delivers();
        assertThat(phones.sender.texts()).singleElement().asString().contains("START");
    }

    @Test
    void whoOptsInAgainIsAnswered() {
        phones.says(Phones.AMINA, "arrêter");
        phones.says(Phones.AMINA, "START");
        assertThat(phones.says(Phones.AMINA, "combien ?")).isNotEmpty();
    }

    @Test
    void aWordInsideASentenceIsNoOrder() {
        phones.says(Phones.AMINA, "le feu stop de ma voiture est cassé");
        assertThat(phones.says(Phones.AMINA, "combien ?")).isNotEmpty();
    }

    @Test
    void anotherPersonOnTheSameTelephoneBeginsAnew() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        phones.says(Phones.AMINA, "nouveau");
        phones.says(Phones.AMINA, "Et la carte nationale ?");
        assertThat(conversations()).isEqualTo(2);
    }

    @Test
    void whatWasSaidIsErasedOnRequest() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        assertThat(phones.says(Phones.AMINA, "effacer"))
                .singleElement()
                .asString()
                .contains("effacée");
        assertThat(conversations()).isZero();
    }

    @Test
    void anOrderThatIsWorkedOnTwiceIsFollowedOnce() {
        phones.receives(Phones.AMINA, "code");
        Received message = phones.lend().getFirst();
        phones.conversation.answer(message);
        phones.conversation.answer(message);
        phones.delivers();
        assertThat(phones.sender.texts())
                .filteredOn(text -> CODE.matcher(text).find())
                .hasSize(1);
    }

    @Test
    void aCodeTakesTheConversationToAnotherChannel() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        Matcher code = CODE.matcher(phones.says(Phones.AMINA, "code").getFirst());
        assertThat(code.find()).isTrue();
        phones.phoneInbox.accept(
                phones.message(PhoneChannel.SMS, PhoneIdentity.ofNumber(Phones.AMINA), code.group(), List.of()));
        phones.answers();
        assertThat(database.jdbc
                        .sql(
                                "select count(distinct conversation_id) from phone_person where conversation_id is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCodeTakesTheConversationToTheWeb() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        Matcher code = CODE.matcher(phones.says(Phones.AMINA, "CODE").getFirst());
        assertThat(code.find()).isTrue();
        var opened = phones.rooms.conversations.join(code.group()).orElseThrow();
        assertThat(phones.rooms.conversations.admits(opened.id(), opened.token()))
                .isTrue();
        assertThat(phones.rooms.conversations.transcript(opened.id()).entries()).isNotEmpty();
    }

    @Test
    void whoWentOnToTheWebIsAnsweredThere() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        Matcher code = CODE.matcher(phones.says(Phones.AMINA, "CODE").getFirst());
        assertThat(code.find()).isTrue();
        UUID conversation =
                phones.rooms.conversations.join(code.group()).orElseThrow().id();
        phones.sender.sent.clear();
        phones.rooms.say(conversation, "Et le délai ?");
        phones.delivers();
        assertThat(phones.sender.sent).isEmpty();
    }

    @Test
    void anSmsLeadsToTheWholeAnswerWithItsSources() {
        phones.phoneInbox.accept(phones.message(
                PhoneChannel.SMS, PhoneIdentity.ofNumber(Phones.AMINA), "Combien coûte le passeport ?", List.of()));
        phones.answers();
        phones.delivers();
        Matcher link = Pattern.compile("https://dalil\\.example/r/([2-9A-Z]{10})")
                .matcher(phones.sender.texts().getLast());
        assertThat(link.find()).isTrue();
        assertThat(phones.rooms.conversations.sharedReply(link.group(1)))
                .hasValueSatisfying(reply -> assertThat(reply.citations()).isNotEmpty());
        assertThat(phones.rooms.conversations.sharedReply("2222222222")).isEmpty();
    }

    @Test
    void aVoiceNoteThatNobodyWritesDownIsAskedForInWriting() {
        assertThat(sends(NOTE)).last().asString().contains("crivez");
    }

    @Test
    void aVoiceNoteIsToldAsItWasHeardAndAnswered() {
        FakeStore store = new FakeStore("son".getBytes(StandardCharsets.UTF_8));
        phones = new Phones(
                phones.rooms,
                new FakeSender(),
                List.of(store),
                List.of((audio, type, form) -> "Combien coûte le passeport ?"));
        List<String> told = sends(NOTE);
        assertThat(told).anyMatch(text -> text.contains("J’ai entendu") && text.contains("Combien coûte le passeport"));
        assertThat(told).last().asString().contains("500 dirhams");
        assertThat(store.deleted).containsExactly(NOTE);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void aVoiceNoteMayHaveSixteenMegabytes(int more, boolean heard) {
        phones = new Phones(
                phones.rooms,
                new FakeSender(),
                List.of(new FakeStore(new byte[16 * 1024 * 1024 + more])),
                List.of((audio, type, form) -> "Combien coûte le passeport ?"));
        assertThat(sends(NOTE).stream().anyMatch(text -> text.contains("entendu")))
                .isEqualTo(heard);
    }

    @Test
    void whoIsAnsweredSeesTyping() {
        String message =
                phones.receives(Phones.AMINA, "Combien coûte le passeport ?").messageId();
        phones.answers();
        assertThat(phones.sender.typing).containsExactly(message);
    }

    @Test
    void whatWasHeardIsMasked() {
        phones = new Phones(
                phones.rooms,
                new FakeSender(),
                List.of(new FakeStore(new byte[1])),
                List.of((audio, type, form) -> "ma carte est BE123456"));
        assertThat(sends(NOTE)).noneMatch(text -> text.contains("BE123456"));
    }

    @Test
    void aPictureIsRefusedKindlyAndDeletedAtTheProvider() {
        FakeStore store = new FakeStore(new byte[1]);
        phones = new Phones(phones.rooms, new FakeSender(), List.of(store), List.of());
        assertThat(sends(PICTURE)).singleElement().asString().contains("images");
        assertThat(store.deleted).containsExactly(PICTURE);
    }

    @Test
    void ofAPositionNothingIsKeptButTheTownThatIsNear() {
        phones.receives(Phones.AMINA, AT_TEMARA);
        assertThat(phones.lend())
                .singleElement()
                .extracting(Received::payload)
                .isEqualTo(new Payload("", List.of(), true, "Temara"));
    }

    @Test
    void aPositionIsToldAsTheTownThatIsNear() {
        phones.says(Phones.AMINA, "bonjour");
        assertThat(phones.locates(Phones.AMINA, AT_TEMARA))
                .singleElement()
                .asString()
                .contains("près de Temara")
                .contains("ne garde pas");
    }

    @Test
    void aPositionNearNoTownIsAskedForInWords() {
        phones.says(Phones.AMINA, "bonjour");
        assertThat(phones.locates(Phones.AMINA, new Location(48.85, 2.35)))
                .containsExactly("Je ne garde pas votre position. Écrivez le nom de votre commune et votre question.");
    }

    @Test
    void aPositionIsPassedOnToWhoHasTheCase() {
        UUID escalation = handedOver();
        phones.rooms.desk.claim(phones.rooms.officer("Nadia"), escalation);
        phones.delivers();
        assertThat(phones.locates(Phones.AMINA, AT_TEMARA))
                .singleElement()
                .asString()
                .contains("transmis au fonctionnaire");
        UUID conversation = database.jdbc
                .sql("select conversation_id from phone_person")
                .query(UUID.class)
                .single();
        assertThat(phones.rooms.turns.of(conversation))
                .last()
                .extracting(StoredTurn::citizenText)
                .isEqualTo("📍 Temara");
    }

    @Test
    void aMessageThatCannotBeWorkedOnIsSetAsideToldAndShownToStaff() {
        phones.receives(Phones.AMINA, "bonjour");
        Received message = phones.lend().getFirst();
        phones.conversation.setAside(message, "IllegalStateException");
        phones.delivers();
        assertThat(phones.sender.texts()).last().asString().contains("pas pu traiter");
        assertThat(phones.rooms.desk.setAside())
                .singleElement()
                .satisfies(aside -> assertThat(aside.failure()).isEqualTo("IllegalStateException"));
        assertThat(phones.rooms.desk.retry(phones.rooms.officer("Nadia"), message.id()))
                .isTrue();
        assertThat(phones.lend()).hasSize(1);
    }

    @Test
    void whatFollowsAMessageSetAsideIsAnswered() {
        phones.receives(Phones.AMINA, "un");
        phones.receives(Phones.AMINA, "deux");
        phones.conversation.setAside(phones.lend().getFirst(), "poison");
        assertThat(phones.lend())
                .singleElement()
                .satisfies(next -> assertThat(next.payload().text()).isEqualTo("deux"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "👍🏽 👍", "utile", "C'est utile !", "نفعني", "nfe3ni", "ⵢⴰⵡⵙ ⵉⵢⵉ"})
    void whatHelpedIsKept(String opinion) {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        assertThat(phones.says(Phones.AMINA, opinion)).containsExactly("Merci pour votre avis.");
        assertThat(opinions()).containsExactly("true none");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatDidNotHelpIsAskedWhyByNumber(Locale form) {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        List<String> asked = phones.says(Phones.AMINA, OptWords.word(Command.UNHELPFUL, form));
        assertThat(asked).singleElement().asString().contains("1. Information fausse", "6. Autre raison");
        assertThat(opinions()).containsExactly("false none");
        phones.says(Phones.AMINA, " 3. ");
        assertThat(opinions()).containsExactly("false not-understood");
    }

    @ParameterizedTest
    @CsvSource({"1, wrong", "٢, incomplete", "4, outdated", "5, language", "٦, other"})
    void aReasonIsReadInAnyDigits(String number, String reason) {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        phones.says(Phones.AMINA, "👎");
        phones.says(Phones.AMINA, number);
        assertThat(opinions()).containsExactly("false " + reason);
    }

    @Test
    void aReasonIsAskedForOnce() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        phones.says(Phones.AMINA, "👎");
        phones.says(Phones.AMINA, "2");
        int asked = phones.rooms.answering.asked();
        phones.says(Phones.AMINA, "2");
        assertThat(phones.rooms.answering.asked()).as("a choice of the answer").isEqualTo(asked + 1);
        assertThat(opinions()).containsExactly("false incomplete");
    }

    @Test
    void whoGoesOnAskingIsNotHeldToTheReason() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        phones.says(Phones.AMINA, "👎");
        phones.says(Phones.AMINA, "Et la carte nationale ?");
        phones.says(Phones.AMINA, "1");
        assertThat(opinions()).containsExactly("false none");
    }

    @Test
    void aNumberThatIsNoReasonIsAMessage() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        phones.says(Phones.AMINA, "👎");
        int asked = phones.rooms.answering.asked();
        phones.says(Phones.AMINA, "7");
        assertThat(phones.rooms.answering.asked()).isEqualTo(asked + 1);
    }

    @Test
    void aSecondThumbReplacesTheFirst() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        phones.says(Phones.AMINA, "👎");
        phones.says(Phones.AMINA, "👍");
        assertThat(opinions()).containsExactly("true none");
        int asked = phones.rooms.answering.asked();
        phones.says(Phones.AMINA, "1");
        assertThat(phones.rooms.answering.asked())
                .as("nobody waits for a reason")
                .isEqualTo(asked + 1);
    }

    @Test
    void whereThereIsNoAnswerAThumbIsAMessageLikeAnyOther() {
        asksForAPerson(WrittenForms.FRENCH);
        phones.says(Phones.AMINA, "👎");
        assertThat(opinions()).isEmpty();
    }

    @Test
    void theExportTellsTheTelephoneByItsLastDigitsAndWhatWentToIt() {
        phones.says(Phones.AMINA, "Combien coûte le passeport ?");
        UUID conversation = database.jdbc
                .sql("select conversation_id from phone_person")
                .query(UUID.class)
                .single();
        JsonNode export = JsonMapper.shared().valueToTree(phones.rooms.conversations.export(conversation));
        assertThat(export.at("/telephones/0/address").asString()).isEqualTo("…01");
        assertThat(export.at("/telephones/0/channel").asString()).isEqualTo("WHATSAPP");
        assertThat(export.at("/deliveries/0/state").asString()).isEqualTo("SENT");
        assertThat(export.toString()).doesNotContain(Phones.AMINA);
    }

    private List<String> opinions() {
        return database.jdbc.sql("""
                select f.helpful || ' ' || coalesce(f.reason, 'none') from feedback f
                join phone_person p on p.conversation_id = f.conversation_id""").query((row, at) -> row.getString(1)).list();
    }

    private void asksForAPerson(Locale form) {
        phones.says(Phones.AMINA, "bonjour");
        UUID conversation = database.jdbc
                .sql("select conversation_id from phone_person")
                .query(UUID.class)
                .single();
        phones.rooms.threads.remember(
                conversation,
                new ConversationThread(null, List.of(), form.toLanguageTag(), form.toLanguageTag(), null));
        phones.rooms.answering.with(FakeAnswering.PERSON_ASKED_FOR);
        phones.says(Phones.AMINA, "?");
        phones.rooms.answering.with(FakeAnswering.PASSPORT);
    }

    /// The case of a person who has asked for one.
    private UUID handedOver() {
        phones.rooms.answering.with(FakeAnswering.PERSON_ASKED_FOR);
        phones.says(Phones.AMINA, "je veux une personne");
        return caseOfAmina();
    }

    private UUID caseOfAmina() {
        return database.jdbc
                .sql("select e.id from escalation e join phone_person p on p.conversation_id = e.conversation_id")
                .query(UUID.class)
                .single();
    }

    private List<String> closings() {
        return database.jdbc.sql("""
                select e.status || ' ' || coalesce(e.closing, 'null') from escalation e
                join phone_person p on p.conversation_id = e.conversation_id""").query((row, at) -> row.getString(1)).list();
    }

    private static Stream<Locale> forms() {
        return WrittenForms.ALL.stream();
    }

    private List<String> sends(Media media) {
        int before = phones.sender.sent.size();
        phones.phoneInbox.accept(
                phones.message(PhoneChannel.WHATSAPP, PhoneIdentity.ofNumber(Phones.AMINA), "", List.of(media)));
        phones.answers();
        phones.delivers();
        List<String> texts = phones.sender.texts();
        return texts.subList(before, texts.size());
    }

    private long conversations() {
        return database.jdbc
                .sql(
                        "select count(distinct t.conversation_id) from turn t join conversation c on c.id = t.conversation_id where c.reply_to is not null")
                .query(Long.class)
                .single();
    }
}
