package ma.dalil.retrieval.dense;

import com.pgvector.PGvector;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ma.dalil.retrieval.Query.Scope;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Vectors in PostgreSQL with pgvector: cosine distance over an HNSW index per model and scope, since models differ in
/// dimension.
///
/// Its table has a migration history of its own, because not every database of Dalil carries the extension.
public final class JdbcPgVectorIndex implements VectorIndex {

    private static final int BATCH = 500;
    /// Bounds of `hnsw.ef_search`, as pgvector documents it.
    private static final int FEWEST_CANDIDATES = 100;

    private static final int MOST_CANDIDATES = 1_000;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    public JdbcPgVectorIndex(javax.sql.DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/pgvector")
                .table("flyway_pgvector_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        this.batches = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(batches);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @Override
    public String name() {
        return "pgvector";
    }

    @Override
    public Map<String, String> held(String model) {
        Map<String, String> held = new HashMap<>();
        jdbc.sql("select passage_id, hash from passage_vector where model = ?")
                .param(model)
                .query(row -> {
                    held.put(row.getString("passage_id"), row.getString("hash"));
                });
        return held;
    }

    @Override
    public void put(String model, Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        index(model, entries.iterator().next().vector().length);
        transaction.executeWithoutResult(status -> batches.batchUpdate("""
                insert into passage_vector (model, passage_id, document_id, scope, hash, embedding) values (?, ?, ?, ?, ?, ?::vector)
                on conflict (model, passage_id) do update set document_id = excluded.document_id, scope = excluded.scope,
                    hash = excluded.hash, embedding = excluded.embedding""", entries, BATCH, (statement, entry) -> {
            statement.setString(1, model);
            statement.setString(2, entry.passageId());
            statement.setString(3, entry.documentId());
            statement.setString(4, entry.scope().name());
            statement.setString(5, entry.hash());
            statement.setString(6, new PGvector(entry.vector()).toString());
        }));
    }

    /// The HNSW indexes of a model: one per scope, since a filter after the index would be starved by the larger scope.
    /// Model and dimension are part of the statement, so they are checked.
    private void index(String model, int dimension) {
        if (indexed.add(checked(model))) {
            for (Scope scope : Scope.values()) {
                String name = "passage_vector_"
                        + Integer.toHexString(part(model, scope).hashCode());
                jdbc.sql("create index if not exists " + name + " on passage_vector using hnsw ((embedding::vector("
                                + dimension + ")) vector_cosine_ops) where " + part(model, scope))
                        .update();
            }
        }
    }

    private static String checked(String model) {
        if (!model.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("a model's version is letters, digits, dot and hyphen: " + model);
        }
        return model;
    }

    /// Spelled out, so that the planner sees which index it is.
    private static String part(String model, Scope scope) {
        return "model = '" + checked(model) + "' and scope = '" + scope.name() + "'";
    }

    @Override
    public void remove(Collection<String> passageIds) {
        if (!passageIds.isEmpty()) {
            jdbc.sql("delete from passage_vector where passage_id in (:ids)")
                    .param("ids", passageIds)
                    .update();
        }
    }

    @Override
    public void keepOnly(String model) {
        jdbc.sql("delete from passage_vector where model <> ?").param(model).update();
    }

    @Override
    public List<Hit> nearest(String model, float[] query, Scope scope, int limit) {
        String vector = new PGvector(query).toString();
        String type = "vector(" + query.length + ")";
        int candidates = Math.clamp(limit * 2L, FEWEST_CANDIDATES, MOST_CANDIDATES);
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("set local hnsw.ef_search = " + candidates).update();
            return jdbc.sql("select passage_id, document_id, 1 - (embedding::" + type + " <=> :query::" + type
                            + ") as similarity from passage_vector where " + part(model, scope)
                            + " order by embedding::"
                            + type + " <=> :query::" + type + " limit :limit")
                    .param("query", vector)
                    .param("limit", limit)
                    .query((row, at) -> new Hit(
                            row.getString("passage_id"), row.getString("document_id"), row.getDouble("similarity")))
                    .list();
        }));
    }
}
