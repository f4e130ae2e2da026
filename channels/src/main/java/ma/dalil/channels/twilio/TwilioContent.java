package ma.dalil.channels.twilio;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.phone.OutboundPhoneMessage;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.channels.phone.PhoneChannel;
import tools.jackson.databind.json.JsonMapper;

/// Writes a message in the words of Twilio's API.
///
/// `AddressRetention=obfuscate` is left alone on purpose: a message whose recipient Twilio has forgotten cannot
/// be looked for after a fault, and would be sent twice.
final class TwilioContent {

    /// Longer texts than WhatsApp takes beside buttons go without; they list the choices by number all the same.
    private static final int LONGEST_BESIDE_BUTTONS = 1_024;

    private final TwilioSettings settings;
    private final JsonMapper json = JsonMapper.builder().build();

    TwilioContent(TwilioSettings settings) {
        this.settings = settings;
    }

    /// @return empty if no content is configured for the template in this form
    Optional<MessageCreator> written(OutboundPhoneMessage message) {
        MessageCreator creator = addressed(message);
        return switch (message.content()) {
            case Content.Text text -> Optional.of(text(creator, message.channel(), text));
            case Content.Template template -> template(creator, template);
        };
    }

    private MessageCreator addressed(OutboundPhoneMessage message) {
        PhoneNumber to = new PhoneNumber(TwilioParty.address(message.channel(), message.recipient()));
        MessageCreator creator = new MessageCreator(to, (PhoneNumber) null, (String) null);
        TwilioSettings.Origin origin = settings.origin(message.channel());
        if (!message.from().isBlank()) {
            creator.setFrom(TwilioParty.address(message.channel(), message.from()));
        } else if (!origin.messagingServiceSid().isEmpty()) {
            creator.setMessagingServiceSid(origin.messagingServiceSid());
        } else {
            creator.setFrom(TwilioParty.address(message.channel(), origin.from()));
        }
        if (!settings.publicUrl().isEmpty()) {
            creator.setStatusCallback(callback(message.deliveryId()));
        }
        if (settings.discardContent()) {
            creator.setContentRetention(Message.ContentRetention.DISCARD);
        }
        return creator;
    }

    private String callback(UUID deliveryId) {
        return settings.publicUrl() + TwilioWebhooks.STATUS + "?delivery=" + deliveryId;
    }

    private MessageCreator text(MessageCreator creator, PhoneChannel channel, Content.Text text) {
        String quickReply = settings.quickReplies().get(text.buttons().size());
        if (quickReply == null
                || channel != PhoneChannel.WHATSAPP
                || text.text().length() > LONGEST_BESIDE_BUTTONS) {
            return creator.setBody(text.text());
        }
        return creator.setContentSid(quickReply).setContentVariables(variables(numbered(text)));
    }

    private static Map<String, String> numbered(Content.Text text) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("1", text.text());
        List<String> buttons = text.buttons();
        for (int i = 0; i < buttons.size(); i++) {
            variables.put(Integer.toString(i + 2), buttons.get(i));
        }
        return variables;
    }

    private Optional<MessageCreator> template(MessageCreator creator, Content.Template template) {
        String sid = settings.templates()
                .getOrDefault(template.name(), Map.of())
                .get(template.form().toLanguageTag());
        if (sid == null) {
            return Optional.empty();
        }
        creator.setContentSid(sid);
        return Optional.of(
                template.variables().isEmpty()
                        ? creator
                        : creator.setContentVariables(variables(template.variables())));
    }

    private String variables(Map<String, String> variables) {
        return json.writeValueAsString(variables);
    }
}
