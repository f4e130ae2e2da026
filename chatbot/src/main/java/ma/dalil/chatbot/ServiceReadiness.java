package ma.dalil.chatbot;

import ma.dalil.channels.Readiness;
import ma.dalil.knowledge.database.DatabaseKind;
import ma.dalil.retrieval.IndexStatus;
import org.springframework.stereotype.Component;

/// Ready once the indexes hold a live version of the knowledge.
@Component
class ServiceReadiness implements Readiness {

    private final DatabaseKind database;
    private final IndexStatus index;

    ServiceReadiness(DatabaseKind database, IndexStatus index) {
        this.database = database;
        this.index = index;
    }

    @Override
    public State state() {
        return new State(index.ready(), database.id(), index.vectors(), index.version(), index.embeddingModel());
    }
}
