package ma.dalil.knowledge.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.dalil.knowledge.Sha256;
import ma.dalil.knowledge.document.Document;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.language.Tifinagh;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Validity;

/// An answer that one civil servant wrote and another published, with the official source that it relies on.
///
/// @param id of the document, `answer-12`
/// @param questions wordings of what it answers, at least one, each in its written form
/// @param answers at least one, at most one in each form that is written by hand
/// @param validity the days on which it is told
public record ApprovedAnswer(String id, List<Worded> questions, List<Worded> answers, Basis basis, Validity validity) {

    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final String MOROCCO = "MA";

    /// Words in a written form.
    public record Worded(Locale form, String text) {}

    /// The official source.
    ///
    /// @param asOf the day for which it tells what it tells
    public record Basis(String title, String publisher, String url, LocalDate asOf) {}

    public ApprovedAnswer {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
        if (questions.isEmpty() || answers.isEmpty()) {
            throw new IllegalArgumentException("an approved answer has a question and an answer");
        }
        if (answers.stream().map(Worded::form).distinct().count() < answers.size()) {
            throw new IllegalArgumentException("an approved answer has one answer in each form");
        }
        if (answers.stream().anyMatch(answer -> !WrittenForms.AUTHORED.contains(answer.form()))) {
            throw new IllegalArgumentException("an answer is written in one of the authored forms");
        }
    }

    /// As it is published: questions first, then answers.
    public Content content() {
        List<Passage> passages = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            passages.add(passage(QUESTION + "/" + (at + 1), QUESTION, passages.size(), questions.get(at)));
        }
        for (Worded answer : inBothScripts(answers)) {
            passages.add(passage(ANSWER + "/" + answer.form().toLanguageTag(), ANSWER, passages.size(), answer));
        }
        Document document = new Document(
                id,
                Document.Kind.ANSWER,
                basis.title(),
                basis.publisher(),
                basis.url(),
                answers.getFirst().form(),
                MOROCCO,
                basis.asOf(),
                validity.from(),
                validity.to(),
                version());
        return new Content(document, passages);
    }

    /// Tifinagh is derived from Amazigh in Latin letters.
    private static List<Worded> inBothScripts(List<Worded> answers) {
        List<Worded> all = new ArrayList<>(answers);
        answers.stream()
                .filter(answer -> answer.form().equals(WrittenForms.AMAZIGH_LATIN))
                .map(answer -> new Worded(WrittenForms.AMAZIGH_TIFINAGH, Tifinagh.ofLatin(answer.text())))
                .forEach(all::add);
        return all;
    }

    private Passage passage(String part, String section, int ordinal, Worded worded) {
        return new Passage(id + "/" + part, id, section, ordinal, worded.form(), null, worded.text());
    }

    /// The questions of a document that is an approved answer.
    public static List<Passage> questionsOf(Content content) {
        return content.passages().stream()
                .filter(passage -> passage.section().equals(QUESTION))
                .toList();
    }

    /// The answer that whoever writes in a form reads best: in that form; else in Arabic for whoever writes Arabic
    /// letters, and in French for the others; else in whatever form there is.
    public static Passage answerFor(Content content, Locale form) {
        List<Passage> answers = content.passages().stream()
                .filter(passage -> passage.section().equals(ANSWER))
                .toList();
        Locale other = WrittenForms.isRightToLeft(form) ? WrittenForms.ARABIC : WrittenForms.FRENCH;
        return in(answers, form).or(() -> in(answers, other)).orElseGet(answers::getFirst);
    }

    private static Optional<Passage> in(List<Passage> answers, Locale form) {
        return answers.stream()
                .filter(passage -> passage.language().equals(form))
                .findFirst();
    }

    /// Changes with all that a citizen or an index sees of it.
    private String version() {
        return Sha256.hex(questions + "\u001f" + answers + "\u001f" + basis + "\u001f" + validity);
    }
}
