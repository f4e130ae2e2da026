package ma.dalil.channels.twilio;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/// Where attachments may be fetched from. An address in a webhook, and still more the one that a redirect names,
/// is not to lead into our own network.
final class MediaHosts {

    private final TwilioAddresses addresses;
    private final List<String> allowed;

    MediaHosts(TwilioAddresses addresses, List<String> allowed) {
        this.addresses = addresses;
        this.allowed = allowed;
    }

    /// @throws IOException if nothing may be fetched from there
    void check(URI address) throws IOException {
        if (addresses.isApi(address)) {
            return; // as configured
        }
        if (!"https".equalsIgnoreCase(address.getScheme())
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || (address.getPort() != -1 && address.getPort() != 443)
                || allowed.stream().noneMatch(place -> matches(place, address))) {
            throw new IOException("an attachment lies outside the provider's hosts");
        }
        for (InetAddress resolved : InetAddress.getAllByName(address.getHost())) {
            if (isPrivate(resolved)) {
                throw new IOException("an attachment lies in a private network");
            }
        }
    }

    private static boolean matches(String place, URI address) {
        int path = place.indexOf('/');
        return path < 0
                ? place.equalsIgnoreCase(address.getHost())
                : place.substring(0, path).equalsIgnoreCase(address.getHost())
                        && address.normalize().getRawPath().startsWith(place.substring(path));
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address
                        ? (first & 0xFE) == 0xFC // unique local
                        : first == 0
                                || first >= 240
                                || (first == 100 && second >= 64 && second < 128)); // carriers' own
    }
}
