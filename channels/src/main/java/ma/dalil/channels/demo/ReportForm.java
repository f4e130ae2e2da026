package ma.dalil.channels.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import ma.dalil.channels.phone.PhoneChannel;

/// The parameters of a webhook that tells a message's new status.
final class ReportForm {

    private ReportForm() {}

    static Map<String, String> of(String account, DemoMessage message, Address service) {
        Address person = new Address(message.channel(), message.person());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", message.sid());
        form.put("SmsSid", message.sid());
        form.put("AccountSid", account);
        form.put("ApiVersion", MessageJson.API_VERSION);
        form.put("From", service.written());
        form.put("To", person.written());
        form.put("MessageStatus", message.status().word());
        form.put("SmsStatus", message.status().word());
        if (message.messagingService() != null) {
            form.put("MessagingServiceSid", message.messagingService());
        }
        if (message.errorCode() != null) {
            form.put("ErrorCode", message.errorCode().toString());
        }
        if (message.channel() == PhoneChannel.WHATSAPP) {
            form.put("ChannelPrefix", "whatsapp");
            form.put("ChannelToAddress", person.party());
            if (message.status() == MessageStatus.DELIVERED || message.status() == MessageStatus.READ) {
                form.put("EventType", message.status().name());
            }
        }
        return form;
    }
}
