package ma.dalil.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaHostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:10.0.0.1"
            })
    void addressesOfOurOwnNetworkArePrivate(String address) throws UnknownHostException {
        assertThat(MediaHosts.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    private static final MediaHosts HOSTS =
            new MediaHosts(new TwilioAddresses(""), List.of("203.0.113.7", "203.0.113.8/media/"));

    @ParameterizedTest
    @ValueSource(strings = {"https://203.0.113.7/ME1", "https://203.0.113.7:443/ME1", "https://203.0.113.8/media/ME1"})
    void theProvidersHostsAreAllowed(String address) {
        assertThatCode(() -> HOSTS.check(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://203.0.113.9/ME1",
                "http://203.0.113.7/ME1",
                "https://somebody@203.0.113.7/ME1",
                "https://203.0.113.7:8443/ME1",
                "https://203.0.113.8/others/ME1",
                "https://203.0.113.8/media/../others/ME1",
                "https:///ME1"
            })
    void everyOtherAddressIsNot(String address) {
        assertThatIOException()
                .isThrownBy(() -> HOSTS.check(URI.create(address)))
                .withMessageContaining("outside the provider's hosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"54.172.60.0", "100.128.0.1", "2600:1f18::1"})
    void addressesOfTheWorldAreNot(String address) throws UnknownHostException {
        assertThat(MediaHosts.isPrivate(InetAddress.getByName(address))).isFalse();
    }
}
