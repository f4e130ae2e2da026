/// People who write from a telephone: their messages are stored, worked on in order and answered, and the answers are
/// delivered, once each, whatever process ends in between.
///
/// Read [PhoneConversation] for what a message leads to, [Opinions] for what people say of answers, and [Postman] for
/// how one is delivered. In: a webhook stores a message ([PhoneInbox]) before it is acknowledged; a [Queue] lends each
/// person's oldest one to a worker of any replica. Out: what is said to a conversation that goes on by telephone is put
/// into the outbox ([Outbox]) within the transaction that says it; another [Queue] lends each person's oldest one to a
/// postman. Who wants no messages stands on one list ([OptOuts]), whether a word, a link ([PhoneStopLinks]) or the
/// provider put them there. Behind all that, [Redactions] have deleted what lies with the provider, and [Retention]
/// forgets what is over.
///
/// The traps: a lease that ran out does not mean that its holder is dead, so nothing relies on it but speed: a message
/// is answered once because a turn is, and a delivery whose attempt may have reached the provider is looked for before
/// it is sent again.
@NullMarked
package ma.dalil.chatbot.phone;

import org.jspecify.annotations.NullMarked;
