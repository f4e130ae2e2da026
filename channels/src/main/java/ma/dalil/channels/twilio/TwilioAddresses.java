package ma.dalil.channels.twilio;

import java.net.URI;
import java.util.Locale;

/// Where Twilio's API is: at Twilio, or at a local double that stands for all of Twilio's hosts.
final class TwilioAddresses {

    private static final String API_HOST = "api.twilio.com";

    private final String apiUrl;

    TwilioAddresses(String apiUrl) {
        this.apiUrl = apiUrl;
    }

    /// The same path and query where the API really is.
    URI rebased(URI twilios) {
        if (apiUrl.isEmpty()) {
            return twilios;
        }
        String query = twilios.getRawQuery();
        return URI.create(apiUrl + twilios.getRawPath() + (query == null ? "" : "?" + query));
    }

    /// Whether it is the API, which alone is told the credentials.
    boolean isApi(URI address) {
        if (!apiUrl.isEmpty()) {
            return authority(address).equals(authority(URI.create(apiUrl)));
        }
        return authority(address).equals("https://" + API_HOST);
    }

    /// Whether it is the API under Twilio's own name for it.
    static boolean isTwilios(URI address) {
        return API_HOST.equals(address.getHost());
    }

    private static String authority(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
