package ma.dalil.chatbot.turn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a turn ended. Every expected ending is here; what is not expected is an exception that becomes [Failed] in one
/// place.
public sealed interface Outcome {

    /// An answer from the documents.
    ///
    /// @param documentId the document the thread goes on about
    /// @param title what the answer is about, in the asker's form
    /// @param officialName what the counter calls it, where the asker's form has another name for it; null if not
    /// @param unknown headings of what was asked and no document tells
    /// @param choices where to go on from here
    /// @param referral a person is offered beside the facts; null if not
    record Answered(
            String documentId,
            String title,
            @Nullable String officialName,
            List<Statement> statements,
            List<Source> sources,
            List<String> unknown,
            List<Choice> choices,
            @Nullable Referral referral)
            implements Outcome {
        public Answered {
            statements = List.copyOf(statements);
            sources = List.copyOf(sources);
            unknown = List.copyOf(unknown);
            choices = List.copyOf(choices);
        }

        /// The answer as a civil servant sends it, who is the person that would be offered.
        public Answered approved() {
            return new Answered(documentId, title, officialName, statements, sources, unknown, List.of(), null);
        }

        public Answered withReferral(Referral other) {
            return new Answered(documentId, title, officialName, statements, sources, unknown, choices, other);
        }

        /// This answer and, under the other's title, another one; the conversation goes on about the other.
        public Answered followedBy(Answered other) {
            return joined(other, other.documentId, other.choices);
        }

        /// This answer and, under its title, what else may have been meant; the conversation goes on about this one.
        public Answered beside(Answered other) {
            return joined(other, documentId, choices);
        }

        private Answered joined(Answered other, String goesOnAbout, List<Choice> further) {
            List<Source> allSources = new ArrayList<>(sources);
            allSources.addAll(other.sources);
            List<Statement> allStatements = new ArrayList<>(statements);
            for (Statement statement : other.statements) {
                String text = allStatements.size() == statements.size()
                        ? other.title + "\n" + statement.text()
                        : statement.text();
                allStatements.add(new Statement(
                        text,
                        statement.sources().stream()
                                .map(source -> source + sources.size())
                                .toList()));
            }
            List<String> allUnknown = new ArrayList<>(unknown);
            allUnknown.addAll(other.unknown);
            return new Answered(
                    goesOnAbout,
                    title,
                    officialName,
                    allStatements,
                    allSources,
                    allUnknown.stream().distinct().toList(),
                    further,
                    referral == null ? other.referral : referral);
        }
    }

    /// The question fits several procedures, or none yet.
    record AskedBack(List<Choice> choices) implements Outcome {
        public AskedBack {
            choices = List.copyOf(choices);
        }
    }

    /// Understood, and not for us: a greeting, a joke, an attempt to bend the assistant.
    record Declined(Notice notice) implements Outcome {}

    /// Nothing in the documents bears on it.
    ///
    /// @param neighbours services that are covered and nearest to it
    record OutOfScope(List<Choice> neighbours) implements Outcome {
        public OutOfScope {
            neighbours = List.copyOf(neighbours);
        }
    }

    /// It may well be ours, but no passage carries an answer, or a search was down.
    ///
    /// @param outage true if a search was down, so that asking again later may help
    record NoEvidence(boolean outage) implements Outcome {}

    /// For a person.
    ///
    /// @param requested true if the citizen asked for a person in so many words or agreed; false: it is offered
    record HandedOver(Category category, boolean requested) implements Outcome {}

    /// Composed and verified, and held until a civil servant has approved it.
    ///
    /// @param answered what would have been said
    /// @param category of the case
    record AwaitingApproval(Answered answered, Category category) implements Outcome {}

    /// @param code a small stable code, never a message of an exception
    record Failed(String code) implements Outcome {}

    /// @param sources indexes into the answer's sources, from 0
    record Statement(String text, List<Integer> sources) {
        public Statement {
            sources = List.copyOf(sources);
        }
    }

    /// A passage relied on.
    ///
    /// @param quote the words relied on, as they stand in the passage
    record Source(
            String documentId,
            String passageId,
            String title,
            String publisher,
            @Nullable String url,
            Locale language,
            String section,
            String quote,
            @Nullable LocalDate asOf,
            String version) {

        /// The same passage, relied on for fewer of its words.
        public Source quoting(String words) {
            return new Source(documentId, passageId, title, publisher, url, language, section, words, asOf, version);
        }
    }

    record Choice(String label, String text) {}

    /// A person, offered beside an answer.
    ///
    /// @param told true if the citizen told what a person should see; false: the service often wants one
    record Referral(Category category, boolean told) {}

    enum Notice {
        GREETING,
        THANKS,
        CAPABILITIES,
        INJECTION,
        CONTACT_DETAILS,
        FORM_CHOSEN,
        UNSERVED_LANGUAGE
    }

    /// Why a person is needed; the identifier is the `category` of the HTTP contract.
    enum Category {
        DOMESTIC_VIOLENCE("domestic-violence"),
        SUICIDE("suicide"),
        CHILD_IN_DANGER("child-in-danger"),
        HEALTH_EMERGENCY("health-emergency"),
        THREAT("threat"),
        CORRUPTION("corruption"),
        LEGAL_DISPUTE("legal-dispute"),
        ASYLUM("asylum"),
        PERSONAL_FILE("personal-file"),
        PERSON_REQUESTED("person-requested"),
        /// The register of sensitive uses leaves the subject to people, or has the answer approved first.
        SENSITIVE_SUBJECT("sensitive-subject"),
        /// The desk has stopped the assistant, and people are offered.
        ASSISTANT_PAUSED("assistant-paused");

        private final String id;

        Category(String id) {
            this.id = id;
        }

        /// Empty if there is none of the identifier, or no identifier.
        public static Optional<Category> of(@Nullable String id) {
            return Arrays.stream(values())
                    .filter(category -> category.id.equals(id))
                    .findFirst();
        }

        public String id() {
            return id;
        }

        /// Whether what the documents say may be told beside the offer of a person.
        public boolean allowsFacts() {
            return switch (this) {
                case CORRUPTION, LEGAL_DISPUTE, ASYLUM, PERSONAL_FILE -> true;
                case DOMESTIC_VIOLENCE,
                        SUICIDE,
                        CHILD_IN_DANGER,
                        HEALTH_EMERGENCY,
                        THREAT,
                        PERSON_REQUESTED,
                        SENSITIVE_SUBJECT,
                        ASSISTANT_PAUSED -> false;
            };
        }

        /// Whether somebody may be in danger: then whom to call comes before all else.
        public boolean isUrgent() {
            return switch (this) {
                case DOMESTIC_VIOLENCE, SUICIDE, CHILD_IN_DANGER, HEALTH_EMERGENCY, THREAT -> true;
                case CORRUPTION,
                        LEGAL_DISPUTE,
                        ASYLUM,
                        PERSONAL_FILE,
                        PERSON_REQUESTED,
                        SENSITIVE_SUBJECT,
                        ASSISTANT_PAUSED -> false;
            };
        }
    }
}
