package ma.dalil.channels.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Listing;
import ma.dalil.channels.desk.Desk.Queue;
import ma.dalil.channels.desk.Desk.View;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// Lists of cases as an officer reads them.
record CaseLists(StaffWords words, Instant now) {

    private static final int PRESSING = 1;

    /// @param id of the heading
    /// @param more the address of the whole list; null if all of it is shown
    /// @param before the address of the page before; null if there is none
    /// @param after the address of the page after
    record Section(
            String id,
            String heading,
            String none,
            int count,
            List<Line> lines,
            @Nullable String more,
            @Nullable String before,
            @Nullable String after) {}

    /// @param since how long it has waited, or how long ago it came in once somebody has it
    /// @param clock by when somebody has to reply, in words; null once somebody did
    /// @param channel in words; null for the web
    /// @param holder who has it, or to whom it was forwarded, in words
    record Line(
            String address,
            String reference,
            String category,
            boolean urgent,
            boolean late,
            String language,
            @Nullable String channel,
            @Nullable String sector,
            String openedAt,
            String since,
            @Nullable String clock,
            @Nullable String holder,
            @Nullable Glimpse glimpse) {}

    /// The last message.
    record Glimpse(String lang, String dir, String text) {}

    Section section(Listing listing, View view) {
        String id = listing.queue().name().toLowerCase(Locale.ROOT);
        boolean whole = view.queue() != null;
        int shown = listing.cases().size();
        return new Section(
                id,
                words.words("list." + id),
                words.words("list." + id + ".none"),
                listing.count(),
                listing.cases().stream().map(this::line).toList(),
                !whole && shown < listing.count() ? address(view, listing.queue(), 0) : null,
                whole && view.page() > 0 ? address(view, listing.queue(), view.page() - 1) : null,
                whole && (view.page() + 1) * Desk.PAGE < listing.count()
                        ? address(view, listing.queue(), view.page() + 1)
                        : null);
    }

    private static String address(View view, Queue queue, int page) {
        List<String> parameters =
                new ArrayList<>(List.of("queue=" + queue.name().toLowerCase(Locale.ROOT)));
        if (page > 0) {
            parameters.add("page=" + page);
        }
        if (!view.sector().isEmpty()) {
            parameters.add("sector=" + view.sector());
        }
        if (!view.language().isEmpty()) {
            parameters.add("form=" + view.language());
        }
        if (!view.channel().isEmpty()) {
            parameters.add("channel=" + view.channel());
        }
        return "/staff?" + String.join("&", parameters);
    }

    Line line(CaseSummary summary) {
        String last = summary.lastMessage();
        return new Line(
                "/staff/cases/" + summary.id(),
                summary.reference(),
                words.category(summary.category()),
                summary.priority() == PRESSING,
                summary.overdue(),
                words.language(summary.language()),
                words.find("channel." + summary.channel()).orElse(null),
                summary.sector() == null
                        ? null
                        : words.find("sector." + summary.sector()).orElse(summary.sector()),
                summary.openedAt().toString(),
                since(summary),
                clock(summary),
                holder(summary),
                last == null ? null : new Glimpse(summary.language(), direction(summary.language()), last));
    }

    private @Nullable String holder(CaseSummary summary) {
        if (!summary.forwardedTo().isEmpty()) {
            return words.words("state.forwarded-to", CasePage.own(words, summary.forwardedTo()));
        }
        return summary.claimedBy() == null ? null : words.words("state.claimed", summary.claimedBy());
    }

    private String since(CaseSummary summary) {
        String duration = words.duration(Duration.between(summary.openedAt(), now));
        return words.words(summary.status().isFree() ? "waiting" : "age", duration);
    }

    private @Nullable String clock(CaseSummary summary) {
        Instant due = summary.dueAt();
        if (due == null || !(summary.status().isFree() || summary.overdue())) {
            return null;
        }
        return summary.overdue()
                ? words.words("late", words.duration(Duration.between(due, now)))
                : words.words("due", words.duration(Duration.between(now, due)));
    }

    /// The browser decides for a language that is none of the written forms.
    static String direction(String language) {
        Locale form = Locale.forLanguageTag(language);
        if (!WrittenForms.ALL.contains(form)) {
            return "auto";
        }
        return WrittenForms.isRightToLeft(form) ? "rtl" : "ltr";
    }
}
