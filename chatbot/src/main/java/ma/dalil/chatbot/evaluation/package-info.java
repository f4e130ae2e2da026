/// Asks a running Dalil a file of questions through its HTTP contract, as a citizen would, and counts what came back.
///
/// Read [EvaluateCommand] for the flow, [Judge] for what counts as right, [Scoreboard] for the table. Nothing here
/// knows how an answer is made.
@NullMarked
package ma.dalil.chatbot.evaluation;

import org.jspecify.annotations.NullMarked;
