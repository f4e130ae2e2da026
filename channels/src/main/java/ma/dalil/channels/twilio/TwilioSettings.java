package ma.dalil.channels.twilio;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.knowledge.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the account at Twilio; without an account nothing of it exists.
///
/// @param accountSid `AC…`
/// @param authToken signs the webhooks, and opens the account if there is no API key
/// @param apiKey `SK…`, which opens the account instead of the token; optional
/// @param publicUrl what Twilio calls, such as `https://dalil.example`, with a path if the proxy takes one off;
/// empty: the address is read from each request, and no status reports are asked for
/// @param trustedProxies addresses whose `X-Forwarded-Proto`, `-Host` and `-Port` count when there is no public
/// URL
/// @param apiUrl of a local double; empty for Twilio itself
/// @param templates the SID of the content (`HX…`) by our name of the template and the form's language tag
/// @param quickReplies the SID of the quick-reply content by the number of its buttons (2, 3): variable 1 is the
/// text, the others are the buttons
/// @param discardContent has Twilio keep no text of what we send; the account must allow message redaction
/// @param answerLimit for the whole answer to a request
/// @param mediaHosts where attachments may lie besides the API itself, each a host or a host with the beginning
/// of a path
@ConfigurationProperties("dalil.twilio")
public record TwilioSettings(
        @DefaultValue("") String accountSid,
        @DefaultValue("") Secret authToken,
        @DefaultValue("") String apiKey,
        @DefaultValue("") Secret apiKeySecret,
        @DefaultValue("") String publicUrl,
        @DefaultValue Set<String> trustedProxies,
        @DefaultValue("") String apiUrl,
        @DefaultValue Origin sms,
        @DefaultValue Origin whatsapp,
        @DefaultValue Map<String, Map<String, String>> templates,
        @DefaultValue Map<Integer, String> quickReplies,
        @DefaultValue("true") boolean discardContent,
        @DefaultValue("3s") Duration connectLimit,
        @DefaultValue("10s") Duration answerLimit,

        @DefaultValue({"mms.twiliocdn.com", "media.twiliocdn.com", "s3-external-1.amazonaws.com/media.twiliocdn.com/"})
        List<String> mediaHosts) {

    /// Who a message comes from when the message itself does not say it.
    ///
    /// @param from a number in E.164 or a name of letters
    /// @param messagingServiceSid `MG…`, which chooses the sender instead
    public record Origin(
            @DefaultValue("") String from, @DefaultValue("") String messagingServiceSid) {}

    public TwilioSettings {
        if (!accountSid.isEmpty() && authToken.isEmpty()) {
            throw new IllegalArgumentException("dalil.twilio.auth-token is missing: webhooks could not be checked");
        }
        if (apiKey.isEmpty() != apiKeySecret.isEmpty()) {
            throw new IllegalArgumentException("dalil.twilio.api-key and api-key-secret belong together");
        }
        publicUrl = withoutSlash(publicUrl);
        apiUrl = withoutSlash(apiUrl);
        trustedProxies = Set.copyOf(trustedProxies);
        templates = Map.copyOf(templates);
        quickReplies = Map.copyOf(quickReplies);
        mediaHosts = List.copyOf(mediaHosts);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /// Who signs in at the API.
    String user() {
        return apiKey.isEmpty() ? accountSid : apiKey;
    }

    Secret password() {
        return apiKey.isEmpty() ? authToken : apiKeySecret;
    }

    Origin origin(PhoneChannel channel) {
        return switch (channel) {
            case SMS -> sms;
            case WHATSAPP -> whatsapp;
        };
    }
}
