package ma.dalil.chatbot.answer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.document.KnowledgeVersion;
import ma.dalil.knowledge.document.Passage;

/// A store without documents, for questions that need none.
final class NothingStored implements DocumentStore {

    @Override
    public KnowledgeVersion current() {
        throw new UnsupportedOperationException();
    }

    @Override
    public KnowledgeVersion publish(Collection<Content> contents, Collection<String> removedIds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Changes changesSince(long versionNumber) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Content> find(String documentId) {
        return Optional.empty();
    }

    @Override
    public List<Content> findAll(Collection<String> documentIds) {
        return List.of();
    }

    @Override
    public Optional<Passage> passage(String passageId) {
        return Optional.empty();
    }

    @Override
    public List<String> procedureIds() {
        return List.of();
    }

    @Override
    public List<Content> answers() {
        return List.of();
    }
}
