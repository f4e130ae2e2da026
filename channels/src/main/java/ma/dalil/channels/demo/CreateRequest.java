package ma.dalil.channels.demo;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.regex.Pattern;
import ma.dalil.channels.phone.PhoneChannel;
import org.jspecify.annotations.Nullable;

/// What the service asks to be sent, checked as Twilio does.
///
/// @param template whether it may be sent outside WhatsApp's window
/// @param reports where its statuses are to be told; null if nowhere
record CreateRequest(
        Address to,
        String body,
        List<String> buttons,
        boolean template,
        @Nullable String messagingService,
        @Nullable String reports) {

    private static final int LONGEST = 1_600;
    private static final Pattern MESSAGING_SERVICE = Pattern.compile("MG[0-9a-fA-F]{32}");

    CreateRequest {
        buttons = List.copyOf(buttons);
    }

    /// @throws Refused with the error that Twilio answers
    static CreateRequest of(MultiMap form, DemoSettings settings, Contents contents) {
        String to = given(form, "To");
        if (to == null) {
            throw new Refused(TwilioError.TO_REQUIRED);
        }
        Address recipient = Address.parse(to).orElseThrow(() -> new Refused(TwilioError.INVALID_TO));
        String service = given(form, "MessagingServiceSid");
        checkSender(given(form, "From"), service, settings.service(recipient.channel()));
        String content = given(form, "ContentSid");
        String body = given(form, "Body");
        if (content != null) {
            Contents.Shown shown = contents.show(content, form.get("ContentVariables"));
            return new CreateRequest(
                    recipient, shown.body(), shown.buttons(), true, service, given(form, "StatusCallback"));
        }
        if (body == null) {
            throw new Refused(TwilioError.BODY_REQUIRED);
        }
        if (body.length() > LONGEST) {
            throw new Refused(TwilioError.BODY_TOO_LONG);
        }
        return new CreateRequest(recipient, body, List.of(), false, service, given(form, "StatusCallback"));
    }

    private static void checkSender(@Nullable String from, @Nullable String service, Address ours) {
        if (from == null && service == null) {
            throw new Refused(TwilioError.FROM_REQUIRED);
        }
        if (from != null && !from.equals(ours.written())) {
            throw new Refused(
                    ours.channel() == PhoneChannel.WHATSAPP ? TwilioError.NO_CHANNEL : TwilioError.NOT_OUR_NUMBER);
        }
        if (from == null
                && service != null
                && !MESSAGING_SERVICE.matcher(service).matches()) {
            throw new Refused(TwilioError.FROM_REQUIRED);
        }
    }

    private static @Nullable String given(MultiMap form, String name) {
        String value = form.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
