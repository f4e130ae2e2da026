/// SMS through a Moroccan operator or aggregator, both ways: Twilio has no two-way SMS there.
///
/// They all take a message as a form or as JSON over HTTP and call back in the same way, under other names; so
/// one implementation serves them all, and settings give the names ([SmsSettings],
/// `dalil.sms.providers.{name}`). For each of them there is a [SmsSender]; [SmsWebhooks] takes what they call,
/// at `/channels/sms/{name}` and `/channels/sms/{name}/status`. Without a configured provider nothing of it
/// exists.
///
/// Where people write to a number and are to be answered by a name, the name is `send.sender` and `receive.fields.to`
/// is empty.
///
/// The traps. A webhook without an identifier is known again by who sent what when, so it must tell the time.
/// Not every provider can be asked whether it has a message: then an unclear attempt stays unclear
/// ([SmsSender#find]). A provider that signs without a time does not keep a stranger from repeating what he has
/// overheard; the message's identifier does.
@NullMarked
package ma.dalil.channels.aggregator;

import org.jspecify.annotations.NullMarked;
