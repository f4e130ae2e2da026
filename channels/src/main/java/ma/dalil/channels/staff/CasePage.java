package ma.dalil.channels.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.channels.desk.Drafts.Draft;
import ma.dalil.channels.desk.Officer;
import org.jspecify.annotations.Nullable;

/// One case as an officer reads it.
///
/// @param reason null if the category says it all
/// @param state tells the script whether what stands below the messages has to change
/// @param claimable nobody has it yet
/// @param mine with a reply box
/// @param unsent a reply that was not taken
/// @param lost there is no reply box any more for what is unsent
/// @param error what was wrong with the reply
/// @param draft the last one; null if there is none
/// @param proposal null unless a draft may be asked for
record CasePage(
        CaseLists.Line line,
        @Nullable String reason,
        String openedAt,
        String stateWords,
        List<Message> messages,
        String state,
        boolean claimable,
        boolean mine,
        String replyLabel,
        String replyLang,
        int longestReply,
        String unsent,
        boolean lost,
        @Nullable String error,
        @Nullable DraftView draft,
        DraftView.@Nullable Proposal proposal) {

    /// @param kind for the style: citizen, assistant, staff
    record Message(
            String kind,
            String who,
            String at,
            String time,
            String lang,
            String dir,
            String text,
            @Nullable Way way) {}

    /// What became of a message on its way to a telephone.
    ///
    /// @param kind for the style
    record Way(String kind, String words) {}

    static CasePage of(
            StaffWords words,
            Instant now,
            Officer officer,
            Case found,
            Optional<Draft> draft,
            String unsent,
            @Nullable String error) {
        CaseSummary summary = found.summary();
        boolean mine = CaseLists.isMine(summary, officer);
        CaseLists.Line line = new CaseLists(words, now).line(summary);
        return new CasePage(
                line,
                found.reason().equals(summary.category()) ? null : found.reason(),
                words.moment(summary.openedAt()),
                state(words, summary, mine),
                found.messages().stream().map(said -> message(words, said)).toList(),
                summary.status()
                        + (mine ? "-MINE" : "")
                        + draft.map(drafted -> "-" + drafted.id() + "-" + drafted.state())
                                .orElse(""),
                summary.status() == Status.NEW || summary.status() == Status.FORWARDED,
                mine,
                words.words("reply-in", line.language()),
                summary.language(),
                InboundMessage.MAX_LENGTH,
                unsent,
                !mine && !unsent.isEmpty(),
                error,
                draft.map(drafted -> DraftView.of(words, drafted, mine, DraftView.Unsent.NOTHING))
                        .orElse(null),
                DraftRoutes.proposal(summary.id(), draft, mine));
    }

    private static String state(StaffWords words, CaseSummary summary, boolean mine) {
        return switch (summary.status()) {
            case NEW -> words.words("state.open");
            case FORWARDED -> words.words("state.forwarded");
            case WAITING_CITIZEN -> words.words("state.waiting-citizen");
            case CLAIMED ->
                mine
                        ? words.words("state.mine")
                        : words.words("state.claimed", Objects.requireNonNullElse(summary.claimedBy(), "—"));
            case CLOSED -> words.words("state.closed");
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
                said.delivery() == null ? null : way(words, said.delivery()));
    }

    private static Way way(StaffWords words, Desk.Delivery delivery) {
        String kind = delivery.progress().name().toLowerCase(Locale.ROOT);
        String told = words.words("delivery." + kind);
        return new Way(
                kind, delivery.failure() == null ? told : words.words("delivery.code", told, delivery.failure()));
    }
}
