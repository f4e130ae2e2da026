/// Answers that civil servants wrote, as documents of the knowledge base.
///
/// Read [ApprovedAnswer]; it becomes a document, whose passages are the questions that it answers and the answer in
/// each
/// written form that it was written in. Trap: a question is found as a question ([DocumentStore#answers]), never among
/// procedures and legal texts.
@NullMarked
package ma.dalil.knowledge.answer;

import org.jspecify.annotations.NullMarked;
