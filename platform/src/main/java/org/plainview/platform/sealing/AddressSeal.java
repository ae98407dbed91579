package org.plainview.platform.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the stream address of a camera with AES-256-GCM, bound to the camera's id: a sealed address does not
 * open for another camera. Layout: format byte 1, 12 bytes of nonce, ciphertext with its 16-byte tag. Safe
 * for use by any thread.
 */
public final class AddressSeal {

  private static final byte FORMAT = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param base64Key 32 bytes
   * @throws IllegalArgumentException when it is not; the message does not repeat it
   */
  public AddressSeal(String base64Key) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64Key);
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "PLAINVIEW_STREAM_KEY must be the base64 of 32 random bytes (openssl rand -base64 32)");
    }
    this.key = new SecretKeySpec(bytes, "AES");
  }

  public byte[] seal(String cameraId, String address) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, cameraId, nonce)
              .doFinal(address.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
          .put(FORMAT)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not available", e);
    }
  }

  /**
   * @throws UnsealableException when the bytes were sealed with another key or for another camera, or have
   *     been changed
   */
  public String open(String cameraId, byte[] sealed) throws UnsealableException {
    if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
      throw new UnsealableException(cameraId);
    }
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
    int start = 1 + NONCE_BYTES;
    try {
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, cameraId, nonce).doFinal(sealed, start, sealed.length - start);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new UnsealableException(cameraId);
    }
  }

  private Cipher cipher(int mode, String cameraId, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(cameraId.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
