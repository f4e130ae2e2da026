package ma.dalil.channels.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Closing;
import ma.dalil.channels.desk.Desk.Recipient;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.channels.desk.Drafts.Draft;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.desk.Wording.Aids;
import org.jspecify.annotations.Nullable;

/// One case as an officer reads it.
///
/// @param reason null if the category says it all
/// @param reading how the assistant read the message that led here, as pairs of words
/// @param state tells the script whether what stands below the messages has to change
/// @param claimable nobody has it yet
/// @param mine with a reply box
/// @param works takes part in it, and does not only read
/// @param notable at the desk, so that notes make sense
/// @param forwarding to whom it can go; null if this officer cannot forward it
/// @param closings why it may be closed
/// @param way how a reply goes out, in words; null on the web
/// @param sms segments are counted while a reply is typed
/// @param unmaskable there is something to reach the citizen by
/// @param unmasked what was just unmasked
/// @param unsent a reply that was not taken
/// @param lost there is no reply box any more for what is unsent
/// @param error what was wrong with the reply
/// @param draft the last one; null if there is none
/// @param proposal null unless a draft may be asked for
/// @param form tells this form from any other: the same words are sent from it once
/// @param canned replies to choose from, in the officer's language
/// @param slots as they stand in a text
record CasePage(
        CaseLists.Line line,
        @Nullable String reason,
        List<Pair> reading,
        String openedAt,
        String stateWords,
        List<Message> messages,
        String state,
        boolean claimable,
        boolean mine,
        boolean works,
        boolean notable,
        @Nullable Forwarding forwarding,
        List<Choice> closings,
        @Nullable String way,
        boolean sms,
        boolean unmaskable,
        List<Pair> unmasked,
        List<Entry> journal,
        String replyLabel,
        String replyLang,
        int longestReply,
        String unsent,
        boolean lost,
        @Nullable String error,
        @Nullable DraftView draft,
        DraftView.@Nullable Proposal proposal,
        String form,
        List<Choice> canned,
        List<Choice> slots) {

    private static final int LONGEST_CHOICE = 70;

    boolean hasReading() {
        return !reading.isEmpty();
    }

    boolean hasCanned() {
        return !canned.isEmpty();
    }

    boolean hasSlots() {
        return !slots.isEmpty();
    }

    boolean hasUnmasked() {
        return !unmasked.isEmpty();
    }

    record Pair(String name, String value) {}

    record Choice(String value, String label) {}

    record Forwarding(List<Choice> departments, List<Choice> officers) {}

    /// @param kind for the style: citizen, assistant, staff
    record Message(
            String kind,
            String who,
            String at,
            String time,
            String lang,
            String dir,
            String text,
            @Nullable Sources sources,
            @Nullable Way way) {}

    record Sources(String label, List<Source> all) {}

    /// @param address outside; null if it has none
    record Source(
            int number,
            String title,
            String publisher,
            @Nullable String address) {}

    /// What became of a message on its way to a telephone.
    ///
    /// @param kind for the style
    record Way(String kind, String words) {}

    /// A line of the journal.
    record Entry(
            String at, String time, String what, @Nullable String detail) {}

    /// What stands on the page beside the case itself.
    ///
    /// @param draft the last one that was made of the case
    /// @param unmasked what was just unmasked, by name
    /// @param unsent a reply that was not taken; empty if none
    /// @param error the key of what went wrong with it; empty if nothing
    record Beside(Optional<Draft> draft, Map<String, String> unmasked, String unsent, String error) {

        static Beside only(Optional<Draft> draft) {
            return new Beside(draft, Map.of(), "", "");
        }

        /// @param contact by name
        Beside unmasked(Map<String, String> contact) {
            return new Beside(draft, contact, unsent, error);
        }

        /// @param key of what went wrong; empty if nothing did
        Beside unsent(String text, String key) {
            return new Beside(draft, unmasked, text, key);
        }
    }

    /// Whether the officer can give the case to somebody else.
    static boolean canForward(CaseSummary summary, Officer officer) {
        return CaseRoutes.WORKERS.includes(officer)
                && summary.status() != Status.CLOSED
                && (summary.isHeldBy(officer) || officer.is(Role.SUPERVISOR));
    }

    /// @param recipients to whom the case can go, if the officer can give it to somebody
    static CasePage of(
            StaffWords words,
            Instant now,
            Officer officer,
            Case found,
            Beside beside,
            List<Recipient> recipients,
            Aids aids) {
        CaseSummary summary = found.summary();
        boolean mine = summary.isHeldBy(officer);
        CaseLists.Line line = new CaseLists(words, now).line(summary);
        boolean works = CaseRoutes.WORKERS.includes(officer);
        boolean open = works && summary.status() != Status.CLOSED;
        return new CasePage(
                line,
                found.reason().equals(summary.category()) ? null : found.reason(),
                reading(words, found.reading()),
                words.moment(summary.openedAt()),
                state(words, summary, mine),
                found.messages().stream().map(said -> message(words, said)).toList(),
                summary.status()
                        + (mine ? "-MINE" : "")
                        + beside.draft()
                                .map(drafted -> "-" + drafted.id() + "-" + drafted.state())
                                .orElse(""),
                works && summary.status().isFree(),
                mine,
                works,
                open,
                canForward(summary, officer) ? forwarding(words, officer, recipients) : null,
                Stream.of(Closing.ANSWERED, Closing.ELSEWHERE, Closing.NO_REPLY)
                        .map(closing -> new Choice(closing.name(), words.words("closing." + closing)))
                        .toList(),
                way(words, found.way()),
                found.way().channel().equals("SMS"),
                mine && found.contactLeft(),
                beside.unmasked().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Pair(
                                words.find("contact." + entry.getKey()).orElse(entry.getKey()), entry.getValue()))
                        .toList(),
                found.journal().stream().map(entry -> entry(words, entry)).toList(),
                words.words("reply-in", line.language()),
                summary.language(),
                InboundMessage.MAX_LENGTH,
                beside.unsent(),
                !mine && !beside.unsent().isEmpty(),
                beside.error().isEmpty() ? null : words.words(beside.error()),
                beside.draft()
                        .map(drafted -> DraftView.of(words, drafted, mine, DraftView.Unsent.NOTHING))
                        .orElse(null),
                DraftRoutes.proposal(summary.id(), beside.draft(), mine),
                UUID.randomUUID().toString(),
                aids.canned().stream()
                        .map(canned -> own(words, canned.texts()))
                        .map(text -> new Choice(text, shortened(text)))
                        .toList(),
                aids.slots().stream()
                        .map(slot -> own(words, slot.names()))
                        .map(name -> new Choice("{" + name + "}", name))
                        .toList());
    }

    /// The one in the language of the page.
    static String own(StaffWords words, Map<String, String> texts) {
        return texts.getOrDefault(words.form().toLanguageTag(), "");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_CHOICE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_CHOICE)) + "…";
    }

    private static List<Pair> reading(StaffWords words, Desk.Reading reading) {
        List<Pair> pairs = new ArrayList<>();
        String service = reading.service().get(words.form().toLanguageTag());
        if (service != null) {
            pairs.add(new Pair(words.words("reading.service"), service));
        }
        if (!reading.facets().isEmpty()) {
            String separator = words.words("separator") + " ";
            pairs.add(new Pair(
                    words.words("reading.facets"),
                    String.join(
                            separator,
                            reading.facets().stream()
                                    .map(facet -> words.find("facet." + facet).orElse(facet))
                                    .toList())));
        }
        if (reading.outcome() != null) {
            pairs.add(new Pair(
                    words.words("reading.outcome"),
                    words.find("outcome." + reading.outcome()).orElse(reading.outcome())));
        }
        return pairs;
    }

    private static String state(StaffWords words, CaseSummary summary, boolean mine) {
        String holder = Objects.requireNonNullElse(summary.claimedBy(), "—");
        return switch (summary.status()) {
            case NEW -> words.words("state.open");
            case FORWARDED ->
                summary.forwardedTo().isEmpty()
                        ? words.words("state.forwarded")
                        : words.words("state.forwarded-to", own(words, summary.forwardedTo()));
            case WAITING_CITIZEN ->
                mine ? words.words("state.waiting-citizen") : words.words("state.waiting-citizen-of", holder);
            case CLAIMED -> mine ? words.words("state.mine") : words.words("state.claimed", holder);
            case CLOSED -> words.words("state.closed");
        };
    }

    private static Forwarding forwarding(StaffWords words, Officer officer, List<Recipient> recipients) {
        return new Forwarding(
                recipients.stream()
                        .filter(Recipient::department)
                        .map(recipient -> choice(words, recipient))
                        .toList(),
                recipients.stream()
                        .filter(recipient ->
                                !recipient.department() && !recipient.id().equals(officer.id()))
                        .map(recipient -> choice(words, recipient))
                        .toList());
    }

    private static Choice choice(StaffWords words, Recipient recipient) {
        String name = recipient.names().getOrDefault(words.form().toLanguageTag(), "");
        return new Choice(recipient.id().toString(), words.words("load", name, recipient.load()));
    }

    private static @Nullable String way(StaffWords words, Desk.Way way) {
        return switch (way.channel()) {
            case "SMS" -> words.words("way.sms");
            case "WHATSAPP" ->
                way.template() || way.windowClosesAt() == null
                        ? words.words("way.template")
                        : words.words("way.whatsapp", words.moment(way.windowClosesAt()));
            default -> null;
        };
    }

    private static Message message(StaffWords words, Desk.Message said) {
        return new Message(
                said.author().toLowerCase(Locale.ROOT),
                words.find("author." + said.author()).orElse(said.author()),
                said.at().toString(),
                words.moment(said.at()),
                said.language(),
                CaseLists.direction(said.language()),
                said.text(),
                said.sources().isEmpty() ? null : sources(words, said.sources()),
                said.delivery() == null ? null : way(words, said.delivery()));
    }

    private static Sources sources(StaffWords words, List<Desk.Source> sources) {
        return new Sources(
                words.words("sources", sources.size()),
                sources.stream()
                        .map(source -> new Source(source.number(), source.title(), source.publisher(), source.url()))
                        .toList());
    }

    private static Way way(StaffWords words, Desk.Delivery delivery) {
        String kind = delivery.progress().name().toLowerCase(Locale.ROOT);
        String told = words.words("delivery." + kind);
        return new Way(
                kind, delivery.failure() == null ? told : words.words("delivery.code", told, delivery.failure()));
    }

    private static String forwarded(String recipient, @Nullable String reason) {
        return reason == null ? recipient : recipient + " : " + reason;
    }

    private static Entry entry(StaffWords words, Desk.JournalLine line) {
        String what = words.words("journal." + line.kind());
        String detail = line.detail() != null && line.kind().equals("CLOSED")
                ? words.find("closing." + line.detail()).orElse(line.detail())
                : line.detail();
        return new Entry(
                line.at().toString(),
                words.moment(line.at()),
                line.officer() == null ? what : words.words("journal.by", line.officer(), what),
                line.recipient().isEmpty() ? detail : forwarded(own(words, line.recipient()), detail));
    }
}
