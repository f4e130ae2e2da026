package ma.dalil.retrieval.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// On a real PostgreSQL with pgvector: the one whose address is in DALIL_TEST_PGVECTOR_URL (`.ci/pgvector.sh start`
/// gives
/// one), or a container where Docker runs.
class JdbcPgVectorIndexTest extends VectorIndexContract {

    private static final DockerImageName IMAGE =
            DockerImageName.parse("pgvector/pgvector:pg17").asCompatibleSubstituteFor("postgres");

    private static final String SKIPPED =
            "The tests of pgvector are skipped: DALIL_TEST_PGVECTOR_URL names no PostgreSQL with pgvector, and no Docker runs here.";

    private static String url = System.getenv().getOrDefault("DALIL_TEST_PGVECTOR_URL", "");
    private static @Nullable PostgreSQLContainer container;

    @BeforeAll
    static void aDatabaseIsThere() {
        if (Boolean.parseBoolean(System.getenv("DALIL_REQUIRE_PGVECTOR"))) {
            assertThat(url).as("DALIL_TEST_PGVECTOR_URL").isNotEmpty();
        }
        if (url.isEmpty() && DockerClientFactory.instance().isDockerAvailable()) {
            PostgreSQLContainer started = new PostgreSQLContainer(IMAGE);
            started.start();
            container = started;
            url = started.getJdbcUrl() + "&user=" + started.getUsername() + "&password=" + started.getPassword();
        }
        if (url.isEmpty()) {
            // The report of a class that is skipped as a whole does not say why.
            System.out.println(SKIPPED);
        }
        assumeTrue(!url.isEmpty(), SKIPPED);
    }

    @AfterAll
    static void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Override
    protected VectorIndex index() {
        DriverManagerDataSource database = new DriverManagerDataSource(url);
        JdbcPgVectorIndex index = new JdbcPgVectorIndex(database);
        new JdbcTemplate(database).execute("truncate passage_vector");
        return index;
    }
}
