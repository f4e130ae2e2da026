/// Answers that two people judge.
///
/// Read [ReviewService]. The sample ([JdbcSample]) is by chance, told by a hash of the turn so that nobody chooses, and
/// beside it what citizens disliked and what stayed unanswered, up to a bound for each day. Trap: who is to judge does
/// not see what another judged before.
@NullMarked
package ma.dalil.chatbot.learning.review;

import org.jspecify.annotations.NullMarked;
