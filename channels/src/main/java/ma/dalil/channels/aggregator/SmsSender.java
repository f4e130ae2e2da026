package ma.dalil.channels.aggregator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ma.dalil.channels.aggregator.SmsSettings.Credentials;
import ma.dalil.channels.aggregator.SmsSettings.Send;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.Failure.Kind;
import ma.dalil.channels.phone.OutboundPhoneMessage;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.ProviderHttp;
import ma.dalil.channels.phone.ProviderHttp.Answer;
import ma.dalil.channels.phone.ProviderHttp.NotSent;
import ma.dalil.channels.phone.Sender;
import ma.dalil.channels.phone.Sending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Sends SMS through one provider, in its words.
public final class SmsSender implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(SmsSender.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES = 64 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;

    private final String name;
    private final Send settings;
    private final ProviderHttp http;

    SmsSender(String name, Send settings, ProviderHttp http) {
        this.name = name;
        this.settings = settings;
        this.http = http;
    }

    @Override
    public String provider() {
        return name;
    }

    @Override
    public boolean serves(PhoneChannel channel) {
        return channel == PhoneChannel.SMS && !settings.url().isEmpty();
    }

    @Override
    public Sending send(OutboundPhoneMessage message) {
        return switch (message.content()) {
            case Content.Text text -> send(message, text.text());
            case Content.Template _ -> refused("no-template", Kind.CONFIGURATION);
        };
    }

    private Sending send(OutboundPhoneMessage message, String text) {
        String number = message.recipient().number();
        if (number == null) {
            return refused("no-number", Kind.PERMANENT);
        }
        Map<String, String> fields = new LinkedHashMap<>(settings.constants());
        fields.put(settings.fields().to(), settings.plus() ? number : number.substring(1));
        fields.put(settings.fields().from(), message.from().isBlank() ? settings.sender() : message.from());
        fields.put(settings.fields().text(), text);
        fields.put(settings.fields().reference(), message.deliveryId().toString());
        try {
            return understood(http.exchange(request(fields), MOST_BYTES), message);
        } catch (NotSent unreachable) {
            return refused("unreachable", Kind.TRANSIENT);
        } catch (IOException unclear) {
            return new Sending.Unsure("no-answer");
        }
    }

    private HttpRequest request(Map<String, String> fields) {
        HttpRequest.Builder request = to(settings.url());
        return switch (settings.body()) {
            case FORM ->
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build();
            case JSON ->
                request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(fields)))
                        .build();
        };
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> escaped(field.getKey()) + "=" + escaped(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder to(String url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        Credentials credentials = settings.credentials();
        if (!credentials.user().isEmpty()) {
            String pair = credentials.user() + ":" + credentials.password().reveal();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        } else if (!credentials.value().isEmpty()) {
            request.header(credentials.header(), credentials.value().reveal());
        }
        return request;
    }

    private Sending understood(Answer answer, OutboundPhoneMessage message) {
        if (answer.status() >= 500) {
            return new Sending.Unsure(Integer.toString(answer.status()));
        }
        if (answer.status() == TOO_MANY_REQUESTS) {
            return refused(Integer.toString(TOO_MANY_REQUESTS), Kind.TRANSIENT);
        }
        SmsFields told = fields(answer);
        String outcome = told.get(settings.outcome());
        boolean success = settings.successStatuses().contains(answer.status())
                && (settings.outcome().isEmpty() || settings.successOutcomes().contains(outcome));
        if (success) {
            String id = told.get(settings.id());
            return new Sending.Accepted(id.isBlank() ? message.deliveryId().toString() : id, DeliveryStatus.ACCEPTED);
        }
        Kind kind = SmsReader.meaning(settings.failures(), outcome).orElse(Kind.CONFIGURATION);
        return refused(outcome.isBlank() ? Integer.toString(answer.status()) : outcome, kind);
    }

    private static SmsFields fields(Answer answer) {
        try {
            return SmsFields.of(answer.body());
        } catch (IllegalArgumentException unreadable) {
            return SmsFields.of(new byte[0]);
        }
    }

    private static Sending refused(String code, Kind kind) {
        return new Sending.Refused(new Failure(code, kind));
    }

    /// By our reference, if the provider can be asked.
    @Override
    public Found find(OutboundPhoneMessage message, Instant since, Predicate<String> ours) {
        if (settings.lookupUrl().isEmpty()) {
            return new Found.Unknown();
        }
        String reference = message.deliveryId().toString();
        try {
            Answer answer = http.exchange(
                    to(settings.lookupUrl().replace("{reference}", reference))
                            .GET()
                            .build(),
                    MOST_BYTES);
            return switch (answer.status()) {
                case 200 -> {
                    String id = fields(answer).get(settings.id());
                    yield new Found.Sent(id.isBlank() ? reference : id, DeliveryStatus.ACCEPTED);
                }
                case 404 -> new Found.Absent();
                default -> new Found.Unknown();
            };
        } catch (IOException away) {
            LOG.warn("{} could not be asked for {}: {}", name, message, away.getMessage());
            return new Found.Unknown();
        }
    }
}
