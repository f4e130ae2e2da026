package ma.dalil.knowledge.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Spring Boot pools connections and migrates; this only says which server, when none is configured.
///
/// The bean [EmbeddedDatabase] is closed after the pool that depends on it.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DatabaseKind databaseKind(DataSource dataSource, ObjectProvider<EmbeddedDatabase> embedded) {
        boolean pgvector = JdbcClient.create(dataSource)
                .sql("select exists (select 1 from pg_available_extensions where name = 'vector')")
                .query(Boolean.class)
                .single();
        boolean ours = embedded.getIfAvailable() != null;
        return new DatabaseKind(ours ? DatabaseKind.Kind.EMBEDDED : DatabaseKind.Kind.POSTGRESQL, pgvector);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
    static class Embedded {

        /// @param home the folder that keeps everything of the embedded default
        /// @param command true in a command beside the service
        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(
                @Value("${dalil.home:${DALIL_HOME:data}}") Path home,
                @Value("${dalil.command:false}") boolean command) {
            return EmbeddedDatabase.open(
                    home.resolve("postgresql"),
                    command ? EmbeddedDatabase.Role.COMMAND : EmbeddedDatabase.Role.SERVICE);
        }

        @Bean
        JdbcConnectionDetails connectionDetails(EmbeddedDatabase database) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return database.username();
                }

                @Override
                public String getPassword() {
                    return "";
                }

                @Override
                public String getJdbcUrl() {
                    return database.jdbcUrl();
                }
            };
        }
    }
}
