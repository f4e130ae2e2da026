package ma.dalil.channels.demo;

import io.vertx.core.buffer.Buffer;
import ma.dalil.channels.phone.PhoneChannel;

/// What a person sends to the service.
///
/// @param person a number, or for WhatsApp an identifier such as `MA.1234`
/// @param posts how many times the webhook is posted, all at the same time
public record Inbound(PhoneChannel channel, String person, Content content, int posts) {

    public sealed interface Content {
        record Text(String text) implements Content {}

        /// @param caption empty if there is none
        record Media(Buffer content, String contentType, String caption) implements Content {
            public static Media of(byte[] content, String contentType) {
                return new Media(Buffer.buffer(content), contentType, "");
            }
        }

        record Location(double latitude, double longitude) implements Content {}

        /// A choice that was pressed.
        record Button(String text, String payload) implements Content {}
    }

    public Inbound {
        if (Address.parse(new Address(channel, person).written()).isEmpty()) {
            throw new IllegalArgumentException("a person has a number or an identifier of WhatsApp");
        }
        if (posts < 1) {
            throw new IllegalArgumentException("a webhook is posted once or more");
        }
    }

    public static Inbound sms(String person, String text) {
        return new Inbound(PhoneChannel.SMS, person, new Content.Text(text), 1);
    }

    public static Inbound whatsapp(String person, String text) {
        return new Inbound(PhoneChannel.WHATSAPP, person, new Content.Text(text), 1);
    }

    public static Inbound whatsapp(String person, Content content) {
        return new Inbound(PhoneChannel.WHATSAPP, person, content, 1);
    }

    public Inbound posted(int times) {
        return new Inbound(channel, person, content, times);
    }

    /// What is read of it as text.
    String text() {
        return switch (content) {
            case Content.Text(var text) -> text;
            case Content.Media media -> media.caption();
            case Content.Location _ -> "";
            case Content.Button button -> button.text();
        };
    }

    /// What the phone itself shows of it as text.
    String shown() {
        return content instanceof Content.Location(double latitude, double longitude)
                ? "📍 " + latitude + ", " + longitude
                : text();
    }
}
