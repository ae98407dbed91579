package org.plainview.camera.stream;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses, such as {@code 10.0.0.0/8}. */
record Network(byte[] prefix, int bits) {

  /**
   * @throws IllegalArgumentException when the text is not a CIDR block
   */
  static Network parse(String cidr) {
    int slash = cidr.indexOf('/');
    try {
      if (slash < 1 || !cidr.substring(0, slash).matches("[0-9a-fA-F.:]+")) {
        throw new IllegalArgumentException("'" + cidr + "' is not a CIDR block such as 10.0.0.0/8");
      }
      byte[] address = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
      int bits = Integer.parseInt(cidr.substring(slash + 1));
      if (bits < 0 || bits > address.length * 8) {
        throw new IllegalArgumentException("'" + cidr + "' has too long a prefix");
      }
      return new Network(address, bits);
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException("'" + cidr + "' is not a CIDR block such as 10.0.0.0/8", e);
    }
  }

  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
