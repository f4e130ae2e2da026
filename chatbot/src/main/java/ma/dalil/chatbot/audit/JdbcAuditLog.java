package ma.dalil.chatbot.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import ma.dalil.channels.desk.AuditLog;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The trail in pages, each found by an index.
@Repository
public class JdbcAuditLog implements AuditLog {

    private static final int PAGE = 50;
    private static final List<String> TOLD_APART = List.of("number", "at", "kind", "officer");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    public JdbcAuditLog(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    public Listing read(Filter filter) {
        List<Entry> found = jdbc.sql("""
                select body, display_name from audit left join staff on staff.id::text = audit.officer_id
                where number < :before
                    and (:kind = '' or kind = :kind)
                    and (:conversation = '' or conversation_id = :conversation)
                    and (:officer = '' or officer_id = (select id::text from staff where username = :officer))
                order by number desc limit :most""")
                .param("before", filter.before())
                .param("kind", filter.kind())
                .param("conversation", filter.conversation())
                .param("officer", filter.officer())
                .param("most", PAGE + 1)
                .query((row, at) -> entry(row.getString("body"), row.getString("display_name")))
                .list();
        return found.size() <= PAGE
                ? new Listing(found, null)
                : new Listing(found.subList(0, PAGE), found.get(PAGE - 1).number());
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::name).sorted().toList();
    }

    @Override
    public Check check(Officer officer) {
        OptionalLong broken = trail.firstBrokenLink();
        long records = jdbc.sql("select count(*) from audit").query(Long.class).single();
        trail.record(AuditEntry.of(Kind.AUDIT_CHECKED).officer(officer.id()));
        return new Check(records, broken.isPresent() ? broken.getAsLong() : null);
    }

    /// An officer whose account is unknown here is shown by the identifier.
    private static Entry entry(String body, @Nullable String officer) {
        JsonNode record = JSON.readTree(body);
        Map<String, String> details = new TreeMap<>();
        record.forEachEntry((name, value) -> {
            if (!TOLD_APART.contains(name)) {
                details.put(name, value.isString() ? value.asString() : value.toString());
            }
        });
        JsonNode identifier = record.path("officer");
        return new Entry(
                record.path("number").asLong(),
                Instant.parse(record.path("at").asString()),
                record.path("kind").asString(),
                officer == null && identifier.isString() ? identifier.asString() : officer,
                details);
    }
}
