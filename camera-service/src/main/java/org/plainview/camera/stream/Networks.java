package org.plainview.camera.stream;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses a camera may have. */
final class Networks {

  /** Not public, by the IANA special-purpose registries for IPv4 and IPv6. */
  private static final List<Network> INTERNAL =
      Stream.of(
              "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
              "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
              "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
              "::/128", "::1/128", "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
              "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8")
          .map(Network::parse)
          .toList();

  private static final Network NAT64 = Network.parse("64:ff9b::/96");
  private static final Network SIX_TO_FOUR = Network.parse("2002::/16");

  private final List<Network> allowed;

  Networks(List<String> allowed) {
    this.allowed = allowed.stream().map(Network::parse).toList();
  }

  boolean allows(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (isIn(allowed, bytes)) {
      return true;
    }
    byte[] inner = embedded(address);
    return !isIn(INTERNAL, bytes) && (inner.length == 0 || isIn(allowed, inner) || !isIn(INTERNAL, inner));
  }

  /** The IPv4 address that a translated IPv6 address leads to; empty when there is none. */
  private static byte[] embedded(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (!(address instanceof Inet6Address)) {
      return new byte[0];
    }
    if (NAT64.contains(bytes)) {
      return Arrays.copyOfRange(bytes, 12, 16);
    }
    return SIX_TO_FOUR.contains(bytes) ? Arrays.copyOfRange(bytes, 2, 6) : new byte[0];
  }

  private static boolean isIn(List<Network> networks, byte[] address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
