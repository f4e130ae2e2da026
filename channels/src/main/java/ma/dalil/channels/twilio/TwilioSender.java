package ma.dalil.channels.twilio;

import com.twilio.base.Page;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.rest.messaging.v2.TypingIndicator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.Failure.Kind;
import ma.dalil.channels.phone.OutboundPhoneMessage;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.Sender;
import ma.dalil.channels.phone.Sending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends over Twilio's API.
public final class TwilioSender implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioSender.class);
    /// How far Twilio's clock may be behind ours.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private static final long PAGE = 50;
    private static final int MOST_PAGES = 5;

    private final TwilioRestClient client;
    private final TwilioContent content;

    TwilioSender(TwilioSettings settings, TwilioRestClient client) {
        this.client = client;
        this.content = new TwilioContent(settings);
    }

    @Override
    public String provider() {
        return TwilioInbound.PROVIDER;
    }

    @Override
    public boolean serves(PhoneChannel channel) {
        return true;
    }

    @Override
    public Sending send(OutboundPhoneMessage message) {
        Optional<MessageCreator> written = content.written(message);
        if (written.isEmpty()) {
            return new Sending.Refused(new Failure("no-template", Kind.CONFIGURATION));
        }
        try {
            Message created = written.get().create(client);
            return new Sending.Accepted(created.getSid(), status(created));
        } catch (TwilioHttp.Unreachable nothingLeft) {
            return new Sending.Refused(new Failure("unreachable", Kind.TRANSIENT));
        } catch (TwilioHttp.Unclear unclear) {
            return new Sending.Unsure(unclear.code());
        } catch (ApiException refused) {
            return refused.getStatusCode() == null && refused.getCode() == null
                    ? new Sending.Unsure("unreadable")
                    : new Sending.Refused(TwilioErrors.ofAnswer(refused.getCode(), refused.getStatusCode()));
        } catch (TwilioException unreadable) {
            return new Sending.Unsure("unreadable");
        }
    }

    @Override
    public Found find(OutboundPhoneMessage message, Instant since, Predicate<String> ours) {
        String to = TwilioParty.address(message.channel(), message.recipient());
        try {
            return newest(new MessageReader().setTo(to).setPageSize(PAGE), since.minus(TOLERANCE), ours);
        } catch (TwilioHttp.Unreachable | TwilioHttp.Unclear | TwilioException away) {
            LOG.warn("Twilio could not be asked for {}: {}", message, TwilioErrors.told(away));
            return new Found.Unknown();
        }
    }

    /// From the newest to the oldest, and not by the date of sending, which a message that still waits does not
    /// have.
    private Found newest(MessageReader reader, Instant earliest, Predicate<String> ours) {
        Page<Message> page = reader.firstPage(client);
        for (int pages = 1; ; pages++) {
            for (Message sent : page.getRecords()) {
                if (sent.getDateCreated().toInstant().isBefore(earliest)) {
                    return new Found.Absent();
                }
                if (sent.getDirection() == Message.Direction.OUTBOUND_API && !ours.test(sent.getSid())) {
                    return new Found.Sent(sent.getSid(), status(sent));
                }
            }
            if (!page.hasNextPage()) {
                return new Found.Absent();
            }
            if (pages == MOST_PAGES) {
                return new Found.Unknown();
            }
            page = reader.nextPage(page, client);
        }
    }

    private static DeliveryStatus status(Message message) {
        DeliveryStatus status = TwilioStatus.of(String.valueOf(message.getStatus()));
        return status == null ? DeliveryStatus.ACCEPTED : status;
    }

    @Override
    public void showTyping(PhoneChannel channel, String inboundMessageId) {
        if (channel != PhoneChannel.WHATSAPP) {
            return;
        }
        try {
            TypingIndicator.creator(TypingIndicator.Channel.WHATSAPP, inboundMessageId)
                    .create(client);
        } catch (TwilioHttp.Unreachable | TwilioHttp.Unclear | TwilioException notShown) {
            LOG.debug("No typing is shown for {}: {}", inboundMessageId, TwilioErrors.told(notShown));
        }
    }
}
