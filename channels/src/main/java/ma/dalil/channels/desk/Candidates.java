package ma.dalil.channels.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers on their way into the knowledge base: proposed, edited, published by a second person, withdrawn. Calls block
/// and belong on a virtual thread.
public interface Candidates {

    enum State {
        /// Its last revision answers nobody yet; one before it may.
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /// Where it came from.
    enum Origin {
        CASE,
        QUESTIONS,
        DESK
    }

    /// @param language a written form's tag
    record Wording(String language, String text) {}

    /// What an editor writes; anything may be missing until it is to be published.
    ///
    /// @param questions wordings of what it answers
    /// @param title of the official source
    /// @param asOf the day for which the source tells what it tells
    record Content(
            List<Wording> questions,
            List<Wording> answers,
            String title,
            String publisher,
            String url,
            @Nullable LocalDate asOf,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        public static final Content EMPTY = new Content(List.of(), List.of(), "", "", "", null, null, null);

        public Content {
            questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
            answers = List.copyOf(Objects.requireNonNullElse(answers, List.of()));
            title = Objects.requireNonNullElse(title, "");
            publisher = Objects.requireNonNullElse(publisher, "");
            url = Objects.requireNonNullElse(url, "");
        }

        @Override
        public String toString() {
            return "Content[" + questions.size() + " questions, " + answers.size() + " answers]";
        }
    }

    /// @param name of the document that it is or would be, `answer-12`
    /// @param live whether a revision of it answers citizens
    /// @param question a wording, empty if there is none yet
    /// @param editor who wrote the last revision
    record Line(UUID id, String name, State state, boolean live, String question, Instant changedAt, String editor) {}

    /// @param kind `PROPOSED`, `EDITED`, `PUBLISHED` or `WITHDRAWN`
    record Event(
            Instant at,
            String kind,
            int revision,
            String officer,
            @Nullable String reason) {}

    /// What stands between a revision and its publication.
    enum Missing {
        QUESTION,
        FRENCH_ANSWER,
        ARABIC_ANSWER,
        TITLE,
        PUBLISHER,
        ADDRESS,
        DATE,
        PERIOD
    }

    /// @param revision the last one, which is shown
    /// @param ownWork whether whoever reads wrote it, and so cannot publish it
    record Candidate(
            Line line,
            Origin origin,
            int revision,
            Content content,
            List<Missing> missing,
            boolean ownWork,
            List<Event> history) {
        public Candidate {
            missing = List.copyOf(missing);
            history = List.copyOf(history);
        }
    }

    enum Result {
        DONE,
        NOT_FOUND,
        /// Somebody wrote another revision meanwhile, or it is published or withdrawn already.
        CHANGED,
        INCOMPLETE,
        /// Whoever wrote it asks another person.
        OWN_WORK
    }

    /// All, the one that changed last first.
    List<Line> all();

    Optional<Candidate> read(Officer officer, UUID id);

    UUID propose(Officer officer, Origin origin, Content content);

    /// Proposes what an officer answered last in a case, with the question before it; empty if no officer answered.
    ///
    /// @throws java.util.NoSuchElementException if there is no such case
    Optional<UUID> proposeFromCase(Officer officer, UUID caseId);

    /// Writes a new revision.
    ///
    /// @param revision the one that was edited
    Result edit(Officer officer, UUID id, int revision, Content content);

    /// Puts a revision into the knowledge base: the next question is answered from it.
    Result publish(Officer officer, UUID id, int revision);

    /// Takes it out of the knowledge base, or off the list of drafts.
    Result withdraw(Officer officer, UUID id, String reason);
}
