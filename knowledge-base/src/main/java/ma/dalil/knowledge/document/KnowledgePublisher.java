package ma.dalil.knowledge.document;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.dalil.knowledge.Lookout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Publishes what ships when the service starts, then looks at the database for versions that others published, and
/// announces each.
@Component
public class KnowledgePublisher implements SmartLifecycle {

    /// Before the server opens, after everything is wired.
    public static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgePublisher.class);

    private final DocumentStore store;
    private final List<DocumentSource> sources;
    private final ApplicationEventPublisher events;
    private final Duration lookEvery;
    private final boolean command;
    private final Lookout lookout = new Lookout("knowledge");
    private volatile boolean running;
    private long announced = -1;

    /// @param lookEvery how often the database is asked for a new version
    /// @param command true in a command beside the service: nothing is published at its start
    public KnowledgePublisher(
            DocumentStore store,
            List<DocumentSource> sources,
            ApplicationEventPublisher events,
            @Value("${dalil.knowledge.look-every:2s}") Duration lookEvery,
            @Value("${dalil.command:false}") boolean command) {
        this.store = store;
        this.sources = List.copyOf(sources);
        this.events = events;
        this.lookEvery = lookEvery;
        this.command = command;
    }

    @Override
    public void start() {
        running = true;
        if (command) {
            return;
        }
        List<DocumentStore.Content> shipped =
                sources.stream().flatMap(source -> source.contents().stream()).toList();
        store.publish(shipped, vanished(shipped));
        announce();
        lookout.begin(lookEvery, lookEvery, this::look);
    }

    /// Procedures that were published once and no longer ship.
    private Collection<String> vanished(List<DocumentStore.Content> shipped) {
        Set<String> vanished = new HashSet<>(store.procedureIds());
        shipped.forEach(content -> vanished.remove(content.document().id()));
        return vanished;
    }

    /// Looks at the database at once, for whoever has just published something there.
    public void look() {
        try {
            announce();
        } catch (DataAccessException unreachable) {
            LOG.warn("The database cannot be asked for new knowledge: {}", unreachable.getMessage());
        }
    }

    private synchronized void announce() {
        KnowledgeVersion current = store.current();
        if (current.number() != announced) {
            events.publishEvent(new KnowledgeVersionLive(current));
            announced = current.number();
        }
    }

    @Override
    public void stop() {
        running = false;
        lookout.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
