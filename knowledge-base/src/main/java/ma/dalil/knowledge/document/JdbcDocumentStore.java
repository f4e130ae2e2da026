package ma.dalil.knowledge.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The document store in PostgreSQL. Publishers wait for each other (an advisory lock that ends with the transaction),
/// readers for nobody.
@Repository
public class JdbcDocumentStore implements DocumentStore {

    /// Any number that nothing else in this database locks.
    private static final long PUBLISHING = 0x44616c696cL;

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    public JdbcDocumentStore(JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public KnowledgeVersion current() {
        return jdbc.sql("select number, published_at from knowledge_version order by number desc limit 1")
                .query((row, at) -> new KnowledgeVersion(
                        row.getLong("number"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(new KnowledgeVersion(0, java.time.Instant.EPOCH));
    }

    @Override
    public KnowledgeVersion publish(Collection<Content> contents, Collection<String> removedIds) {
        return Objects.requireNonNull(transaction.execute(status -> publishLocked(contents, removedIds)));
    }

    private KnowledgeVersion publishLocked(Collection<Content> contents, Collection<String> removedIds) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(PUBLISHING).query().listOfRows();
        Map<String, String> held = heldHashes();
        List<Content> changed = contents.stream()
                .filter(content -> !content.document()
                        .version()
                        .equals(held.get(content.document().id())))
                .toList();
        List<String> removed =
                removedIds.stream().filter(held::containsKey).distinct().toList();
        if (changed.isEmpty() && removed.isEmpty()) {
            return current();
        }
        long number = jdbc.sql("insert into knowledge_version default values returning number")
                .query(Long.class)
                .single();
        remove(removed, number);
        write(changed, number);
        return current();
    }

    private Map<String, String> heldHashes() {
        Map<String, String> held = new HashMap<>();
        jdbc.sql("select id, content_hash from document where not removed").query(row -> {
            held.put(row.getString("id"), row.getString("content_hash"));
        });
        return held;
    }

    private void remove(List<String> ids, long number) {
        for (String id : ids) {
            jdbc.sql("update document set removed = true, content_hash = '', changed_in = ? where id = ?")
                    .params(number, id)
                    .update();
            jdbc.sql("delete from passage where document_id = ?").param(id).update();
        }
    }

    private void write(List<Content> contents, long number) {
        batches.batchUpdate("""
                insert into document (id, kind, title, publisher, url, language, country, as_of, valid_from, valid_to, content_hash, changed_in)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set kind = excluded.kind, title = excluded.title, publisher = excluded.publisher,
                    url = excluded.url, language = excluded.language, country = excluded.country, as_of = excluded.as_of,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, content_hash = excluded.content_hash,
                    changed_in = excluded.changed_in, removed = false""", contents, BATCH, (statement, content) -> {
            Document document = content.document();
            Object[] values = {
                document.id(),
                document.kind().name(),
                document.title(),
                document.publisher(),
                document.url(),
                document.language().toLanguageTag(),
                document.country(),
                document.asOf(),
                document.validFrom(),
                document.validTo(),
                document.version(),
                number
            };
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        });
        batches.batchUpdate(
                "delete from passage where document_id = ?",
                contents,
                BATCH,
                (statement, content) ->
                        statement.setString(1, content.document().id()));
        List<Passage> passages = contents.stream()
                .flatMap(content -> content.passages().stream())
                .toList();
        batches.batchUpdate(
                "insert into passage (id, document_id, section, ordinal, language, article, text) values (?, ?, ?, ?, ?, ?, ?)",
                passages,
                BATCH,
                (statement, passage) -> {
                    statement.setString(1, passage.id());
                    statement.setString(2, passage.documentId());
                    statement.setString(3, passage.section());
                    statement.setInt(4, passage.ordinal());
                    statement.setString(5, passage.language().toLanguageTag());
                    statement.setString(6, passage.article());
                    statement.setString(7, passage.text());
                });
    }

    @Override
    public Changes changesSince(long versionNumber) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<String> changed = new ArrayList<>();
            List<String> removed = new ArrayList<>();
            KnowledgeVersion version = current();
            jdbc.sql("select id, removed from document where changed_in > ? and changed_in <= ? order by kind desc, id")
                    .params(versionNumber, version.number())
                    .query(row -> {
                        (row.getBoolean("removed") ? removed : changed).add(row.getString("id"));
                    });
            return new Changes(version, changed, removed);
        }));
    }

    @Override
    public Optional<Content> find(String documentId) {
        return findAll(Set.of(documentId)).stream().findFirst();
    }

    @Override
    public List<Content> findAll(Collection<String> documentIds) {
        if (documentIds.isEmpty()) {
            return List.of();
        }
        Map<String, Document> documents = jdbc
                .sql("select * from document where id in (:ids) and not removed")
                .param("ids", documentIds)
                .query((row, at) -> document(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        Map<String, List<Passage>> passages = new LinkedHashMap<>();
        jdbc.sql("select * from passage where document_id in (:ids) order by document_id, ordinal")
                .param("ids", documentIds)
                .query((row, at) -> passage(row))
                .list()
                .forEach(passage -> passages.computeIfAbsent(passage.documentId(), id -> new ArrayList<>())
                        .add(passage));
        return documentIds.stream()
                .map(documents::get)
                .filter(Objects::nonNull)
                .map(document -> new Content(document, passages.getOrDefault(document.id(), List.of())))
                .toList();
    }

    @Override
    public Optional<Passage> passage(String passageId) {
        return jdbc.sql("select * from passage where id = ?")
                .param(passageId)
                .query((row, at) -> passage(row))
                .optional();
    }

    @Override
    public List<String> procedureIds() {
        return ids(Document.Kind.PROCEDURE);
    }

    @Override
    public List<Content> answers() {
        return findAll(ids(Document.Kind.ANSWER));
    }

    private List<String> ids(Document.Kind kind) {
        return jdbc.sql("select id from document where kind = ? and not removed order by id")
                .param(kind.name())
                .query((row, at) -> row.getString("id"))
                .list();
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getString("id"),
                Document.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("url"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("country"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("content_hash"));
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                row.getString("id"),
                row.getString("document_id"),
                row.getString("section"),
                row.getInt("ordinal"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("article"),
                row.getString("text"));
    }
}
