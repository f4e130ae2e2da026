/// Answers that the assistant drafts and a civil servant sends: because the register of sensitive uses has them
/// approved first, or because whoever has the case asked for one.
///
/// Read [DraftService] for what an officer may do with a draft, [HeldDrafts] for how one comes out of a turn,
/// [Explanations] for how it is read in another language. The traps: a decision takes the conversation's row, as
/// everything does that changes a case, and then is one conditional update, so that two clicks send once; drafts are
/// sealed and go with the conversation; what was rejected stays with its reason, and is never said.
@NullMarked
package ma.dalil.chatbot.draft;

import org.jspecify.annotations.NullMarked;
