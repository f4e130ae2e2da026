package ma.dalil.chatbot.learning.candidate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import ma.dalil.channels.desk.Candidates;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.understanding.PersonalDataMask;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.document.KnowledgePublisher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Candidates for the knowledge base. Publishing and withdrawing change the document in the same transaction as the
/// candidate; when it is committed, the knowledge base is looked at once more, so that the next question sees it.
@Service
public class CandidateService implements Candidates {

    private final JdbcCandidates candidates;
    private final CaseProposals proposals;
    private final DocumentStore documents;
    private final KnowledgePublisher knowledge;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    public CandidateService(
            JdbcCandidates candidates,
            CaseProposals proposals,
            DocumentStore documents,
            KnowledgePublisher knowledge,
            AuditTrail audit,
            TransactionOperations transactions,
            InstantSource clock) {
        this.candidates = candidates;
        this.proposals = proposals;
        this.documents = documents;
        this.knowledge = knowledge;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Line> all() {
        return candidates.all().stream().map(StoredCandidate::line).toList();
    }

    @Override
    public Optional<Candidate> read(Officer officer, UUID id) {
        return candidates
                .find(id)
                .map(stored -> new Candidate(
                        stored.line(),
                        stored.origin(),
                        stored.revision(),
                        stored.content(),
                        Publication.missing(stored.content()),
                        stored.editorId().equals(officer.id()),
                        candidates.history(id)));
    }

    @Override
    public UUID propose(Officer officer, Origin origin, Content content) {
        return propose(officer, origin, null, content);
    }

    @Override
    public Optional<UUID> proposeFromCase(Officer officer, UUID caseId) {
        return proposals.of(caseId).map(content -> propose(officer, Origin.CASE, caseId, content));
    }

    private UUID propose(Officer officer, Origin origin, @Nullable UUID caseId, Content content) {
        UUID id = UUID.randomUUID();
        Instant at = clock.instant();
        transactions.executeWithoutResult(status -> {
            candidates.add(id, origin, caseId, at);
            candidates.write(id, 1, masked(content), officer.id(), at);
            record(Kind.CANDIDATE_PROPOSED, "PROPOSED", id, 1, officer, null, at);
        });
        return id;
    }

    @Override
    public Result edit(Officer officer, UUID id, int revision, Content content) {
        return change(id, (stored, at) -> {
            if (stored.revision() != revision) {
                return Result.CHANGED;
            }
            candidates.write(id, revision + 1, masked(content), officer.id(), at);
            record(Kind.CANDIDATE_EDITED, "EDITED", id, revision + 1, officer, null, at);
            return Result.DONE;
        });
    }

    @Override
    public Result publish(Officer officer, UUID id, int revision) {
        Result result = change(id, (stored, at) -> {
            Result allowed = publishable(stored, officer, revision);
            if (allowed == Result.DONE) {
                candidates.publish(id, revision, officer.id(), at);
                documents.publish(
                        List.of(Publication.answer(stored.documentId(), stored.content())
                                .content()),
                        List.of());
                record(Kind.CANDIDATE_PUBLISHED, "PUBLISHED", id, revision, officer, null, at);
            }
            return allowed;
        });
        return seenByTheNextQuestion(result);
    }

    private static Result publishable(StoredCandidate stored, Officer officer, int revision) {
        if (stored.revision() != revision || stored.state() != State.DRAFT) {
            return Result.CHANGED;
        }
        if (!Publication.missing(stored.content()).isEmpty()) {
            return Result.INCOMPLETE;
        }
        return stored.editorId().equals(officer.id()) ? Result.OWN_WORK : Result.DONE;
    }

    @Override
    public Result withdraw(Officer officer, UUID id, String reason) {
        Result result = change(id, (stored, at) -> {
            if (stored.state() == State.WITHDRAWN) {
                return Result.CHANGED;
            }
            candidates.withdraw(id, at);
            documents.publish(List.of(), List.of(stored.documentId()));
            record(Kind.CANDIDATE_WITHDRAWN, "WITHDRAWN", id, stored.revision(), officer, reason, at);
            return Result.DONE;
        });
        return seenByTheNextQuestion(result);
    }

    private Result seenByTheNextQuestion(Result result) {
        if (result == Result.DONE) {
            knowledge.look();
        }
        return result;
    }

    private Result change(UUID id, BiFunction<StoredCandidate, Instant, Result> change) {
        return transactions.execute(status -> candidates
                .take(id)
                .map(stored -> change.apply(stored, clock.instant()))
                .orElse(Result.NOT_FOUND));
    }

    /// A question may be a citizen's; an official answer may hold the number of an office.
    private static Content masked(Content content) {
        return new Content(
                content.questions().stream()
                        .map(question -> new Wording(
                                question.language(),
                                PersonalDataMask.mask(question.text()).text()))
                        .toList(),
                content.answers(),
                content.title(),
                content.publisher(),
                content.url(),
                content.asOf(),
                content.validFrom(),
                content.validTo());
    }

    private void record(
            Kind kind, String event, UUID id, int revision, Officer officer, @Nullable String reason, Instant at) {
        candidates.tell(id, event, revision, officer.id(), reason, at);
        audit.record(AuditEntry.of(kind).candidate(id).revision(revision).officer(officer.id()));
    }
}
