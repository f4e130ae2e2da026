package ma.dalil.channels.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.MessageUpdater;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import ma.dalil.channels.phone.InboundPhoneMessage.Media;
import ma.dalil.channels.phone.MediaStore;
import ma.dalil.channels.phone.ProviderHttp;
import ma.dalil.channels.phone.ProviderHttp.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Attachments at Twilio. The API redirects to the host that holds the bytes: every step is checked, and only
/// the API is told the credentials.
public final class TwilioMedia implements MediaStore {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioMedia.class);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 3;
    private static final int NOT_FOUND = 404;
    private static final int MOST_BYTES_OF_A_RECEIPT = 64 * 1024;

    private final ProviderHttp http;
    private final TwilioRestClient client;
    private final TwilioAddresses addresses;
    private final MediaHosts hosts;
    private final String authorization;

    TwilioMedia(TwilioSettings settings, ProviderHttp http, TwilioRestClient client) {
        this.http = http;
        this.client = client;
        this.addresses = new TwilioAddresses(settings.apiUrl());
        this.hosts = new MediaHosts(addresses, settings.mediaHosts());
        String credentials = settings.user() + ":" + settings.password().reveal();
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String provider() {
        return TwilioInbound.PROVIDER;
    }

    @Override
    public byte[] fetch(Media media, int mostBytes) throws IOException {
        URI address = address(media);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Answer answer = http.exchange(request(address).GET().build(), mostBytes);
            if (answer.status() == 200) {
                return answer.body();
            }
            if (!REDIRECTS.contains(answer.status())) {
                throw new IOException("the provider answered " + answer.status() + " for an attachment");
            }
            address = redirected(address, answer);
        }
        throw new IOException("an attachment is redirected too often");
    }

    private URI address(Media media) throws IOException {
        URI address = parsed(media.url());
        return TwilioAddresses.isTwilios(address) ? addresses.rebased(address) : address;
    }

    private static URI redirected(URI address, Answer answer) throws IOException {
        String location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("a redirect of an attachment leads nowhere"));
        return address.resolve(parsed(location));
    }

    private static URI parsed(String url) throws IOException {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new IOException("an attachment has no address", malformed);
        }
    }

    /// Not yet sent.
    ///
    /// @throws IOException if nothing may be fetched from there
    HttpRequest.Builder request(URI address) throws IOException {
        hosts.check(address);
        HttpRequest.Builder builder = HttpRequest.newBuilder(address);
        if (addresses.isApi(address)) {
            builder.header("Authorization", authorization);
        }
        return builder;
    }

    @Override
    public void delete(Media media) {
        try {
            Answer answer = http.exchange(request(address(media)).DELETE().build(), MOST_BYTES_OF_A_RECEIPT);
            if (answer.status() >= 400 && answer.status() != NOT_FOUND) {
                LOG.warn("An attachment stays at Twilio, which answered {}", answer.status());
            }
        } catch (IOException away) {
            LOG.warn("An attachment stays at Twilio: {}", away.getMessage());
        }
    }

    @Override
    public boolean redactBody(String messageId) {
        try {
            new MessageUpdater(messageId).setBody("").update(client);
            return true;
        } catch (ApiException refused) {
            return Objects.equals(refused.getStatusCode(), NOT_FOUND) || stays(messageId, refused);
        } catch (TwilioHttp.Unreachable | TwilioHttp.Unclear | TwilioException away) {
            return stays(messageId, away);
        }
    }

    private static boolean stays(String messageId, RuntimeException fault) {
        LOG.warn("The words of {} are still at Twilio: {}", messageId, TwilioErrors.told(fault));
        return false;
    }
}
