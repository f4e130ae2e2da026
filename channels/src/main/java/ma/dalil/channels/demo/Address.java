package ma.dalil.channels.demo;

import java.util.Optional;
import java.util.regex.Pattern;
import ma.dalil.channels.phone.PhoneChannel;

/// Who sends or receives, as Twilio writes it: `+212600000001`, `whatsapp:+212600000001`, or `whatsapp:MA.1234` for
/// somebody whose number WhatsApp does not tell.
///
/// @param party without the channel's prefix
record Address(PhoneChannel channel, String party) {

    private static final String WHATSAPP = "whatsapp:";
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{5,14}");
    private static final Pattern SCOPED_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9]{1,128}");

    /// Empty if it is no address.
    static Optional<Address> parse(String written) {
        boolean whatsapp = written.startsWith(WHATSAPP);
        String party = whatsapp ? written.substring(WHATSAPP.length()) : written;
        boolean known = NUMBER.matcher(party).matches()
                || (whatsapp && SCOPED_ID.matcher(party).matches());
        return known
                ? Optional.of(new Address(whatsapp ? PhoneChannel.WHATSAPP : PhoneChannel.SMS, party))
                : Optional.empty();
    }

    boolean isNumber() {
        return party.startsWith("+");
    }

    String written() {
        return channel == PhoneChannel.WHATSAPP ? WHATSAPP + party : party;
    }
}
