package ma.dalil.chatbot.answer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;
import ma.dalil.knowledge.Morocco;
import ma.dalil.knowledge.answer.ApprovedAnswer;
import ma.dalil.knowledge.document.Document;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.retrieval.question.KnownQuestions;
import ma.dalil.retrieval.question.KnownQuestions.Match;
import org.springframework.stereotype.Component;

/// Answers that civil servants approved, said as they stand. One that was written for this very question comes before
/// all that is composed; one that is near comes where nothing else is known.
@Component
public final class ApprovedAnswers {

    /// The same question in other words of the same weight, in any order and form.
    private static final double THE_SAME = 0.8;
    /// About half of the weight is shared: the rare word that both are about, and not much else.
    public static final double NEAR = 0.45;

    private final KnownQuestions questions;
    private final InstantSource clock;
    private final Map<Locale, FormBundle> words = FormBundle.inAllForms(ApprovedAnswers.class, "answer");

    public ApprovedAnswers(KnownQuestions questions, InstantSource clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /// The answer to this very question.
    Optional<Outcome> toTheSame(String question, Locale form) {
        return from(THE_SAME, question, form);
    }

    /// The answer to a question that is near.
    Optional<Outcome> nearTo(String question, Locale form) {
        return from(NEAR, question, form);
    }

    private Optional<Outcome> from(double least, String question, Locale form) {
        return questions
                .nearest(question, LocalDate.ofInstant(clock.instant(), Morocco.ZONE))
                .filter(match -> match.likeness() >= least)
                .map(Match::answer)
                .map(answer -> answered(answer, form));
    }

    private Outcome answered(Content content, Locale form) {
        Document document = content.document();
        Passage answer = ApprovedAnswer.answerFor(content, form);
        Source source = new Source(
                document.id(),
                answer.id(),
                document.title(),
                document.publisher(),
                document.url(),
                answer.language(),
                answer.section(),
                answer.text(),
                document.asOf(),
                document.version());
        return new Answered(
                document.id(),
                title(content, answer.language()),
                null,
                List.of(new Statement(text(answer, form), List.of(0))),
                List.of(source),
                List.of(),
                List.of(),
                null);
    }

    /// What is answered, so that nobody takes it for an answer to something else.
    private static String title(Content content, Locale form) {
        List<Passage> asked = ApprovedAnswer.questionsOf(content);
        return asked.stream()
                .filter(question -> question.language().equals(form))
                .findFirst()
                .orElseGet(asked::getFirst)
                .text();
    }

    private String text(Passage answer, Locale form) {
        return FactSlotComposer.isRead(answer.language(), form)
                ? answer.text()
                : answer.text()
                        + "\n"
                        + Objects.requireNonNull(words.get(form))
                                .words("article.in." + answer.language().getLanguage());
    }
}
