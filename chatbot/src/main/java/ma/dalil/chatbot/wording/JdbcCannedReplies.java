package ma.dalil.chatbot.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.desk.CannedReplies.Own;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The canned replies of the administration in PostgreSQL, a column for each authored form.
@Repository
public class JdbcCannedReplies {

    private static final Map<String, String> COLUMNS = Map.of(
            "fr", "fr",
            "ar", "ar",
            "ary-Arab", "ary_arab",
            "ary-Latn", "ary_latn",
            "zgh-Latn", "zgh_latn");

    private final JdbcClient jdbc;

    public JdbcCannedReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Own> all() {
        return jdbc.sql("select * from canned_reply order by fr")
                .query((row, at) -> own(row))
                .list();
    }

    private static Own own(ResultSet row) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
            String text = row.getString(column.getValue());
            if (text != null) {
                texts.put(column.getKey(), text);
            }
        }
        return new Own(
                row.getObject("id", UUID.class),
                texts,
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    void put(UUID id, Map<String, String> texts, UUID officerId, Instant at) {
        jdbc.sql("""
                insert into canned_reply (id, fr, ar, ary_arab, ary_latn, zgh_latn, changed_by, changed_at)
                values (:id, :fr, :ar, :ary_arab, :ary_latn, :zgh_latn, :officer, :at)
                on conflict (id) do update set fr = excluded.fr, ar = excluded.ar, ary_arab = excluded.ary_arab,
                    ary_latn = excluded.ary_latn, zgh_latn = excluded.zgh_latn,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("id", id)
                .param("fr", texts.get("fr"))
                .param("ar", texts.get("ar"))
                .param("ary_arab", texts.get("ary-Arab"))
                .param("ary_latn", texts.get("ary-Latn"))
                .param("zgh_latn", texts.get("zgh-Latn"))
                .param("officer", officerId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from canned_reply where id = ?").param(id).update() == 1;
    }
}
