package ma.dalil.channels.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.text.SmsSegments;
import org.jspecify.annotations.Nullable;

/// A message as the API tells it.
final class MessageJson {

    static final String API_VERSION = "2010-04-01";

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private MessageJson() {}

    static String messages(String account) {
        return "/" + API_VERSION + "/Accounts/" + account + "/Messages";
    }

    static Map<String, Object> of(String account, DemoMessage message, Address service) {
        String uri = messages(account) + "/" + message.sid();
        String person = new Address(message.channel(), message.person()).written();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account_sid", account);
        json.put("api_version", API_VERSION);
        json.put("body", message.body());
        json.put("date_created", date(message.created()));
        json.put("date_sent", date(message.sent()));
        json.put("date_updated", date(message.updated()));
        json.put("direction", message.inbound() ? "inbound" : "outbound-api");
        json.put("error_code", message.errorCode());
        json.put("error_message", null);
        json.put("from", message.inbound() ? person : service.written());
        json.put("messaging_service_sid", message.messagingService());
        json.put("num_media", message.attachment() == null ? "0" : "1");
        json.put("num_segments", Integer.toString(segments(message)));
        json.put("price", null);
        json.put("price_unit", null);
        json.put("sid", message.sid());
        json.put(
                "status",
                message.inbound()
                        ? MessageStatus.RECEIVED.word()
                        : message.status().word());
        json.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        json.put("to", message.inbound() ? service.written() : person);
        json.put("uri", uri + ".json");
        return json;
    }

    static int segments(DemoMessage message) {
        return message.channel() == PhoneChannel.SMS ? segments(message.body()) : 1;
    }

    /// A message without words takes one too.
    static int segments(String text) {
        return Math.max(1, SmsSegments.of(text).segments());
    }

    private static @Nullable String date(@Nullable Instant at) {
        return at == null ? null : RFC_2822.format(at);
    }
}
