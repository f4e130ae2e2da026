package ma.dalil.knowledge.document;

import java.util.List;

/// Documents that are published at every start, such as the procedures that ship.
@FunctionalInterface
public interface DocumentSource {

    List<DocumentStore.Content> contents();
}
