package ma.dalil.chatbot.learning;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.Rooms;
import ma.dalil.chatbot.escalation.JdbcEscalations;
import ma.dalil.chatbot.learning.candidate.CandidateService;
import ma.dalil.chatbot.learning.candidate.CaseProposals;
import ma.dalil.chatbot.learning.candidate.JdbcCandidates;
import ma.dalil.chatbot.transcript.JdbcMessages;
import ma.dalil.chatbot.transcript.Transcripts;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.document.JdbcDocumentStore;
import ma.dalil.knowledge.document.KnowledgePublisher;
import ma.dalil.knowledge.document.KnowledgeVersionLive;
import ma.dalil.retrieval.RetrievalSettings;
import ma.dalil.retrieval.dense.Embedders;
import ma.dalil.retrieval.dense.EmbeddingSettings;
import ma.dalil.retrieval.index.LexicalIndex;
import ma.dalil.retrieval.lexical.LexicalSearch;
import ma.dalil.retrieval.question.KnownQuestions;
import ma.dalil.retrieval.question.Likeness;
import ma.dalil.retrieval.question.Topics;
import ma.dalil.retrieval.text.Concepts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// What a process learns, beside its rooms: all real, on the same database.
public final class Lessons implements AutoCloseable {

    /// Fitted once for all tests.
    private static final Embedders EMBEDDERS = new Embedders(
            new EmbeddingSettings(null, null, 0),
            new RetrievalSettings(Path.of("target", "lessons-index"), Duration.ofSeconds(5), 0.3, 0.35, 0.85, 0.5),
            Knowledge.catalog(),
            Knowledge.text(),
            Knowledge.lexicon(),
            new Concepts(Knowledge.lexicon()));

    public final DocumentStore documents;
    public final KnownQuestions questions;
    public final CandidateService candidates;
    public final Topics topics;

    private final KnowledgePublisher knowledge;
    private final Rooms rooms;

    public Lessons(Rooms rooms) {
        this.rooms = rooms;
        JdbcClient jdbc = rooms.database.jdbc;
        Concepts concepts = new Concepts(Knowledge.lexicon());
        Likeness likeness = new Likeness(concepts, new LexicalSearch(concepts), LexicalIndex.inMemory());
        topics = new Topics(likeness, EMBEDDERS);
        documents = new JdbcDocumentStore(
                new JdbcTemplate(rooms.database.source), new JdbcTransactionManager(rooms.database.source));
        questions = new KnownQuestions(documents, likeness);
        knowledge = new KnowledgePublisher(
                documents, List.of(), event -> questions.on((KnowledgeVersionLive) event), Duration.ofDays(1), false);
        candidates = new CandidateService(
                new JdbcCandidates(jdbc, rooms.sealed),
                new CaseProposals(
                        new JdbcEscalations(jdbc, rooms.sealed),
                        new Transcripts(rooms.turns, new JdbcMessages(jdbc, rooms.sealed))),
                documents,
                knowledge,
                rooms.audit,
                rooms.transactions,
                rooms.clock);
    }

    /// A civil servant with an account and a role.
    public Officer officer(String name, Role role) {
        UUID id = UUID.randomUUID();
        rooms.database
                .jdbc
                .sql("""
                insert into staff (id, username, display_name, roles, password_hash, created_at)
                values (?, ?, ?, cast(? as text[]), 'none', now())""")
                .params(id, id.toString(), name, new String[] {role.name()})
                .update();
        return new Officer(id, id.toString(), name, role);
    }

    @Override
    public void close() {
        knowledge.stop();
    }
}
