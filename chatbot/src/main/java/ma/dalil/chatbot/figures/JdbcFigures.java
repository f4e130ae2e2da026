package ma.dalil.chatbot.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ma.dalil.channels.desk.Figures.Cases;
import ma.dalil.channels.desk.Figures.Count;
import ma.dalil.channels.desk.Figures.Dimension;
import ma.dalil.channels.desk.Figures.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts turns and cases where they are stored. One pass over an index that holds all that is counted serves every
/// dimension; no text is opened for it. Turns are first counted by all dimensions together and the counts then added up
/// by each, which halves the time. The array of days stands in a query of its own, or it would be read for each turn.
@Repository
public class JdbcFigures {

    private final JdbcClient jdbc;

    private record Cell(Dimension dimension, String key, Ending ending, long turns, long helpful, long unhelpful) {}

    public JdbcFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Answered turns of some days. When a day begins is told by the application: the database may know older or newer
    /// rules of the zone.
    ///
    /// @param begins each day with its beginning, and at last the day on which counting ends
    Map<Dimension, List<Count>> counts(SortedMap<LocalDate, Instant> begins) {
        List<LocalDate> days = List.copyOf(begins.keySet());
        List<Cell> cells = jdbc.sql("""
                with counted as (
                    select width_bucket(received_at, (select cast(:begins as timestamptz[]))) as day, channel, form,
                        sector, relayed, outcome, count(*) as turns, 0 as helpful, 0 as unhelpful
                    from turn where received_at >= :from and received_at < :until and outcome is not null
                    group by 1, channel, form, sector, relayed, outcome
                    union all
                    select width_bucket(received_at, (select cast(:begins as timestamptz[]))), channel, form,
                        sector, relayed, outcome, 0, count(*) filter (where helpful), count(*) filter (where not helpful)
                    from feedback join turn on turn.id = feedback.turn_id
                    where received_at >= :from and received_at < :until and outcome is not null
                    group by 1, channel, form, sector, relayed, outcome),
                named as (
                    select day, channel, form, coalesce(sector, '') as sector, turns, helpful, unhelpful,
                        case when relayed then 'RELAYED' else outcome end as ending
                    from counted)
                select case when grouping(day) = 0 then 'DAY' when grouping(channel) = 0 then 'CHANNEL'
                        when grouping(form) = 0 then 'FORM' else 'SECTOR' end as dimension,
                    coalesce(day::text, channel, form, sector) as key, ending,
                    sum(turns) as turns, sum(helpful) as helpful, sum(unhelpful) as unhelpful
                from named
                group by grouping sets ((day, ending), (channel, ending), (form, ending), (sector, ending))""")
                .param("begins", begins.values().stream().map(Instant::toString).toArray(String[]::new))
                .param("from", begins.firstEntry().getValue().atOffset(ZoneOffset.UTC))
                .param("until", begins.lastEntry().getValue().atOffset(ZoneOffset.UTC))
                .query((row, at) -> cell(row, days))
                .list();
        Map<Dimension, Map<String, List<Cell>>> sorted = new EnumMap<>(Dimension.class);
        for (Cell cell : cells) {
            sorted.computeIfAbsent(cell.dimension(), none -> new TreeMap<>())
                    .computeIfAbsent(cell.key(), none -> new ArrayList<>())
                    .add(cell);
        }
        Map<Dimension, List<Count>> counts = new EnumMap<>(Dimension.class);
        sorted.forEach((dimension, keys) -> counts.put(
                dimension,
                keys.entrySet().stream()
                        .map(key -> count(key.getKey(), key.getValue()))
                        .toList()));
        return counts;
    }

    Cases cases(Instant from, Instant until, Instant now) {
        return jdbc.sql("""
                select count(*) as opened, count(replied_at) as replied,
                    count(*) filter (where due_at < coalesce(replied_at, least(closed_at, :now))) as overdue,
                    percentile_cont(0.5) within group (order by extract(epoch from replied_at - opened_at)) as median,
                    percentile_cont(0.9) within group (order by extract(epoch from replied_at - opened_at)) as decile
                from escalation where opened_at >= :from and opened_at < :until""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, at) -> new Cases(
                        row.getLong("opened"),
                        row.getLong("replied"),
                        row.getLong("overdue"),
                        seconds(row, "median"),
                        seconds(row, "decile")))
                .single();
    }

    /// When the first turn that is kept came in.
    Optional<Instant> first() {
        return jdbc.sql("select min(received_at) from turn")
                .query((row, at) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static Cell cell(ResultSet row, List<LocalDate> days) throws SQLException {
        Dimension dimension = Dimension.valueOf(row.getString("dimension"));
        String key = row.getString("key");
        return new Cell(
                dimension,
                dimension == Dimension.DAY ? days.get(Integer.parseInt(key) - 1).toString() : key,
                Ending.valueOf(row.getString("ending")),
                row.getLong("turns"),
                row.getLong("helpful"),
                row.getLong("unhelpful"));
    }

    private static Count count(String key, List<Cell> cells) {
        Map<Ending, Long> endings = new EnumMap<>(Ending.class);
        cells.forEach(cell -> endings.put(cell.ending(), cell.turns()));
        return new Count(
                key,
                endings,
                cells.stream().mapToLong(Cell::helpful).sum(),
                cells.stream().mapToLong(Cell::unhelpful).sum());
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
