package org.plainview.audit.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.plainview.tlog.merkle.Hash;

/**
 * Which entries a review gets. Candidates are the entries below the checkpoint's size that match what the review asks
 * for, in the order of the log; they have the positions 0 to n - 1.
 *
 * <pre>
 * seed   = SHA-256("plainview sample v1\n" || root in base64 || "\n" || id in lower case || "\n")
 * draw k = SHA-256(seed || k as 8 bytes), both big-endian, modulo n      for k = 0, 1, 2, …
 * </pre>
 *
 * The sample is the first so many different draws, or all candidates where there are no more. Whoever has the leaves
 * can do it again.
 *
 * <p>The id and what is asked for are durable, and named by an entry of the log, before the checkpoint exists: it
 * covers that entry. So whoever asks cannot know the root, nor the service when it makes up the id. What is left is in
 * docs/audit-review.md.
 */
final class Sample {

  private static final String LABEL = "plainview sample v1\n";

  private Sample() {}

  static byte[] seed(Hash root, UUID id) {
    return sha256().digest((LABEL + root.base64() + '\n' + id + '\n').getBytes(UTF_8));
  }

  /**
   * Draws positions.
   *
   * @param candidates how many there are
   * @param wanted at least 1
   */
  static SortedSet<Long> positions(byte[] seed, long candidates, int wanted) {
    TreeSet<Long> drawn = new TreeSet<>();
    if (candidates <= wanted) {
      LongStream.range(0, candidates).forEach(drawn::add);
      return drawn;
    }
    MessageDigest sha256 = sha256();
    BigInteger modulus = BigInteger.valueOf(candidates);
    for (long k = 0; drawn.size() < wanted; k++) {
      sha256.update(seed);
      byte[] digest = sha256.digest(ByteBuffer.allocate(Long.BYTES).putLong(k).array());
      drawn.add(new BigInteger(1, digest).mod(modulus).longValueExact());
    }
    return drawn;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
