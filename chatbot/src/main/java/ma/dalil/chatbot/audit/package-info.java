/// The record of what was done, by whom and on which grounds, that outlives the texts: kinds, identifiers, outcomes and
/// versions, never a word that somebody wrote.
///
/// Read [AuditTrail] for what is promised, [JdbcAuditTrail] for how, and [JdbcAuditLog] for what auditors see of it.
/// Each record carries the hash of the one before
/// it, so a record that was changed or taken out of the middle is found. The traps: records cut off at the *end* leave
/// a chain that is whole, so whoever must prove that nothing is missing keeps the last hash elsewhere; and appending
/// waits for every other appender's transaction, so it happens when a transaction is about to commit, after the desk's
/// number is counted: two locks that all share, taken always in this order.
@NullMarked
package ma.dalil.chatbot.audit;

import org.jspecify.annotations.NullMarked;
