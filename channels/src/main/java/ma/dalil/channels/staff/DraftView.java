package ma.dalil.channels.staff;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.desk.Drafts.Draft;
import ma.dalil.channels.desk.Drafts.Origin;
import ma.dalil.channels.desk.Drafts.State;
import org.jspecify.annotations.Nullable;

/// A draft as an officer reads it, with what may be done to it: the model of the template `draft`.
///
/// @param address of the page that shows it alone
/// @param action where decisions are sent to
/// @param outcome who decided what; null as long as nobody has
/// @param pending why there is a draft; null once it is decided
/// @param reason of a rejection
/// @param explained null if it is in the officer's language already, or in none of theirs
/// @param sources null if it has none
/// @param claimFirst nobody has the case, or a colleague
/// @param text for the officer to change: the draft's, or what they wrote and was not taken
record DraftView(
        String address,
        String action,
        @Nullable String outcome,
        @Nullable Pending pending,
        @Nullable String reason,
        String question,
        Text answer,
        @Nullable Text explained,
        @Nullable Sources sources,
        String policy,
        boolean claimFirst,
        boolean decidable,
        String textLabel,
        String text,
        String unsentReason,
        int longest) {

    record Pending(String why) {}

    record Text(String lang, String dir, String text) {}

    record Sources(List<Item> items) {}

    /// @param url null if the source has none that a browser opens
    record Item(
            String title,
            String lang,
            String dir,
            String quote,
            @Nullable String asOf,
            @Nullable String url) {}

    /// The button that asks for a draft.
    record Proposal(String address) {}

    /// What an officer wrote that was not taken.
    record Unsent(String text, String reason) {

        static final Unsent NOTHING = new Unsent("", "");
    }

    static String address(Object caseId) {
        return "/staff/cases/" + caseId + "/draft";
    }

    /// @param mine the officer has the case
    static DraftView of(StaffWords words, Draft draft, boolean mine, Unsent unsent) {
        boolean pending = draft.state() == State.PENDING;
        TurnView answer = draft.answer();
        TurnView explanation = draft.explanation();
        List<Item> items =
                answer.citations().stream().map(source -> item(words, source)).toList();
        String address = address(draft.caseId());
        return new DraftView(
                address,
                address + "/" + draft.id(),
                pending ? null : outcome(words, draft),
                pending ? new Pending(words.words(why(draft.origin()))) : null,
                draft.reason(),
                draft.question(),
                text(answer),
                explanation == null ? null : text(explanation),
                items.isEmpty() ? null : new Sources(items),
                words.words("draft.policy", draft.policyVersion()),
                pending && !mine,
                pending && mine,
                words.words("draft.text", words.language(answer.language())),
                unsent.text().isEmpty() ? answer.text() : unsent.text(),
                unsent.reason(),
                InboundMessage.MAX_LENGTH);
    }

    private static String why(Origin origin) {
        return switch (origin) {
            case HELD -> "draft.held";
            case PROPOSED -> "draft.proposed";
        };
    }

    private static String outcome(StaffWords words, Draft draft) {
        return words.words(
                "draft.state." + draft.state(),
                Objects.requireNonNullElse(draft.decidedBy(), "—"),
                draft.decidedAt() == null ? "—" : words.moment(draft.decidedAt()));
    }

    private static Text text(TurnView view) {
        return new Text(view.language(), CaseLists.direction(view.language()), view.text());
    }

    private static Item item(StaffWords words, Citation source) {
        String url = source.url();
        String scheme = url == null ? "" : url.toLowerCase(Locale.ROOT);
        return new Item(
                words.words("draft.source", source.title(), source.publisher()),
                source.language(),
                CaseLists.direction(source.language()),
                source.quote(),
                source.asOf() == null ? null : words.words("draft.as-of", source.asOf()),
                scheme.startsWith("https://") || scheme.startsWith("http://") ? url : null);
    }
}
