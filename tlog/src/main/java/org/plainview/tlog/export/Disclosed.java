package org.plainview.tlog.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plainview.tlog.note.NoteGrammar;

/**
 * What an entry of Plainview's log holds only as digests: base64 of the HMAC-SHA-256, keyed with a salt of the entry's
 * own, of {@code actor}, a line feed and the user name, and of {@code detail}, a line feed and the details as RFC 8785
 * writes them.
 */
final class Disclosed {
  private static final String HMAC = "HmacSHA256";
  private static final int SALT_BYTES = 16;

  private Disclosed() {}

  /** What is wrong with the details of this entry, as a sentence; empty when they are those that it was logged with. */
  static Optional<String> problem(byte[] entry, byte[] details) {
    Optional<Map<String, String>> disclosed = JsonMembers.of(details);
    if (disclosed.isEmpty() || !disclosed.get().keySet().equals(Set.of("actor", "detail", "salt"))) {
      return Optional.of("It is not an object of actor, detail and salt");
    }
    byte[] salt = text(disclosed.get(), "salt").flatMap(NoteGrammar::base64).orElse(new byte[0]);
    Optional<String> actor = text(disclosed.get(), "actor");
    if (salt.length != SALT_BYTES || actor.isEmpty()) {
      return Optional.of("Its actor is no text, or its salt not the base64 of " + SALT_BYTES + " bytes");
    }
    Map<String, String> leaf = JsonMembers.of(entry).orElse(Map.of());
    if (!text(leaf, "actor").equals(Optional.of(digest(salt, "actor\n" + actor.get())))) {
      return Optional.of("The actor is not the one that the entry was logged with");
    }
    String detail = disclosed.get().getOrDefault("detail", "");
    if (!text(leaf, "detail").equals(Optional.of(digest(salt, "detail\n" + detail)))) {
      return Optional.of("The details are not those that the entry was logged with");
    }
    return Optional.empty();
  }

  private static Optional<String> text(Map<String, String> members, String name) {
    return Optional.ofNullable(members.get(name)).flatMap(JsonMembers::text);
  }

  private static String digest(byte[] salt, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(salt, HMAC));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("This Java has no " + HMAC, e);
    }
  }
}
