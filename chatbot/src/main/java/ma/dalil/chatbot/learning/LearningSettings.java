package ma.dalil.chatbot.learning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param reviewRate share of answered turns that are reviewed by chance, 0 to 1
/// @param reviewsADay most thumbs-down and unanswered turns of one day that are reviewed beside them, at least 0
/// @param reviewPeriod how far back reviews look, at least a day
/// @param questionPeriod how far back unanswered questions are put together, at least a day
/// @param mostQuestions how many of them at the most, the last ones, at least 1
@ConfigurationProperties("dalil.learning")
public record LearningSettings(
        @DefaultValue("0.02") double reviewRate,
        @DefaultValue("50") int reviewsADay,
        @DefaultValue("14d") Duration reviewPeriod,
        @DefaultValue("30d") Duration questionPeriod,
        @DefaultValue("1000") int mostQuestions) {

    private static final Duration DAY = Duration.ofDays(1);

    public LearningSettings {
        if (reviewRate < 0 || reviewRate > 1) {
            throw new IllegalArgumentException("dalil.learning.review-rate is 0 to 1");
        }
        if (reviewsADay < 0 || mostQuestions < 1) {
            throw new IllegalArgumentException(
                    "dalil.learning: reviews-a-day is at least 0 and most-questions at least 1");
        }
        if (reviewPeriod.compareTo(DAY) < 0 || questionPeriod.compareTo(DAY) < 0) {
            throw new IllegalArgumentException("dalil.learning: periods are at least a day");
        }
    }
}
