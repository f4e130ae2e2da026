package ma.dalil.chatbot.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import ma.dalil.channels.desk.Figures.OpenCount;
import ma.dalil.channels.desk.Figures.OpenMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Months as they were published.
@Repository
public class JdbcOpenMonths {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    public JdbcOpenMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last one first.
    List<OpenMonth> all() {
        return jdbc.sql("select month, counts::text from open_month order by month desc")
                .query((row, at) -> new OpenMonth(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        JSON.readValue(row.getString("counts"), new TypeReference<List<OpenCount>>() {})))
                .list();
    }

    /// False if another process was faster: what it published stands.
    boolean publish(OpenMonth month, Instant now) {
        return jdbc.sql("""
                insert into open_month (month, counts, published_at) values (?, cast(? as jsonb), ?)
                on conflict (month) do nothing""")
                        .params(
                                month.month().atDay(1),
                                JSON.writeValueAsString(month.counts()),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
