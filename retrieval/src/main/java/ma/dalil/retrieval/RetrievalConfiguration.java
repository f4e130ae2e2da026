package ma.dalil.retrieval;

import javax.sql.DataSource;
import ma.dalil.knowledge.database.DatabaseKind;
import ma.dalil.retrieval.dense.EmbeddingSettings;
import ma.dalil.retrieval.dense.JdbcPgVectorIndex;
import ma.dalil.retrieval.dense.VectorIndex;
import ma.dalil.retrieval.index.LuceneVectorIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses where vectors live: in the database where it carries pgvector, in Lucene elsewhere.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RetrievalSettings.class, EmbeddingSettings.class})
class RetrievalConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RetrievalConfiguration.class);

    @Bean
    VectorIndex vectorIndex(DatabaseKind database, DataSource dataSource, RetrievalSettings settings) {
        VectorIndex vectors = database.pgvector()
                ? new JdbcPgVectorIndex(dataSource)
                : new LuceneVectorIndex(settings.index().resolve("vectors-1"));
        LOG.info("Database: {}; vectors: {}", database.id(), vectors.name());
        return vectors;
    }
}
