package org.plainview.audit.leaf;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands in a leaf for what says who somebody is: base64 of the HMAC-SHA-256, keyed with the entry's salt,
 * of a label, a line feed and the text. Whoever has the salt and the text can check it; without the salt nobody
 * can tell, or try out, what it stands for. Not safe for use by several threads.
 */
public final class Digests {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  public Digests(byte[] salt) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  /** The digest of a user name. */
  public String actor(String name) {
    return digest("actor", name);
  }

  /** The digest of the details, as their {@link CanonicalJson}. */
  public String detail(Map<String, String> detail) {
    return detail(CanonicalJson.object(detail));
  }

  String detail(String canonicalJson) {
    return digest("detail", canonicalJson);
  }

  private String digest(String label, String text) {
    mac.update((label + "\n").getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
