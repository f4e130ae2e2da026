package ma.dalil.channels.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.channels.desk.Officer;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// Cases as lines that an officer reads: open ones, one's own, the others'.
record CaseLists(StaffWords words, Instant now) {

    /// Somebody may come to harm while these wait.
    private static final Set<String> URGENT =
            Set.of("domestic-violence", "suicide", "child-in-danger", "health-emergency", "threat");

    /// @param id of the heading
    record Section(String id, String heading, String none, int count, List<Line> lines) {}

    /// @param since how long it has waited, or how long ago it came in once somebody has it
    /// @param holder who has it, in words
    record Line(
            String address,
            String reference,
            String category,
            boolean urgent,
            String language,
            String openedAt,
            String since,
            @Nullable String holder,
            @Nullable Glimpse glimpse) {}

    /// The last message.
    record Glimpse(String lang, String dir, String text) {}

    Section section(String id, List<CaseSummary> cases, Predicate<CaseSummary> belongs) {
        List<Line> lines = cases.stream().filter(belongs).map(this::line).toList();
        return new Section(id, words.words("list." + id), words.words("list." + id + ".none"), lines.size(), lines);
    }

    Line line(CaseSummary summary) {
        String last = summary.lastMessage();
        return new Line(
                "/staff/cases/" + summary.id(),
                summary.reference(),
                words.category(summary.category()),
                URGENT.contains(summary.category()),
                words.language(summary.language()),
                summary.openedAt().toString(),
                since(summary),
                summary.claimedBy() == null ? null : words.words("state.claimed", summary.claimedBy()),
                last == null ? null : new Glimpse(summary.language(), direction(summary.language()), last));
    }

    private String since(CaseSummary summary) {
        String duration = words.duration(Duration.between(summary.openedAt(), now));
        return words.words(isHeld(summary) ? "age" : "waiting", duration);
    }

    static boolean isMine(CaseSummary summary, Officer officer) {
        return isHeld(summary) && officer.displayName().equals(summary.claimedBy());
    }

    static boolean isHeld(CaseSummary summary) {
        return summary.status() == Status.CLAIMED || summary.status() == Status.WAITING_CITIZEN;
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
