package ma.dalil.channels.demo;

import java.util.List;
import ma.dalil.channels.demo.DemoMessage.Attachment;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.text.SmsSegments.Encoding;

/// What one person's phones show, in one language; the script of the page asks for it each second.
///
/// @param provider the [ProviderMood]
record PhoneState(boolean away, boolean twice, String provider, String clock, Phone whatsapp, Phone sms) {

    /// @param hint what is worth knowing before one writes
    /// @param typing empty if no answer is being written
    record Phone(String hint, String typing, List<Shown> messages) {}

    /// @param told the status in words
    /// @param attachment what is attached, in words; empty if nothing is
    /// @param measure how it travels as SMS, in words; empty on WhatsApp
    record Shown(
            String id,
            boolean inbound,
            String text,
            List<String> buttons,
            String attachment,
            String status,
            String told,
            String measure,
            String at,
            String time) {}

    static PhoneState of(Exchange exchange, String person, PhoneWords words) {
        return new PhoneState(
                exchange.network().isAway(),
                exchange.faults().webhooksDoubled(),
                ProviderMood.of(exchange.faults()).id(),
                words.moment(exchange.clock().instant()),
                new Phone(
                        window(exchange, person, words),
                        exchange.typing().isShown(person) ? words.words("typing") : "",
                        messages(exchange, PhoneChannel.WHATSAPP, person, words)),
                new Phone(
                        words.words(exchange.optOuts().contains(person) ? "opted-out" : "opted-in"),
                        "",
                        messages(exchange, PhoneChannel.SMS, person, words)));
    }

    private static String window(Exchange exchange, String person, PhoneWords words) {
        return exchange.windows()
                .end(person)
                .map(end -> words.words("window-open", words.moment(end)))
                .orElseGet(() -> words.words(exchange.windows().hasWritten(person) ? "window-closed" : "window-none"));
    }

    private static List<Shown> messages(Exchange exchange, PhoneChannel channel, String person, PhoneWords words) {
        return exchange.log().onPhones().stream()
                .filter(message ->
                        message.channel() == channel && message.person().equals(person))
                .map(message -> shown(message, words))
                .toList();
    }

    private static Shown shown(DemoMessage message, PhoneWords words) {
        return new Shown(
                message.sid(),
                message.inbound(),
                message.body(),
                message.buttons(),
                attachment(message, words),
                message.status().word(),
                told(message, words),
                message.channel() == PhoneChannel.SMS ? measure(message.body(), words) : "",
                message.created().toString(),
                words.time(message.created()));
    }

    private static String attachment(DemoMessage message, PhoneWords words) {
        Attachment attachment = message.attachment();
        if (attachment == null) {
            return "";
        }
        return words.words(attachment.contentType().startsWith("audio/") ? "attachment-audio" : "attachment-image");
    }

    private static String told(DemoMessage message, PhoneWords words) {
        String direction = message.inbound() ? "inbound-" : "outbound-";
        String status = words.words(direction + message.status().word());
        return message.errorCode() == null
                ? status
                : words.words("error", status, message.errorCode().toString());
    }

    private static String measure(String text, PhoneWords words) {
        Encoding encoding = Encoding.of(text);
        String label = encoding.name().replace('_', '-');
        return words.words("measure", label, encoding.units(text), MessageJson.segments(text));
    }
}
