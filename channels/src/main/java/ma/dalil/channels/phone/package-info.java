/// Messages of telephones, whichever provider carries them: what comes in, what goes out, and what became of it.
///
/// A provider's package ([ma.dalil.channels.twilio], [ma.dalil.channels.aggregator]) turns its own words into
/// these. In: it authenticates a webhook, builds an [InboundPhoneMessage] and gives it to the [Inbox], which has
/// stored it when it returns. Out: the application gives an [OutboundPhoneMessage] to a [Sender] and learns a
/// [Sending]; later the provider tells a [DeliveryUpdate], which goes to [Deliveries]. The trap: a provider that
/// answers nothing, or a fault, may have sent the message all the same ([Sending.Unsure]); whoever sends again
/// must look first ([Sender#find]). Who is written to by a name cannot answer: what they can do is at a
/// link ([StopLinks]).
@NullMarked
package ma.dalil.channels.phone;

import org.jspecify.annotations.NullMarked;
