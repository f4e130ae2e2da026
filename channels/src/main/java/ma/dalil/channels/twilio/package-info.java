/// WhatsApp and SMS over Twilio: webhooks in, messages out, attachments. The only place that knows Twilio's SDK
/// and words.
///
/// Read [TwilioWebhooks] for what comes in, [TwilioSender] for what goes out, [TwilioErrors] for what refusals
/// mean. All of it exists only if `dalil.twilio.account-sid` is set ([TwilioSettings]).
///
/// In Twilio's console, set `POST {public-url}/channels/twilio/messages#rc=5&rp=ct,rt,5xx` for incoming messages
/// of every number, WhatsApp sender and messaging service. The part behind `#` is Twilio's "connection
/// overrides": without it a message that could not be stored (503) is not sent again, since by default Twilio
/// repeats once, and only when no connection came about. It repeats within 15 s; for longer outages set the same
/// address of a second site as the fallback URL. Twilio neither sends nor signs that part. The address of status
/// reports goes with every message.
///
/// The traps. The SDK's own client repeats a request three times after a 5xx, which would send a message three
/// times: [TwilioHttp] does not. The signature covers the address as Twilio knows it, not as the proxy passes it
/// on. A WhatsApp person may have a number, a business-scoped identifier, or both (`From` holds either,
/// `ExternalUserId` the identifier). Morocco has no two-way SMS at Twilio: there SMS only goes out.
@NullMarked
package ma.dalil.channels.twilio;

import org.jspecify.annotations.NullMarked;
