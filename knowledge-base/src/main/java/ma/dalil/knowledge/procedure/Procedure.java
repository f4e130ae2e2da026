package ma.dalil.knowledge.procedure;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A public service (CPSV-AP `PublicService`): its facts, each with the source that carries it. The format that editors
/// write is in `AUTHORING.md`.
///
/// @param aliases what citizens type for it, per written form
/// @param authority lexicon keys of the competent authorities
/// @param referral whether a person is offered beside the facts, or answers alone
public record Procedure(
        String id,
        String sector,
        String country,
        Wording name,
        Map<Locale, List<String>> aliases,
        Wording summary,
        @Nullable String output,
        List<String> authority,
        Referral referral,
        List<String> related,
        Map<String, Source> sources,
        List<Evidence> evidence,
        List<Cost> costs,
        List<Duration> durations,
        List<Channel> channels,
        List<Requirement> conditions,
        List<Step> steps,
        List<Rule> rules,
        List<LegalResource> legal,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Procedure {
        aliases = Map.copyOf(aliases);
        authority = List.copyOf(authority);
        related = List.copyOf(related);
        sources = Map.copyOf(sources);
        evidence = List.copyOf(evidence);
        costs = List.copyOf(costs);
        durations = List.copyOf(durations);
        channels = List.copyOf(channels);
        conditions = List.copyOf(conditions);
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
        legal = List.copyOf(legal);
    }

    /// What it is called and what citizens type for it, in all written forms.
    public Stream<String> names() {
        return Stream.concat(
                name.byForm().values().stream(), aliases.values().stream().flatMap(List::stream));
    }

    /// @param category a category of the escalation rules such as `legal-dispute`; null: no person is offered
    /// @param always only what it is and who is competent is told; a person answers the rest
    public record Referral(@Nullable String category, boolean always) {}

    /// @param published the day, or the first day of the month or year, that the source tells; null if it tells none
    /// @param read when it was read
    public record Source(
            String key,
            String title,
            String publisher,
            String url,
            Locale language,
            @Nullable LocalDate published,
            LocalDate read,
            Confidence confidence) {}

    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /// A paper to bring (CPSV-AP `Evidence`).
    ///
    /// @param oneOf lexicon keys; one suffices. A single required document is a list of one
    /// @param copies how many; 1 unless told
    public record Evidence(
            List<String> oneOf,
            int copies,
            @Nullable Period maximumAge,
            @Nullable Wording note,
            String source) {
        public Evidence {
            oneOf = List.copyOf(oneOf);
        }
    }

    /// A cost (CPSV-AP `Cost`) in whole units of the currency; 0 is free of charge.
    ///
    /// @param validity an amount that changes from year to year stands once for each
    /// @param upTo the upper end of a range, null if there is none
    /// @param from true if the amount is a minimum
    public record Cost(
            int amount,
            @Nullable Integer upTo,
            boolean from,
            String currency,
            @Nullable Wording per,
            @Nullable Wording forWhom,
            LocalDate asOf,
            Validity validity,
            String source) {}

    public enum DurationKind {
        PROCESSING,
        DEADLINE,
        VALIDITY
    }

    /// @param value a period of days or longer; `hours` is used instead below a day
    /// @param hours 0 unless the duration is told in hours
    public record Duration(
            DurationKind kind,
            Period value,
            int hours,
            boolean workingDays,
            @Nullable Wording note,
            String source) {}

    /// How the service is reached (CPSV-AP `Channel`).
    public sealed interface Channel {
        @Nullable
        Wording note();

        String source();

        /// @param organisation a lexicon key
        record Office(String organisation, @Nullable Wording note, String source) implements Channel {}

        record Online(String url, @Nullable Wording note, String source) implements Channel {}

        record Telephone(String number, @Nullable Wording note, String source) implements Channel {}
    }

    /// A condition for having the service (CPSV-AP `Requirement`).
    public record Requirement(Wording text, String source) {}

    public record Step(Wording text, String source) {}

    /// What else holds (CPSV-AP `Rule`), shown with the given section.
    public record Rule(Wording text, Section section, Validity validity, String source) {}

    /// @param number as printed, `55-19`
    public record LegalResource(
            Kind kind,
            String number,
            @Nullable String article,
            @Nullable Wording title,
            String source) {
        public enum Kind {
            LAW,
            DECREE,
            DAHIR,
            CODE,
            ORDER
        }
    }
}
