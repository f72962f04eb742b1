package hark.access;

import java.net.InetAddress;

/**
 * A range of IP addresses in CIDR notation, such as {@code 10.0.0.0/8}, or one address.
 *
 * @param first an address of the range
 * @param bits the number of leading bits that all addresses of the range share
 */
public record AddressRange(InetAddress first, int bits) {

  /**
   * Parses a range.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static AddressRange parse(String text) {
    var parts = text.strip().split("/", 2);
    var address = InetAddress.ofLiteral(parts[0]);
    int all = address.getAddress().length * Byte.SIZE;
    int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > all) {
      throw new IllegalArgumentException(text + " has no such prefix");
    }
    return new AddressRange(address, bits);
  }

  /** Returns whether an address is in this range. */
  public boolean contains(InetAddress address) {
    var one = first.getAddress();
    var other = address.getAddress();
    if (one.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
