/// The one place that talks to models. A language model drafts from the same evidence, under the same verifier, as the
/// slots do, and translates what officers write ([ChatClientTranslator]); another writes down voice notes
/// ([OpenAiTranscriber]). Without an endpoint they do not exist.
///
/// Read [ChatClientComposer], and [ModelCalls] for how a model is asked. Instructions (`compose-1.txt`,
/// `translate-1.txt`, raised by a number with each change)
/// and data never share
/// a message: what a citizen or a document says is data. The trap is to trust the form of a reply: what is no JSON of
/// statements with known sources is no draft.
@NullMarked
package ma.dalil.chatbot.llm;

import org.jspecify.annotations.NullMarked;
