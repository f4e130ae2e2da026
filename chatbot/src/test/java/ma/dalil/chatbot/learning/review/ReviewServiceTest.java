package ma.dalil.chatbot.learning.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.Conversations.Rating;
import ma.dalil.channels.conversation.Conversations.Reason;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Reviews.Agreement;
import ma.dalil.channels.desk.Reviews.Criterion;
import ma.dalil.channels.desk.Reviews.Given;
import ma.dalil.channels.desk.Reviews.Item;
import ma.dalil.channels.desk.Reviews.Judgement;
import ma.dalil.channels.desk.Reviews.Line;
import ma.dalil.channels.desk.Reviews.Result;
import ma.dalil.channels.desk.Reviews.Verdict;
import ma.dalil.channels.desk.Reviews.Why;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.learning.LearningSettings;
import ma.dalil.chatbot.learning.Lessons;
import ma.dalil.chatbot.transcript.JdbcFeedback;
import ma.dalil.chatbot.turn.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Reviews on a real PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewServiceTest {

    private final OfficeDatabase database = new OfficeDatabase();
    private final Rooms rooms = new Rooms(database);
    private final Lessons lessons = new Lessons(rooms);
    private final Officer supervisor = lessons.officer("Samira Alaoui", Role.SUPERVISOR);
    private final Officer editor = lessons.officer("Nadia Berrada", Role.EDITOR);
    private final Officer third = lessons.officer("Omar Idrissi", Role.EDITOR);

    @BeforeEach
    void forget() {
        database.jdbc.sql("delete from conversation").update();
    }

    @AfterAll
    void close() {
        lessons.close();
        database.close();
    }

    @Test
    void aWholeRateTakesAllAnswersAndNoneTakesNone() {
        say("combien coûte un passeport ?");
        say("et pour mon fils ?");
        assertThat(reviews(0, 0).overview(supervisor).open()).isEmpty();
        assertThat(reviews(1, 0).overview(supervisor).open())
                .hasSize(2)
                .extracting(Line::why)
                .containsOnly(Why.CHANCE);
    }

    @Test
    void lookingAgainTakesNothingMore() {
        for (int at = 0; at < 40; at++) {
            say("question " + at);
        }
        ReviewService reviews = reviews(0.5, 0);
        int taken = reviews.overview(supervisor).open().size();
        assertThat(taken).isBetween(8, 32);
        assertThat(reviews.overview(supervisor).open()).hasSize(taken);
    }

    @Test
    void whatCitizensDislikedAndWhatHadNoAnswerIsTakenUpToTheBound() {
        dislike(say("combien coûte un passeport ?"));
        rooms.answering.with(new Outcome.NoEvidence(false));
        say("un drone ?");
        say("un ballon ?");
        assertThat(reviews(0, 2).overview(supervisor).open())
                .extracting(Line::why)
                .containsExactlyInAnyOrder(Why.THUMBS_DOWN, Why.UNANSWERED);
    }

    @Test
    void theSecondDoesNotSeeTheFirstBeforeJudging() {
        UUID id = say("combien coûte un passeport ?").id();
        ReviewService reviews = reviews(1, 0);
        reviews.overview(supervisor);
        assertThat(reviews.judge(supervisor, id, judgement(Verdict.NO, "Le tarif est faux.")))
                .isEqualTo(Result.DONE);
        assertThat(read(reviews, editor, id).judgements()).isEmpty();
        assertThat(read(reviews, supervisor, id).judgements()).hasSize(1);
        reviews.judge(editor, id, judgement(Verdict.YES, ""));
        assertThat(read(reviews, editor, id).judgements())
                .extracting(Given::reviewer)
                .containsExactly("Samira Alaoui", "Nadia Berrada");
    }

    @Test
    void nobodyJudgesTwiceAndNobodyIsTheThird() {
        UUID id = say("combien coûte un passeport ?").id();
        ReviewService reviews = reviews(1, 0);
        reviews.overview(supervisor);
        reviews.judge(supervisor, id, judgement(Verdict.YES, ""));
        assertThat(reviews.judge(supervisor, id, judgement(Verdict.NO, ""))).isEqualTo(Result.JUDGED_ALREADY);
        reviews.judge(editor, id, judgement(Verdict.YES, ""));
        assertThat(reviews.judge(third, id, judgement(Verdict.NO, ""))).isEqualTo(Result.JUDGED_ALREADY);
    }

    @Test
    void agreementAndDisagreementsAreTold() {
        ReviewService reviews = reviews(1, 0);
        UUID one = say("combien coûte un passeport ?").id();
        UUID other = say("et un permis ?").id();
        reviews.overview(supervisor);
        for (UUID id : new UUID[] {one, other}) {
            reviews.judge(supervisor, id, judgement(Verdict.YES, ""));
        }
        reviews.judge(editor, one, judgement(Verdict.YES, ""));
        reviews.judge(editor, other, judgement(Verdict.NO, ""));
        var overview = reviews.overview(third);
        assertThat(overview.judgedByTwo()).isEqualTo(2);
        assertThat(overview.disagreements()).extracting(Line::id).containsExactly(other);
        assertThat(overview.agreement())
                .filteredOn(agreement -> agreement.criterion() == Criterion.RIGHT)
                .singleElement()
                .extracting(Agreement::share)
                .isEqualTo(0.5);
        assertThat(overview.open()).isEmpty();
    }

    @Test
    void theCitizensReasonStandsBesideTheAnswer() {
        TurnView turn = say("Mon numéro est 0612345678, combien coûte un passeport ?");
        dislike(turn);
        ReviewService reviews = reviews(0, 5);
        reviews.overview(supervisor);
        Item item = read(reviews, supervisor, turn.id());
        assertThat(item.question()).isEqualTo("Mon numéro est [telephone], combien coûte un passeport ?");
        assertThat(item.reason()).isEqualTo("outdated");
        assertThat(item.comment()).isEqualTo("appelez le [telephone]");
    }

    @Test
    void everyReadingIsAudited() {
        TurnView turn = say("combien coûte un passeport ?");
        ReviewService reviews = reviews(1, 0);
        reviews.overview(supervisor);
        read(reviews, supervisor, turn.id());
        assertThat(database.audited(turn.conversationId())).endsWith("REVIEW_READ");
    }

    @Test
    void erasingTheConversationTakesItsReviewsAway() {
        TurnView turn = say("combien coûte un passeport ?");
        ReviewService reviews = reviews(1, 0);
        reviews.overview(supervisor);
        reviews.judge(supervisor, turn.id(), judgement(Verdict.YES, "bien"));
        rooms.conversations.erase(turn.conversationId());
        assertThat(reviews.read(supervisor, turn.id())).isEmpty();
    }

    private ReviewService reviews(double rate, int aDay) {
        return new ReviewService(
                new JdbcSample(database.jdbc),
                new JdbcReviews(database.jdbc, rooms.sealed),
                rooms.turns,
                new JdbcFeedback(database.jdbc, rooms.sealed),
                new LearningSettings(rate, aDay, Duration.ofDays(14), Duration.ofDays(30), 1000),
                rooms.audit,
                rooms.transactions,
                rooms.clock);
    }

    private TurnView say(String text) {
        return rooms.say(rooms.open(), text);
    }

    private void dislike(TurnView turn) {
        rooms.conversations.rate(
                turn.conversationId(), turn.id(), new Rating(false, Reason.OUTDATED, "appelez le 0612345678"));
    }

    private static Item read(ReviewService reviews, Officer officer, UUID id) {
        return reviews.read(officer, id).orElseThrow();
    }

    /// All the same but for what is right.
    private static Judgement judgement(Verdict right, String note) {
        Map<Criterion, Verdict> verdicts = Stream.of(Criterion.values())
                .collect(Collectors.toMap(
                        criterion -> criterion, criterion -> criterion == Criterion.RIGHT ? right : Verdict.YES));
        return new Judgement(verdicts, note);
    }
}
