package ma.dalil.channels.demo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import ma.dalil.channels.demo.DemoMessage.Attachment;
import ma.dalil.channels.phone.PhoneChannel;
import org.jspecify.annotations.Nullable;

/// The parameters of a webhook that brings what a person sent.
final class InboundForm {

    private static final int NUMBER_WITHOUT_PLUS = 1;

    private InboundForm() {}

    /// @param media where the attachment can be fetched; null if there is none
    static Map<String, String> of(
            String account, Inbound inbound, DemoMessage message, Address service, @Nullable String media) {
        Address person = new Address(inbound.channel(), inbound.person());
        Map<String, String> form = new LinkedHashMap<>();
        for (String name : new String[] {"MessageSid", "SmsSid", "SmsMessageSid"}) {
            form.put(name, message.sid());
        }
        form.put("AccountSid", account);
        form.put("ApiVersion", MessageJson.API_VERSION);
        form.put("SmsStatus", "received");
        form.put("From", person.written());
        form.put("To", service.written());
        form.put("Body", inbound.text());
        form.put("NumSegments", Integer.toString(MessageJson.segments(message)));
        form.put("NumMedia", media == null ? "0" : "1");
        Attachment attachment = message.attachment();
        if (media != null && attachment != null) {
            form.put("MediaUrl0", media);
            form.put("MediaContentType0", attachment.contentType());
        }
        if (inbound.channel() == PhoneChannel.WHATSAPP) {
            addWhatsApp(form, inbound, person);
        } else {
            form.put("FromCountry", "MA");
            form.put("ToCountry", "MA");
        }
        return form;
    }

    private static void addWhatsApp(Map<String, String> form, Inbound inbound, Address person) {
        form.put("ProfileName", "Dalil");
        if (person.isNumber()) {
            form.put("WaId", person.party().substring(NUMBER_WITHOUT_PLUS));
        }
        form.put("MessageType", type(inbound.content()));
        switch (inbound.content()) {
            case Inbound.Content.Location(var latitude, var longitude) -> {
                form.put("Latitude", Double.toString(latitude));
                form.put("Longitude", Double.toString(longitude));
            }
            case Inbound.Content.Button(var text, var payload) -> {
                form.put("ButtonText", text);
                form.put("ButtonPayload", payload);
                form.put("ButtonType", "QUICK_REPLY");
            }
            case Inbound.Content.Text _, Inbound.Content.Media _ -> {}
        }
    }

    private static String type(Inbound.Content content) {
        return switch (content) {
            case Inbound.Content.Text _ -> "text";
            case Inbound.Content.Media media -> kind(media.contentType());
            case Inbound.Content.Location _ -> "location";
            case Inbound.Content.Button _ -> "button";
        };
    }

    private static String kind(String contentType) {
        String kind =
                contentType.substring(0, Math.max(0, contentType.indexOf('/'))).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "audio", "image", "video" -> kind;
            default -> "document";
        };
    }
}
