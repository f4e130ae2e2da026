/// A citizen's conversation with the service: opened, continued turn by turn, handed to a person, read again, erased.
///
/// Read [TurnHandler]: it is the specification of a turn. [ConversationService] is what channels call, [JdbcExports]
/// what a citizen is given of what is kept. The trap: an
/// answer is worked out without a lock on the conversation and stored under one, so that whatever a civil servant did
/// meanwhile is seen before the assistant speaks.
@NullMarked
package ma.dalil.chatbot.conversation;

import org.jspecify.annotations.NullMarked;
