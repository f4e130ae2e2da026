package ma.dalil.chatbot.figures;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.dalil.channels.desk.Figures;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.knowledge.Morocco;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Reports for the desk, and what everybody may know once a month is over.
@Service
public class FiguresService implements Figures {

    private final JdbcFigures figures;
    private final JdbcOpenMonths published;
    private final FiguresSettings settings;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public FiguresService(
            JdbcFigures figures,
            JdbcOpenMonths published,
            FiguresSettings settings,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.figures = figures;
        this.published = published;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Report report(Period period) {
        Instant from = begin(period.first());
        Instant until = begin(period.last().plusDays(1));
        return new Report(period, figures.counts(days(period)), figures.cases(from, until, clock.instant()));
    }

    @Override
    public String export(Officer officer, Period period) {
        Csv table = new Csv()
                .row(
                        "dimension",
                        "key",
                        "answered",
                        "asked_back",
                        "no_evidence",
                        "out_of_scope",
                        "declined",
                        "handed_over",
                        "failed",
                        "relayed",
                        "turns",
                        "helpful",
                        "unhelpful");
        Report report = report(period);
        for (Dimension dimension : Dimension.values()) {
            report.by(dimension).forEach(count -> row(table, dimension, count));
        }
        audit.record(AuditEntry.of(Kind.FIGURES_EXPORTED).officer(officer.id()).period(period.first(), period.last()));
        return table.toString();
    }

    private static void row(Csv table, Dimension dimension, Count count) {
        table.row(
                dimension.name().toLowerCase(Locale.ROOT),
                count.key(),
                count.of(Ending.ANSWERED),
                count.of(Ending.ASKED_BACK),
                count.of(Ending.NO_EVIDENCE),
                count.of(Ending.OUT_OF_SCOPE),
                count.of(Ending.DECLINED),
                count.of(Ending.HANDED_OVER),
                count.of(Ending.FAILED),
                count.of(Ending.RELAYED),
                count.turns(),
                count.helpful(),
                count.unhelpful());
    }

    @Override
    public OpenData openData() {
        List<OpenMonth> months = published.all();
        if (publishMissing(months)) {
            months = published.all();
        }
        return new OpenData(settings.licence(), months);
    }

    @Override
    public String openDataTable() {
        Csv table = new Csv().row("month", "dimension", "key", "turns", "licence");
        OpenData data = openData();
        data.months()
                .forEach(month -> month.counts()
                        .forEach(count -> table.row(
                                month.month(), count.dimension(), count.key(), count.turns(), data.licence())));
        return table.toString();
    }

    /// Months that are over and not published yet. A conversation that is erased later changes no month that was: the
    /// difference would tell of it.
    private boolean publishMissing(List<OpenMonth> known) {
        Set<YearMonth> months = known.stream().map(OpenMonth::month).collect(Collectors.toSet());
        YearMonth now = YearMonth.from(clock.instant().atZone(Morocco.ZONE));
        if (months.contains(now.minusMonths(1))) {
            return false;
        }
        YearMonth first = figures.first()
                .map(begun -> YearMonth.from(begun.atZone(Morocco.ZONE)))
                .orElse(now);
        boolean changed = false;
        for (YearMonth month = first; month.isBefore(now); month = month.plusMonths(1)) {
            if (!months.contains(month)) {
                publish(month);
                changed = true;
            }
        }
        return changed;
    }

    private void publish(YearMonth month) {
        Map<Dimension, List<Count>> counts = figures.counts(days(new Period(month.atDay(1), month.atEndOfMonth())));
        transactions.executeWithoutResult(status -> {
            if (published.publish(OpenMonths.of(month, counts), clock.instant())) {
                audit.record(AuditEntry.of(Kind.FIGURES_PUBLISHED).period(month.atDay(1), month.atEndOfMonth()));
            }
        });
    }

    /// Each day with the moment at which it begins, and the day after them.
    private static SortedMap<LocalDate, Instant> days(Period period) {
        SortedMap<LocalDate, Instant> days = new TreeMap<>();
        period.first().datesUntil(period.last().plusDays(2)).forEach(day -> days.put(day, begin(day)));
        return days;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Morocco.ZONE).toInstant();
    }
}
