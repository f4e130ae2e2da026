/// What a message says before it is answered: personal data masked, and the written form it is in.
///
/// Trap: a number may be a telephone, an amount, a law or a helpline. What is masked is told by its shape and its
/// neighbours, and public numbers stay.
@NullMarked
package ma.dalil.chatbot.understanding;

import org.jspecify.annotations.NullMarked;
