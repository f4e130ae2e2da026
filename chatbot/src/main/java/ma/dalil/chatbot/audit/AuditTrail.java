package ma.dalil.chatbot.audit;

import java.util.OptionalLong;

/// The append-only record of what was done.
public interface AuditTrail {

    /// Appends within the caller's transaction, at its end: what was rolled back was not done.
    void record(AuditEntry entry);

    /// The number of the first record that does not follow from the one before it; empty if the chain is whole.
    OptionalLong firstBrokenLink();
}
