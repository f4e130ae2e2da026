package ma.dalil.chatbot;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ma.dalil.knowledge.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A real PostgreSQL with our tables, for one test class. Its user may do everything, so a test can look into tables
/// and tamper with them.
public final class OfficeDatabase implements AutoCloseable {

    private static final List<String> TABLES = List.of(
            "conversation",
            "turn",
            "message",
            "event",
            "feedback",
            "escalation",
            "phone_inbound",
            "phone_delivery",
            "join_code",
            "draft");

    public final DataSource source;
    public final JdbcClient jdbc;
    private final EmbeddedDatabase server = EmbeddedDatabase.temporary();

    public OfficeDatabase() {
        this(0);
    }

    /// @param connections kept open for many who ask at the same time; 0: each asks with one of its own
    public OfficeDatabase(int connections) {
        source = connections == 0
                ? new DriverManagerDataSource(server.jdbcUrl(), server.username(), "")
                : pool(server, connections);
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
    }

    private static DataSource pool(EmbeddedDatabase server, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername(server.username());
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    /// Whether the words can be read in any row of a conversation or of the audit.
    public boolean shows(String words) {
        String bytes = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        return Stream.concat(rows(TABLES), rows(List.of("audit")))
                .anyMatch(row -> row.contains(words) || row.contains(bytes));
    }

    /// How many rows are left that name the conversation, the audit left aside.
    public long rowsOf(UUID conversation) {
        return rows(TABLES).filter(row -> row.contains(conversation.toString())).count();
    }

    /// The kinds of what was recorded about the conversation, in order.
    public List<String> audited(UUID conversation) {
        return jdbc.sql("select kind from audit where conversation_id = ? order by number")
                .param(conversation.toString())
                .query((row, at) -> row.getString(1))
                .list();
    }

    private Stream<String> rows(List<String> tables) {
        String query = tables.stream()
                .map(table -> "select t::text from " + table + " t")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql(query).query((row, at) -> row.getString(1)).list().stream();
    }

    @Override
    public void close() {
        if (source instanceof HikariDataSource pool) {
            pool.close();
        }
        server.close();
    }
}
