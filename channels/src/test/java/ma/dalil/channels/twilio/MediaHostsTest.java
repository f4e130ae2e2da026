package ma.dalil.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
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

    @ParameterizedTest
    @ValueSource(strings = {"54.172.60.0", "100.128.0.1", "2600:1f18::1"})
    void addressesOfTheWorldAreNot(String address) throws UnknownHostException {
        assertThat(MediaHosts.isPrivate(InetAddress.getByName(address))).isFalse();
    }
}
