package ma.dalil.chatbot.triage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.Notice;
import ma.dalil.knowledge.procedure.Section;
import org.jspecify.annotations.Nullable;

/// What is to be done with a turn.
public sealed interface Assessment {

    /// Answered with a notice, without a search.
    record Reply(Notice notice) implements Assessment {}

    /// For a person.
    ///
    /// @param requested true if the citizen asked for one or agreed
    record HandOver(Category category, boolean requested) implements Assessment {}

    /// A question that names what is asked and not of which service.
    ///
    /// @param text the question; the service that is chosen is put behind it
    /// @param procedures identifiers of services to choose from, as far as the question suggests any
    record AskWhich(String text, List<String> procedures) implements Assessment {
        public AskWhich {
            procedures = List.copyOf(procedures);
        }
    }

    /// About what no administration of Morocco answers.
    ///
    /// @param near identifiers of services that come near it, nearest first
    record OffTopic(List<String> near) implements Assessment {
        public OffTopic {
            near = List.copyOf(near);
        }
    }

    /// To be looked up.
    ///
    /// @param whole the message as one question
    /// @param parts its questions, two or more, if it seems to ask about several things; otherwise empty
    /// @param mayBeVague true if it may leave out what it is about: where nothing is found, it is asked back
    /// @param concern why a person may be needed too; null if nothing speaks for it
    record Proceed(
            Request whole,
            List<Request> parts,
            boolean mayBeVague,
            @Nullable Concern concern) implements Assessment {
        public Proceed {
            parts = List.copyOf(parts);
        }
    }

    /// What may need a person beside, or instead of, what the documents say.
    ///
    /// @param sure true if a rule says so, or likelihood does beyond doubt
    record Concern(Category category, boolean sure) {}

    /// A question to the documents.
    ///
    /// @param text masked, without what the citizen says is not meant
    /// @param asked the sections that are asked for; empty: none by name
    /// @param likely the sections that may be asked for besides
    /// @param law true if it is after what a law says
    /// @param subject how the question says what it is about
    record Request(String text, Locale form, Set<Section> asked, Set<Section> likely, boolean law, Subject subject) {
        public Request {
            asked = Set.copyOf(asked);
            likely = Set.copyOf(likely);
        }

        public Request(String text, Locale form, Set<Section> asked, boolean law, Subject subject) {
            this(text, form, asked, Set.of(), law, subject);
        }

        /// The same question about other sections.
        public Request asking(Set<Section> sections) {
            return new Request(text, form, sections, law, subject);
        }

        /// The same question, which may be about some sections besides.
        public Request likelyAsking(Set<Section> sections) {
            return new Request(text, form, asked, sections, law, subject);
        }

        /// The same side of the same subject, in fewer words.
        public boolean simpler() {
            return subject instanceof Subject.Again;
        }
    }

    /// How a question says what it is about.
    sealed interface Subject {

        /// By its name.
        ///
        /// @param before what the conversation was about, which a short question may lean on; null if nothing
        /// @param negated words that are said not to be meant; empty if none
        record Named(@Nullable String before, Tie tie, String negated) implements Subject {

            public Named(@Nullable String before, Tie tie) {
                this(before, tie, "");
            }
        }

        /// How a question's wording ties it to what was said before.
        enum Tie {
            /// Whether something does for it: "is a bill enough?"
            STAYS,
            /// "And if ...", "without ...", "... on that".
            GOES_ON,
            /// Nothing tells.
            OPEN,
            /// "I want ...".
            BEGINS_ANEW
        }

        /// By leaving it out: it is what the conversation is about.
        record Understood(String documentId) implements Subject {}

        /// What was answered was not understood: once more, in simpler words.
        record Again(String documentId) implements Subject {}
    }
}
