package ma.dalil.retrieval.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// On a real PostgreSQL with pgvector: `.ci/pgvector.sh start` gives one, its address goes into
/// DALIL_TEST_PGVECTOR_URL.
class JdbcPgVectorIndexTest extends VectorIndexContract {

    private static final String URL = System.getenv().getOrDefault("DALIL_TEST_PGVECTOR_URL", "");

    @BeforeAll
    static void aDatabaseIsThere() {
        if (Boolean.parseBoolean(System.getenv("DALIL_REQUIRE_PGVECTOR"))) {
            assertThat(URL).as("DALIL_TEST_PGVECTOR_URL").isNotEmpty();
        }
        assumeTrue(!URL.isEmpty(), "skipped: DALIL_TEST_PGVECTOR_URL names no PostgreSQL with pgvector");
    }

    @Override
    protected VectorIndex index() {
        DriverManagerDataSource database = new DriverManagerDataSource(URL);
        JdbcPgVectorIndex index = new JdbcPgVectorIndex(database);
        new JdbcTemplate(database).execute("truncate passage_vector");
        return index;
    }
}
