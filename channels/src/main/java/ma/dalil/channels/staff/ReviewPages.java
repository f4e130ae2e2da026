package ma.dalil.channels.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Reviews;
import ma.dalil.channels.desk.Reviews.Agreement;
import ma.dalil.channels.desk.Reviews.Criterion;
import ma.dalil.channels.desk.Reviews.Given;
import ma.dalil.channels.desk.Reviews.Item;
import ma.dalil.channels.desk.Reviews.Overview;
import ma.dalil.channels.desk.Reviews.Verdict;
import ma.dalil.channels.desk.Role;
import org.jspecify.annotations.Nullable;

/// Reviews as an officer reads them: what is to be judged, how far judges agree, and one answer.
record ReviewPages(StaffWords words) {

    static final String ADDRESS = "/staff/reviews";

    record Listing(Group open, Group disagreements, String pairs, List<Row> agreement) {}

    record Group(int count, List<Line> lines) {}

    record Line(String address, String at, String time, String outcome, String why, String language, String judged) {}

    /// @param kappa a dash where it is not defined
    record Row(String criterion, String share, String kappa) {}

    /// @param spokenLang the citizen's language; `lang` is the page's
    /// @param form whether whoever reads can judge
    /// @param blind whether another judgement is kept from them until they have
    record One(
            String address,
            Line line,
            String spokenLang,
            String spokenDir,
            String question,
            String answer,
            List<Reviews.Source> sources,
            @Nullable String disliked,
            @Nullable String comment,
            boolean form,
            boolean blind,
            List<Field> fields,
            List<Judged> judgements) {}

    record Field(String name, String label, List<Option> options) {}

    /// @param id unique on the page
    record Option(String id, String name, String value, String label) {}

    record Judged(
            String reviewer,
            String at,
            String time,
            List<Said> said,
            @Nullable String note) {}

    record Said(String criterion, String verdict) {}

    Listing list(Overview overview) {
        return new Listing(
                group(overview.open()),
                group(overview.disagreements()),
                words.words("learning-judged-by-two", overview.judgedByTwo()),
                overview.agreement().stream().map(this::row).toList());
    }

    private Group group(List<Reviews.Line> lines) {
        return new Group(lines.size(), lines.stream().map(this::line).toList());
    }

    private Line line(Reviews.Line line) {
        return new Line(
                ADDRESS + "/" + line.id(),
                line.at().toString(),
                words.moment(line.at()),
                words.words("learning-outcome-" + id(line.outcome())),
                words.words("learning-why-" + id(line.why().name())),
                words.language(line.language()),
                words.words("learning-judgements", line.judgements()));
    }

    private Row row(Agreement agreement) {
        Double kappa = agreement.kappa();
        return new Row(
                criterion(agreement.criterion()),
                agreement.pairs() == 0 ? "—" : words.words("learning-per-cent", Math.round(agreement.share() * 100)),
                kappa == null ? "—" : words.words("learning-kappa-value", kappa));
    }

    One one(Officer officer, Item item) {
        boolean reviewer = officer.is(Role.SUPERVISOR) || officer.is(Role.EDITOR);
        boolean form = reviewer && !item.line().mine() && item.line().judgements() < 2;
        String reason = item.reason();
        return new One(
                ADDRESS + "/" + item.line().id(),
                line(item.line()),
                item.line().language(),
                CaseLists.direction(item.line().language()),
                item.question(),
                item.answer(),
                item.sources(),
                reason == null ? null : words.words("learning-reason-" + reason),
                item.comment(),
                form,
                form && item.line().judgements() > 0,
                Arrays.stream(Criterion.values()).map(this::field).toList(),
                item.judgements().stream().map(this::judged).toList());
    }

    private Field field(Criterion criterion) {
        return new Field(
                criterion.id(),
                words.words("learning-asks-" + criterion.id()),
                Arrays.stream(Verdict.values())
                        .map(verdict -> new Option(
                                criterion.id() + "-" + id(verdict.name()),
                                criterion.id(),
                                verdict.name(),
                                verdict(verdict)))
                        .toList());
    }

    private Judged judged(Given given) {
        String note = given.judgement().note();
        return new Judged(
                given.reviewer(),
                given.at().toString(),
                words.moment(given.at()),
                Arrays.stream(Criterion.values())
                        .map(criterion -> new Said(
                                criterion(criterion),
                                verdict(Objects.requireNonNull(
                                        given.judgement().verdicts().get(criterion)))))
                        .toList(),
                note.isEmpty() ? null : note);
    }

    private String criterion(Criterion criterion) {
        return words.words("learning-criterion-" + criterion.id());
    }

    private String verdict(Verdict verdict) {
        return words.words("learning-verdict-" + id(verdict.name()));
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
