package ma.dalil.channels.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Wording;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What an editor wrote of an answer, read from the page's form and from JSON alike.
final class CandidateForm {

    /// Of one question: what a person asks in one breath.
    private static final int MOST_QUESTIONS = 20;

    private CandidateForm() {}

    /// Questions stand one in a line.
    ///
    /// @throws Problem 400 or 413
    static Content of(StaffCall call) {
        List<Wording> questions = new ArrayList<>();
        List<Wording> answers = new ArrayList<>();
        for (Locale form : WrittenForms.AUTHORED) {
            String language = form.toLanguageTag();
            call.field("question-" + language)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> questions.add(new Wording(language, line)));
            String answer = call.field("answer-" + language).strip();
            if (!answer.isEmpty()) {
                answers.add(new Wording(language, answer));
            }
        }
        return checked(new Content(
                questions,
                answers,
                call.field("title").strip(),
                call.field("publisher").strip(),
                call.field("url").strip(),
                date("as-of", call.field("as-of")),
                date("valid-from", call.field("valid-from")),
                date("valid-to", call.field("valid-to"))));
    }

    /// @throws Problem 400 or 413
    static Content of(StaffCall call, RequestBody body) {
        JsonNode content = body.tree().get("content");
        if (content == null || !content.isObject()) {
            throw Problem.badRequest("'content' is not an object.");
        }
        try {
            return checked(call.json().treeToValue(content, Content.class));
        } catch (JacksonException malformed) {
            throw Problem.badRequest("'content' does not read as described.");
        }
    }

    private static Content checked(Content content) {
        if (content.questions().size() > MOST_QUESTIONS) {
            throw new Problem(413, "Content too large", "More than " + MOST_QUESTIONS + " questions.");
        }
        content.questions().forEach(question -> check("question", question));
        content.answers().forEach(answer -> check("answer", answer));
        long languages =
                content.answers().stream().map(Wording::language).distinct().count();
        if (languages < content.answers().size()) {
            throw Problem.badRequest("There are two answers in one language.");
        }
        RequestBody.checked("title", content.title());
        RequestBody.checked("publisher", content.publisher());
        RequestBody.checked("url", content.url());
        return content;
    }

    private static void check(String property, Wording wording) {
        RequestBody.message(property, wording.text());
        if (WrittenForms.AUTHORED.stream()
                .noneMatch(form -> form.toLanguageTag().equals(wording.language()))) {
            throw Problem.badRequest("'" + property + "' is in none of the forms that are written by hand.");
        }
    }

    private static @Nullable LocalDate date(String property, String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw Problem.badRequest("'" + property + "' is no date.");
        }
    }
}
