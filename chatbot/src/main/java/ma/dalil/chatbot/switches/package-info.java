/// What the desk switches for everybody: the assistant off, everywhere or in one channel, and a notice on.
///
/// Read [SwitchBoard]. Where a stop is obeyed is [ma.dalil.chatbot.conversation.TurnHandler], twice in each turn:
/// before
/// an answer is worked out, and in the transaction that would say it. Traps: a message that comes meanwhile is stored
/// and answered with the offer of a person, and what only a person may see is still recognised; nothing is cached, for
/// a switch that holds on one replica only is none.
@NullMarked
package ma.dalil.chatbot.switches;

import org.jspecify.annotations.NullMarked;
