/// What a message says before it is answered: personal data masked, and the written form it is in.
///
/// [LanguageIdentifier] is the way in for forms: [Tokenizer] evens words out and sets aside what tells nothing,
/// [LinearModel] weighs the rest, [FormRequest] finds "in French please". The model is trained by `LanguageTraining` in
/// the tests; whoever changes [Tokenizer], [Features] or the neutral words trains it anew. [ServiceModel] tells which
/// service a question is about, for the search to listen to; `ServiceTraining` trains it, also after a new procedure.
///
/// Trap: a number may be a telephone, an amount, a law or a helpline. What is masked is told by its shape and its
/// neighbours, and public numbers stay.
@NullMarked
package ma.dalil.chatbot.understanding;

import org.jspecify.annotations.NullMarked;
