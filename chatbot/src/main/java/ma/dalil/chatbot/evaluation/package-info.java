/// Asks a running Dalil files of questions through its HTTP contract, as a citizen would, and tells how many went
/// right.
///
/// Read [EvaluateCommand] for the flow, [Judge] for what counts as right, [Measure] for what is counted, and [Summary]
/// for what a run comes to; [ConsoleReport] and [HtmlReport] say it, [ExpectedFigures] holds it against what was
/// reached
/// before. Nothing here knows how an answer is made.
///
/// Traps: a file whose name begins with `questions-test` is held out, so nothing here shows one of its questions, only
/// figures. A gap between forms that were asked few questions is wide by chance: the figures beside it say how few.
@NullMarked
package ma.dalil.chatbot.evaluation;

import org.jspecify.annotations.NullMarked;
