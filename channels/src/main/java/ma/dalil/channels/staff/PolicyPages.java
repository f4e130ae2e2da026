package ma.dalil.channels.staff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Policies;
import ma.dalil.channels.desk.Policies.Rule;
import ma.dalil.channels.desk.Policies.Signature;
import ma.dalil.channels.desk.Policies.State;
import ma.dalil.channels.desk.Policies.Terms;
import ma.dalil.channels.desk.Policies.Use;
import ma.dalil.channels.desk.Policies.Version;
import ma.dalil.channels.staff.PolicyChanges.Change;
import ma.dalil.knowledge.Morocco;
import org.jspecify.annotations.Nullable;

/// The register as officers read it.
record PolicyPages(StaffWords words, Terms terms) {

    static final String REGISTER = "/staff/policies";
    private static final int EMPTY_ROWS = 2;

    /// @param when it came, comes or is to come into force
    record Line(String address, String title, String state, String when) {}

    /// @param kind for the style
    record Row(String sector, String category, String kind, String use, String reason) {}

    /// @param draft null if there is none
    /// @param beginnable nobody has begun a version, and the officer may
    record All(
            Line inForce,
            @Nullable Line draft,
            List<Row> rules,
            List<Line> versions,
            boolean beginnable,
            @Nullable String error) {}

    /// @param changes against the version in force; null for that version
    /// @param form null unless it can be changed
    record One(
            Line line,
            String hash,
            List<Signed> signatures,
            @Nullable Changes changes,
            List<Row> rules,
            @Nullable Form form,
            boolean signable,
            boolean withdrawable,
            @Nullable String error) {}

    record Signed(String words) {}

    record Changes(List<Changed> lines) {}

    record Changed(
            String kind,
            String sector,
            String category,
            @Nullable String before,
            @Nullable String after) {}

    record Form(List<Entry> entries, String from) {}

    record Entry(String legend, List<Option> sectors, List<Option> categories, List<Option> uses, String reason) {}

    record Option(String value, String label, boolean chosen) {}

    All all(List<Version> versions, boolean mayBegin, @Nullable String error) {
        Version inForce = versions.stream()
                .filter(version -> version.state() == State.IN_FORCE)
                .findFirst()
                .orElseThrow();
        Line draft = versions.stream()
                .filter(version -> version.state() == State.DRAFT)
                .findFirst()
                .map(this::line)
                .orElse(null);
        return new All(
                line(inForce),
                draft,
                rows(inForce),
                versions.stream().map(this::line).toList(),
                mayBegin && draft == null,
                error);
    }

    /// @param unsaved what the officer sent and was not taken; null if nothing
    One one(
            Version version,
            Version inForce,
            Officer officer,
            boolean mayChange,
            boolean maySign,
            @Nullable PolicyForm unsaved,
            @Nullable String error) {
        boolean draft = version.state() == State.DRAFT;
        boolean signedByMe =
                version.signatures().stream().anyMatch(by -> by.officerId().equals(officer.id()));
        return new One(
                line(version),
                version.hash(),
                version.signatures().stream().map(this::signed).toList(),
                version.number() == inForce.number() ? null : changes(inForce, version),
                rows(version),
                draft && mayChange && version.signatures().isEmpty() ? form(version, unsaved) : null,
                draft && maySign && !signedByMe,
                draft && mayChange,
                error);
    }

    String title(Version version) {
        return version.number() == 0 ? words.words("policy.built-in") : words.words("policy.version", version.number());
    }

    private Line line(Version version) {
        return new Line(
                REGISTER + "/" + version.number(),
                title(version),
                words.words("policy.state." + version.state()),
                when(version));
    }

    private String when(Version version) {
        Instant since = version.inForceSince();
        if (since != null) {
            String key = switch (version.state()) {
                case IN_FORCE -> "policy.since";
                case SIGNED -> "policy.until-then";
                case REPLACED, DRAFT, WITHDRAWN -> "policy.was-since";
            };
            return words.words(key, words.moment(since));
        }
        if (version.number() == 0 || version.state() == State.WITHDRAWN) {
            return "";
        }
        return version.from() == null
                ? words.words("policy.from.signed")
                : words.words("policy.from", words.moment(version.from()));
    }

    private Signed signed(Signature signature) {
        return new Signed(words.words(
                "policy.signed",
                signature.name(),
                words.words("policy.role." + signature.role()),
                words.moment(signature.at())));
    }

    private List<Row> rows(Version version) {
        return version.rules().stream()
                .map(rule -> new Row(
                        sector(rule.sector()),
                        category(rule.category()),
                        rule.use().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        use(rule.use()),
                        reason(rule)))
                .toList();
    }

    private String reason(Rule rule) {
        if (!rule.reason().isEmpty()) {
            return rule.reason();
        }
        return isFixed(rule) ? words.words("policy.fixed") : words.words("policy.reason.default");
    }

    private boolean isFixed(Rule rule) {
        return rule.sector().equals(Policies.ANY) && terms.urgent().contains(rule.category());
    }

    private Changes changes(Version before, Version after) {
        return new Changes(PolicyChanges.between(before.rules(), after.rules()).stream()
                .map(this::changed)
                .toList());
    }

    private Changed changed(Change change) {
        return new Changed(
                words.words("policy.change." + change.kind().name().toLowerCase(Locale.ROOT)),
                sector(change.sector()),
                category(change.category()),
                change.before() == null ? null : use(change.before()),
                change.after() == null ? null : use(change.after()));
    }

    /// What is fixed is not offered for change; the first of the other rules is the one that holds where none does.
    private Form form(Version version, @Nullable PolicyForm unsaved) {
        List<Rule> rules = unsaved == null ? version.rules() : unsaved.rules();
        Instant from = unsaved == null ? version.from() : unsaved.from();
        List<Rule> open =
                new ArrayList<>(rules.stream().filter(rule -> !isFixed(rule)).toList());
        IntStream.range(0, EMPTY_ROWS).forEach(row -> open.add(new Rule("", Policies.ANY, Use.APPROVE_FIRST, "")));
        List<Entry> entries = IntStream.range(0, open.size())
                .mapToObj(row -> entry(row + 1, open.get(row)))
                .toList();
        return new Form(entries, from == null ? "" : local(from));
    }

    private static String local(Instant at) {
        return at.atZone(Morocco.ZONE)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private Entry entry(int number, Rule rule) {
        List<Option> sectors = Stream.concat(Stream.of("", Policies.ANY), terms.sectors().stream())
                .map(id -> new Option(
                        id, id.isEmpty() ? words.words("policy.none") : sector(id), id.equals(rule.sector())))
                .toList();
        List<Option> categories = Stream.concat(Stream.of(Policies.ANY), terms.categories().stream())
                .filter(id -> !terms.urgent().contains(id))
                .map(id -> new Option(id, category(id), id.equals(rule.category())))
                .toList();
        List<Option> uses = Stream.of(Use.values())
                .map(use -> new Option(use.name(), use(use), use == rule.use()))
                .toList();
        return new Entry(words.words("policy.rule", number), sectors, categories, uses, rule.reason());
    }

    private String sector(String id) {
        return id.equals(Policies.ANY)
                ? words.words("policy.any-sector")
                : words.find("policy.sector." + id).orElse(id);
    }

    private String category(String id) {
        return id.equals(Policies.ANY) ? words.words("policy.any-category") : words.category(id);
    }

    private String use(Use use) {
        return words.words("policy.use." + use);
    }
}
