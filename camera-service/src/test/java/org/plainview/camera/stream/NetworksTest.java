package org.plainview.camera.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

  private final Networks none = new Networks(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "127.255.255.254", "::1", // loopback
        "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12::1", // private
        "169.254.0.1", "169.254.169.254", "fe80::1", "fd00:ec2::254", // link-local, metadata
        "100.64.0.1", "100.127.255.255", "100.100.100.200", // carrier NAT, metadata
        "224.0.0.1", "239.255.255.255", "255.255.255.255", "ff02::1", // multicast, broadcast
        "0.0.0.0", "0.1.2.3", "::", // unspecified
        "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "240.0.0.1", // special use
        "2001:db8::1", "2001::1", "100::1", "fec0::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1", // IPv4 in IPv6
        "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1.1.1.1", // NAT64
        "2002:7f00:1::1", "2002:c0a8:101::1", "2002:a9fe:a9fe::1" // 6to4
      })
  void refusesTheInsideOfTheDeploymentInEverySpelling(String address) throws UnknownHostException {
    assertThat(none.allows(InetAddress.getByName(address))).as(address).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "93.184.216.34", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1",
        "2606:4700::1111", "64:ff9b::1.1.1.1", "2002:101:101::1"
      })
  void allowsPublicAddresses(String address) throws UnknownHostException {
    assertThat(none.allows(InetAddress.getByName(address))).as(address).isTrue();
  }

  @Test
  void allowsExactlyTheNetworksThatTheDeploymentNames() throws UnknownHostException {
    Networks some = new Networks(List.of("10.20.0.0/15", "fd12::/16"));
    assertThat(some.allows(InetAddress.getByName("10.20.0.1"))).isTrue();
    assertThat(some.allows(InetAddress.getByName("10.21.255.255"))).isTrue();
    assertThat(some.allows(InetAddress.getByName("fd12::5"))).isTrue();
    assertThat(some.allows(InetAddress.getByName("64:ff9b::10.20.0.1"))).isTrue();
    assertThat(some.allows(InetAddress.getByName("10.22.0.1"))).isFalse();
    assertThat(some.allows(InetAddress.getByName("fd13::5"))).isFalse();
    assertThat(some.allows(InetAddress.getByName("127.0.0.1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "localhost/8", "/8", "::1/129", ""})
  void refusesASettingThatIsNoNetwork(String cidr) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Networks(List.of(cidr)));
  }
}
