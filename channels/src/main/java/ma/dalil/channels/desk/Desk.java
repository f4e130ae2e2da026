package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What civil servants do with cases: see the open ones, claim one, reply, note, forward, close. Calls block and belong
/// on a virtual thread.
public interface Desk {

    /// Cases on a page of one list.
    int PAGE = 50;

    enum Status {
        /// A person is due.
        NEW,
        CLAIMED,
        /// Whoever has it waits for what the citizen says.
        WAITING_CITIZEN,
        /// A colleague or a department is due.
        FORWARDED,
        CLOSED;

        /// Whether somebody has it.
        public boolean isHeld() {
            return this == CLAIMED || this == WAITING_CITIZEN;
        }

        /// Whether it waits for somebody to claim it.
        public boolean isFree() {
            return this == NEW || this == FORWARDED;
        }
    }

    /// The lists of the desk, in the order in which they are shown.
    enum Queue {
        /// Free, and for this officer: of their department or none, in a form that they answer in, or forwarded to
        /// them.
        UNASSIGNED,
        /// Held by this officer, whose turn it is.
        MINE,
        /// Held by this officer, who waits for the citizen.
        PENDING,
        /// An answer of the assistant waits for somebody to approve it.
        APPROVAL,
        /// In the name of this officer in a note, and not theirs.
        MENTIONED,
        /// All that are not this officer's.
        OTHERS,
        /// Closed lately, the last one first.
        CLOSED
    }

    /// Why a case was closed.
    enum Closing {
        ANSWERED,
        /// The citizen did not want it any more.
        WITHDRAWN,
        /// The citizen did not write any more.
        NO_REPLY,
        /// Another office was named that is competent.
        ELSEWHERE
    }

    /// One line of a list.
    ///
    /// @param language the written form that the citizen is answered in
    /// @param channel `WEB`, `SMS` or `WHATSAPP`
    /// @param sector of the procedure that was talked about, if one was
    /// @param priority 1: somebody may come to harm, to 4
    /// @param dueAt by when a person should have replied for the first time
    /// @param overdue that time passed and nobody did
    /// @param holder who has it
    /// @param forwardedTo while it is: a department or an officer, in French and in Arabic, by tag; else empty
    /// @param lastMessage its beginning, masked
    record CaseSummary(
            UUID id,
            String reference,
            String category,
            String language,
            String channel,
            @Nullable String sector,
            Status status,
            int priority,
            Instant openedAt,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable UUID holder,
            @Nullable String claimedBy,
            Map<String, String> forwardedTo,
            @Nullable String lastMessage) {

        public CaseSummary {
            forwardedTo = Map.copyOf(forwardedTo);
        }

        public boolean isHeldBy(Officer officer) {
            return status.isHeld() && officer.id().equals(holder);
        }
    }

    /// One list, or a page of it.
    ///
    /// @param count of all its cases
    record Listing(Queue queue, int count, List<CaseSummary> cases) {
        public Listing {
            cases = List.copyOf(cases);
        }
    }

    /// What is looked at of the lists.
    ///
    /// @param queue null: the first cases of each list
    /// @param page from 0
    /// @param sector, language, channel empty: any
    record View(@Nullable Queue queue, int page, String sector, String language, String channel) {

        public static final View ALL = new View(null, 0, "", "", "");
    }

    /// @param author `CITIZEN`, `ASSISTANT` or `STAFF`
    /// @param sources what the reply cites
    /// @param delivery what became of it on its way to a telephone; null if it went to none
    record Message(
            Instant at,
            String author,
            String language,
            String text,
            List<Source> sources,
            @Nullable Delivery delivery) {

        public Message {
            sources = List.copyOf(sources);
        }

        /// Said or read on the web.
        public Message(Instant at, String author, String language, String text) {
            this(at, author, language, text, List.of(), null);
        }
    }

    /// A source one click away.
    record Source(
            int number,
            String title,
            String publisher,
            @Nullable String url,
            String documentId) {}

    /// @param failure the provider's code, where there is one
    record Delivery(Progress progress, @Nullable String failure) {

        /// In the order of what an officer has to know first: of several parts, the least one counts.
        public enum Progress {
            FAILED,
            /// The person has opted out.
            SUPPRESSED,
            /// WhatsApp's 24 hours are over: it goes when the person writes.
            WAITING,
            PENDING,
            SENT,
            DELIVERED,
            READ
        }
    }

    /// A message from a telephone that could not be worked on.
    ///
    /// @param channel `SMS` or `WHATSAPP`
    /// @param failure a code
    record SetAside(UUID id, Instant receivedAt, String channel, int attempts, String failure) {}

    /// How the assistant read what led to the case, in the officer's language once the page words it.
    ///
    /// @param service the procedure's name in French and Arabic, by tag; empty if none was understood
    /// @param facets ids of the sections that were asked for, such as `costs`
    /// @param outcome how the turn ended, such as `NO_EVIDENCE`; null if it was a button
    record Reading(
            Map<String, String> service,
            List<String> facets,
            @Nullable String outcome) {
        public Reading {
            service = Map.copyOf(service);
            facets = List.copyOf(facets);
        }
    }

    /// A line of the journal.
    ///
    /// @param kind such as `CLAIMED`
    /// @param officer the name; null: the citizen, or the service itself
    /// @param recipient to whom it was forwarded, in French and in Arabic, by tag; empty if it was not
    /// @param detail a note's text, a reason; null if there is nothing to say
    record JournalLine(
            Instant at,
            String kind,
            @Nullable String officer,
            Map<String, String> recipient,
            @Nullable String detail) {

        public JournalLine {
            recipient = Map.copyOf(recipient);
        }

        public JournalLine(Instant at, String kind, @Nullable String officer, @Nullable String detail) {
            this(at, kind, officer, Map.of(), detail);
        }
    }

    /// How a reply goes to the citizen.
    ///
    /// @param windowClosesAt until when WhatsApp takes free text; null on other channels
    /// @param template true if free text would wait until the citizen writes: a template asks them to
    record Way(String channel, @Nullable Instant windowClosesAt, boolean template) {}

    /// @param reason why a person is needed, in so many words of the rules; the category if there is no more to say
    /// @param contactLeft whether there is anything to unmask: a contact that was left, or a telephone number
    record Case(
            CaseSummary summary,
            String reason,
            Reading reading,
            List<Message> messages,
            List<JournalLine> journal,
            Way way,
            boolean contactLeft,
            long lastEventId) {
        public Case {
            messages = List.copyOf(messages);
            journal = List.copyOf(journal);
        }
    }

    /// To whom a case can go.
    ///
    /// @param id of an officer or a department
    /// @param names in French and in Arabic, by tag
    /// @param load the open cases of an officer or a department
    record Recipient(UUID id, boolean department, Map<String, String> names, int load) {
        public Recipient {
            names = Map.copyOf(names);
        }
    }

    /// What came of an attempt to change a case.
    enum Result {
        DONE,
        NOT_FOUND,
        NOT_YOURS,
        ALREADY_CLAIMED,
        CLOSED
    }

    /// The lists as this officer sees them: what presses most first, then what waits longest.
    List<Listing> cases(Officer officer, View view);

    /// How something comes to be shown to an officer.
    enum Showing {
        /// They opened it: audited each time.
        OPENING,
        /// What they have open renews itself: audited where it shows what they are not recorded as having seen.
        RENEWAL
    }

    default Optional<Case> read(Officer officer, UUID caseId) {
        return read(officer, caseId, Showing.OPENING);
    }

    /// The masked conversation; every view of it is audited, see [Showing].
    Optional<Case> read(Officer officer, UUID caseId, Showing showing);

    Result claim(Officer officer, UUID caseId);

    /// Claims the case that this officer should take next; empty if none waits for them, or they hold as many as they
    /// should.
    Optional<UUID> claimNext(Officer officer);

    default Result reply(Officer officer, UUID caseId, String text) {
        return reply(officer, caseId, UUID.randomUUID(), text);
    }

    /// Says it once, however often it is asked to.
    ///
    /// @param messageId of what is said
    Result reply(Officer officer, UUID caseId, UUID messageId, String text);

    /// A note for colleagues, which stands in the conversation's export alone; `@name` brings the case to a colleague's
    /// lists.
    Result note(Officer officer, UUID caseId, String text);

    /// Officers and departments a case can go to.
    List<Recipient> recipients();

    /// By whoever holds it, or by a supervisor.
    ///
    /// @param recipient an officer or a department
    Result forward(Officer officer, UUID caseId, UUID recipient, String reason);

    Result close(Officer officer, UUID caseId, Closing closing);

    /// What the citizen left to be reached by, and their number on a telephone; the reason is journaled. Only for
    /// whoever
    /// holds the case.
    ///
    /// @return by name, such as `telephone`; empty if the officer does not hold the case
    Map<String, String> unmask(Officer officer, UUID caseId, String reason);

    /// Says that the officer has the case open, and tells who else has.
    List<String> readers(Officer officer, UUID caseId);

    void leave(Officer officer, UUID caseId);

    /// Messages from telephones that could not be worked on, oldest first.
    List<SetAside> setAside();

    /// Has one worked on once more; false if it is not set aside.
    boolean retry(Officer officer, UUID messageId);

    /// A number that changes whenever any case changes; waits up to the given milliseconds for it to differ from the
    /// one given.
    long awaitChange(long seen, long waitMillis) throws InterruptedException;
}
