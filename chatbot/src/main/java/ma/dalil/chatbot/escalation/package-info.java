/// Cases that a person must see: how one comes to be, and what civil servants do with it at the desk.
///
/// A conversation has at most one case that is not closed. Its states and who is silent when are in
/// [Escalation.State]; the database keeps the arrows between them, and stores no answer of the assistant while a person
/// is due or speaks. Read [Escalations] for what a turn does to a case, [DeskService] for what a civil servant does,
/// [CaseChanges] for how a change is made, [CaseBoard] for the lists, [ServiceLevels] and [OverdueWatch] for the clock,
/// [CaseViews] for what is audited of their reading.
/// The traps: every change takes the conversation's row first, so that the assistant's answer and a claim cannot
/// overlook
/// each other; whatever changes a case also counts at the desk ([JdbcDeskChanges]), or open lists stay as they were;
/// the
/// lists are read once for each number of the desk, so a change that does not count is not seen.
@NullMarked
package ma.dalil.chatbot.escalation;

import org.jspecify.annotations.NullMarked;
