/// The application: it wires the modules, serves citizens and civil servants, and carries the commands beside the
/// service.
///
/// Read `conversation.TurnHandler` for one turn from message to reply, and `answer.AnswerPipeline` for how an answer is
/// found. Packages: `understanding`
/// (form, masked personal data, what is asked), `triage` (what a person must see), `answer` (from evidence to checked
/// statements), `reply` (words and layout),
/// `conversation` and `escalation` (what is kept, and the desk), `policy` (what may be answered) and `draft` (what an
/// officer sends), `audit`, `privacy`, `llm`, `evaluation`.
@NullMarked
package ma.dalil.chatbot;

import org.jspecify.annotations.NullMarked;
