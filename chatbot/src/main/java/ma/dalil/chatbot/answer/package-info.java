/// An answer from the documents: evidence found, a draft composed of it, the draft verified against it.
///
/// Read [AnswerPipeline]; it is the specification. [EvidenceFinder] decides which service or which articles are meant,
/// a [Composer] words them, the [Verifier] refuses what the evidence does not say. Without a language model the
/// [FactSlotComposer] is the only composer: it chooses sentences and adds none.
@NullMarked
package ma.dalil.chatbot.answer;

import org.jspecify.annotations.NullMarked;
