package ma.dalil.chatbot.evaluation;

import java.util.List;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Handover;
import ma.dalil.channels.conversation.TurnView.Helpline;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.channels.conversation.TurnView.Statement;
import org.jspecify.annotations.Nullable;

/// Questions and replies, short.
final class Replies {

    static final QuestionFile TUNING = new QuestionFile("questions-tuning.jsonl", List.of());
    static final QuestionFile HELD_OUT = new QuestionFile("questions-test.jsonl", List.of());

    private Replies() {}

    static Question question(String form, Kind kind, String expects, String... documents) {
        return new Question("q", form, "بشحال الباسبور؟", kind, "none", List.of(documents), expects, List.of());
    }

    static Question passportPrice(String form) {
        return question(form, Kind.IN_SCOPE, "500 DH", "passport-adult");
    }

    static Question sensitive(String category) {
        return new Question("q", "fr", "il me frappe", Kind.SENSITIVE, category, List.of(), "helpline", List.of());
    }

    static TurnView answered(String form, String text, String document) {
        return answered(form, text, document, text);
    }

    static TurnView answered(String form, String text, String document, String quote) {
        Citation citation = new Citation(1, document, "", "", null, "fr", quote, "", null, "1");
        return turn(
                form,
                Ending.ANSWERED,
                text,
                List.of(new Statement(text, List.of(1))),
                List.of(citation),
                List.of(),
                null);
    }

    static TurnView offered(String text, String... helplines) {
        return turn(
                "fr",
                Ending.HANDED_OVER,
                text,
                List.of(),
                List.of(),
                List.of(helplines).stream()
                        .map(number -> new Helpline("", number))
                        .toList(),
                new Handover("R", "", Handover.Status.OFFERED));
    }

    static TurnView ended(Ending ending, String text) {
        return turn("fr", ending, text, List.of(), List.of(), List.of(), null);
    }

    static Verdict verdict(QuestionFile file, Question question, TurnView turn) {
        return new Verdict(file, question, turn, Judge.judge(question, turn), 1);
    }

    /// An in-scope question in a form, answered from the right document or from another one.
    static Verdict passport(String form, boolean right) {
        return verdict(
                TUNING, passportPrice(form), answered(form, "500 DH", right ? "passport-adult" : "passport-minor"));
    }

    private static TurnView turn(
            String form,
            Ending ending,
            String text,
            List<Statement> statements,
            List<Citation> citations,
            List<Helpline> helplines,
            @Nullable Handover handover) {
        return new TurnView(
                new UUID(0, 1),
                new UUID(0, 2),
                form,
                ending,
                text,
                statements,
                citations,
                List.of(),
                helplines,
                handover,
                Speaker.ASSISTANT);
    }
}
