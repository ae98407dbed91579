package org.plainview.audittool.verify;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.plainview.audittool.verify.LeafScanner.NotCanonicalException;

/** The texts of a leaf that have a form of their own: digests and times. Not safe for use by several threads. */
final class LeafTexts {
  /** {@code 2026-11-25T19:00:00.123456Z}; texts of this form sort as their times do. */
  static final int TIME_BYTES = 27;

  private static final byte[] TIME_FORM = "dddd-dd-ddTdd:dd:dd.ddddddZ".getBytes(StandardCharsets.US_ASCII);
  private static final int DATE_BYTES = 10;
  private static final int DIGEST_BYTES = 44;

  /** Of the last character before the padding, the last two bits stand for nothing, and are zero. */
  private static final String LAST_OF_DIGEST = "AEIMQUYcgkosw048";

  /** The last date that was found in the calendar: most entries have the one of the entry before. */
  private byte[] known = new byte[0];

  /** The base64 of 32 bytes. */
  void requireDigest(byte[] leaf, int start, int end) throws NotCanonicalException {
    boolean fits = end - start == DIGEST_BYTES && leaf[end - 1] == '=' && LAST_OF_DIGEST.indexOf(leaf[end - 2]) >= 0;
    for (int i = start; fits && i < end - 1; i++) {
      fits = isBase64(leaf[i]);
    }
    if (!fits) {
      throw new NotCanonicalException("at byte " + start + " there should be the base64 of 32 bytes");
    }
  }

  /** A time in UTC with six decimals. */
  void requireTime(byte[] leaf, int start, int end) throws NotCanonicalException {
    boolean fits = end - start == TIME_BYTES;
    for (int i = 0; fits && i < TIME_BYTES; i++) {
      byte b = leaf[start + i];
      fits = TIME_FORM[i] == 'd' ? b >= '0' && b <= '9' : b == TIME_FORM[i];
    }
    if (!fits || !isOnAClock(leaf, start) || !isInTheCalendar(leaf, start)) {
      throw new NotCanonicalException("at byte " + start + " there should be a time in UTC with six decimals");
    }
  }

  private static boolean isBase64(byte b) {
    return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '+' || b == '/';
  }

  private static boolean isOnAClock(byte[] leaf, int start) {
    return number(leaf, start + 11) < 24 && number(leaf, start + 14) < 60 && number(leaf, start + 17) < 60;
  }

  private static int number(byte[] leaf, int at) {
    return 10 * (leaf[at] - '0') + leaf[at + 1] - '0';
  }

  private boolean isInTheCalendar(byte[] leaf, int start) {
    int end = start + DATE_BYTES;
    if (Arrays.equals(known, 0, known.length, leaf, start, end)) {
      return true;
    }
    try {
      LocalDate.parse(new String(leaf, start, DATE_BYTES, StandardCharsets.US_ASCII));
    } catch (DateTimeException e) {
      return false;
    }
    known = Arrays.copyOfRange(leaf, start, end);
    return true;
  }
}
