/// Questions that were left unanswered, put together by what they ask.
///
/// Read [QuestionService]; [LeaderClusters] is the one idea. Traps: what an approved answer covers by now is left out;
/// a
/// cluster is known by the turn whose question leads it, and is made anew at every look.
@NullMarked
package ma.dalil.chatbot.learning.question;

import org.jspecify.annotations.NullMarked;
