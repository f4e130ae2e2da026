/// Cases that a person must see: how one comes to be, and what civil servants do with it at the desk.
///
/// A conversation has at most one case that is not closed: `OFFERED` (the citizen may still go on with the assistant),
/// `OPEN` (a person is due), `CLAIMED` (a person has it), `CLOSED`. From `OPEN` to `CLOSED` the assistant is silent.
/// Read
/// [Escalations] for what an answer does to a case, [DeskService] for what a civil servant does, [StaffAccounts] for
/// signing in. The traps: every change takes the conversation's row first, so that the assistant's answer and a claim
/// cannot overlook each other; and whatever changes a case also counts at the desk ([JdbcDeskChanges]), or open lists
/// stay as they were.
@NullMarked
package ma.dalil.chatbot.escalation;

import org.jspecify.annotations.NullMarked;
