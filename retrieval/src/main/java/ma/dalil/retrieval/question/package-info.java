/// Questions compared with questions: those that civil servants have answered, and those that nobody has.
///
/// Read [Likeness] first; [KnownQuestions] finds an approved answer by the questions that it answers. Trap: the meaning
/// that the built-in model sees of two questions about what it does not know is nothing, so words decide, and meaning
/// only helps where words differ.
@NullMarked
package ma.dalil.retrieval.question;

import org.jspecify.annotations.NullMarked;
