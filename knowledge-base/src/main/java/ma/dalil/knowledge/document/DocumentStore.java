package ma.dalil.knowledge.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The documents of the live version, in PostgreSQL: the one truth that every index follows.
public interface DocumentStore {

    /// A document with all its passages, in order.
    record Content(Document document, List<Passage> passages) {
        public Content {
            passages = List.copyOf(passages);
        }
    }

    /// What changed after a version: documents to index anew, and identifiers that are gone.
    record Changes(KnowledgeVersion version, List<String> changed, List<String> removed) {
        public Changes {
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }
    }

    KnowledgeVersion current();

    /// Publishes documents in one transaction: new and changed contents (by hash) replace what stood, the same contents
    /// change nothing.
    /// Returns the version that is live afterwards, which is the former one if nothing changed.
    KnowledgeVersion publish(Collection<Content> contents, Collection<String> removedIds);

    Changes changesSince(long versionNumber);

    Optional<Content> find(String documentId);

    /// The contents of several documents, in the order asked for; unknown ones are left out.
    List<Content> findAll(Collection<String> documentIds);

    Optional<Passage> passage(String passageId);

    /// The identifiers of the live procedures.
    List<String> procedureIds();

    /// The live answers of civil servants, whole.
    List<Content> answers();
}
