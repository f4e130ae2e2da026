package ma.dalil.retrieval.index;

import javax.sql.DataSource;
import ma.dalil.knowledge.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A real PostgreSQL with the tables of the knowledge base.
final class TestDatabase implements AutoCloseable {

    private final EmbeddedDatabase server = EmbeddedDatabase.temporary();
    private final DataSource dataSource = new DriverManagerDataSource(server.jdbcUrl(), server.username(), "");

    TestDatabase() {
        Flyway.configure().dataSource(dataSource).load().migrate();
    }

    DataSource dataSource() {
        return dataSource;
    }

    void clear() {
        new JdbcTemplate(dataSource).execute("truncate passage, document, knowledge_version restart identity");
    }

    @Override
    public void close() {
        server.close();
    }
}
