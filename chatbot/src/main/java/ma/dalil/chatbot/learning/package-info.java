/// What the service learns from: what citizens thought of answers, what nobody could answer, what reviewers judged, and
/// the receipts by which an answer is found again.
///
/// The parts stand side by side: [ma.dalil.chatbot.learning.candidate] (answers for the knowledge base),
/// [ma.dalil.chatbot.learning.review] (judgements of answers), [ma.dalil.chatbot.learning.question] (what was left
/// unanswered) and [ma.dalil.chatbot.learning.receipt].
@NullMarked
package ma.dalil.chatbot.learning;

import org.jspecify.annotations.NullMarked;
