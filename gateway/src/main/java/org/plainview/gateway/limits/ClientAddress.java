package org.plainview.gateway.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The network address that a budget belongs to. */
final class ClientAddress {

  private static final int IPV6_NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** One IPv4 address, or one IPv6 /64: a single household has all of those. */
  static String budgetOf(String literal) {
    try {
      InetAddress address = InetAddress.ofLiteral(literal.replaceFirst("%.*", ""));
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
          : address.getHostAddress();
    } catch (IllegalArgumentException e) {
      return literal;
    }
  }
}
