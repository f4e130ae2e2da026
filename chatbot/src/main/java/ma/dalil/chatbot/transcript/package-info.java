/// What is kept of conversations: threads, turns, what civil servants said, and the events that a page follows.
///
/// Read [JdbcTurns] for how a message is stored before it is answered and answered once, and [JdbcEvents] for how
/// nobody misses an event. The traps: whoever changes a conversation first takes its row ([JdbcConversations#take]),
/// then
/// its case, then the desk's number, and the audit last; in another order two transactions can wait for each other. And
/// every text passes through [SealedJson]: a column of type `text` in these tables holds codes, never words.
@NullMarked
package ma.dalil.chatbot.transcript;

import org.jspecify.annotations.NullMarked;
