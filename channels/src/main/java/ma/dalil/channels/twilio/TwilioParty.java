package ma.dalil.channels.twilio;

import java.util.regex.Pattern;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import ma.dalil.channels.phone.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/// How Twilio writes who is at either end: `+212600000001` for SMS, `whatsapp:+212600000001` or
/// `whatsapp:MA.1349120865530274` for WhatsApp.
final class TwilioParty {

    private static final String WHATSAPP = "whatsapp:";
    /// Two letters of a country, then what is opaque.
    private static final Pattern SCOPED_ID = Pattern.compile("[A-Za-z]{2}\\.[A-Za-z0-9.]{1,150}");

    private TwilioParty() {}

    static PhoneChannel channel(String written) {
        return written.startsWith(WHATSAPP) ? PhoneChannel.WHATSAPP : PhoneChannel.SMS;
    }

    static String bare(String written) {
        return written.startsWith(WHATSAPP) ? written.substring(WHATSAPP.length()) : written;
    }

    /// @param from a number or a scoped identifier
    /// @param externalUserId the scoped identifier beside the number, or empty
    /// @param waId WhatsApp's digits of the number, or empty
    /// @return null if it is neither: a short code or a name, to which nothing can be answered
    static @Nullable PhoneIdentity person(String from, String externalUserId, String waId) {
        String number = PhoneNumbers.e164(bare(from));
        String scopedId = scopedId(externalUserId);
        if (channel(from) == PhoneChannel.WHATSAPP) {
            number = number == null && !waId.isEmpty() ? PhoneNumbers.e164("+" + waId) : number;
            scopedId = scopedId == null ? scopedId(from) : scopedId;
        }
        return number == null && scopedId == null ? null : new PhoneIdentity(number, scopedId);
    }

    private static @Nullable String scopedId(String written) {
        String bare = bare(written);
        return SCOPED_ID.matcher(bare).matches() ? bare : null;
    }

    /// The number, since every feature works with it, or else the identifier.
    static String address(PhoneChannel channel, PhoneIdentity person) {
        String number = person.number();
        return address(channel, number == null ? String.valueOf(person.scopedId()) : number);
    }

    static String address(PhoneChannel channel, String bare) {
        return switch (channel) {
            case SMS -> bare;
            case WHATSAPP -> WHATSAPP + bare;
        };
    }
}
