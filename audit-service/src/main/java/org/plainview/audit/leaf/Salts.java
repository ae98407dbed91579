package org.plainview.audit.leaf;

import java.security.SecureRandom;
import java.util.Arrays;

/** Salts of entries. Safe for use by any thread. */
public final class Salts {

  /** Of one salt. */
  public static final int BYTES = 16;

  private static final int STOCK_BYTES = 1024 * BYTES;

  private final SecureRandom random = new SecureRandom();
  private final byte[] stock = new byte[STOCK_BYTES];
  private int used = STOCK_BYTES;

  /** A salt that nobody else has. */
  public synchronized byte[] next() {
    if (used == STOCK_BYTES) {
      // One call to the system for many salts: the call is what costs.
      random.nextBytes(stock);
      used = 0;
    }
    byte[] salt = Arrays.copyOfRange(stock, used, used + BYTES);
    // A salt whose entry has been erased must be nowhere.
    Arrays.fill(stock, used, used + BYTES, (byte) 0);
    used += BYTES;
    return salt;
  }
}
