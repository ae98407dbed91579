package org.plainview.tlog.note;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The JDK's signature algorithms with raw keys: bytes in and out, no ASN.1. */
enum Algorithm {
  ED25519("Ed25519", 32, 64, "302a300506032b6570032100"),
  ML_DSA_44("ML-DSA-44", 1312, 2420, "30820532300b06096086480165030403110382052100");

  /** Both algorithms make their keys from this many random bytes (RFC 8032 5.1.5, FIPS 204 algorithm 1). */
  static final int SEED_BYTES = 32;

  private final String jdkName;
  private final int publicKeyBytes;
  private final int signatureBytes;
  private final byte[] keyPrefix;

  /** The prefix is what X.509's SubjectPublicKeyInfo has before the raw key. */
  Algorithm(String jdkName, int publicKeyBytes, int signatureBytes, String keyPrefix) {
    this.jdkName = jdkName;
    this.publicKeyBytes = publicKeyBytes;
    this.signatureBytes = signatureBytes;
    this.keyPrefix = HexFormat.of().parseHex(keyPrefix);
  }

  int publicKeyBytes() {
    return publicKeyBytes;
  }

  int signatureBytes() {
    return signatureBytes;
  }

  /** Empty when the bytes are no public key. */
  Optional<PublicKey> publicKey(byte[] raw) {
    if (raw.length != publicKeyBytes) {
      return Optional.empty();
    }
    byte[] encoded = Arrays.copyOf(keyPrefix, keyPrefix.length + raw.length);
    System.arraycopy(raw, 0, encoded, keyPrefix.length, raw.length);
    try {
      PublicKey key = KeyFactory.getInstance(jdkName).generatePublic(new X509EncodedKeySpec(encoded));
      // An Ed25519 point is decoded only when the key is used: find out now.
      Signature.getInstance(jdkName).initVerify(key);
      return Optional.of(key);
    } catch (InvalidKeySpecException | InvalidKeyException notAKey) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    if (signature.length != signatureBytes) {
      return false;
    }
    try {
      Signature check = Signature.getInstance(jdkName);
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(jdkName);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** The key pair that the standard derives from this seed. */
  KeyPair keyPair(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(jdkName);
      generator.initialize(new NamedParameterSpec(jdkName), new Seed(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  byte[] rawPublicKey(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - publicKeyBytes, encoded.length);
  }

  private IllegalStateException missing(GeneralSecurityException cause) {
    return new IllegalStateException("This Java has no working " + jdkName, cause);
  }

  /**
   * Hands a known seed to a key generator: the JDK has no other way to a public key from a seed. Whoever reads a key
   * compares its id, so a generator that used the seed otherwise would be noticed.
   */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("A key is made from " + seed.length + " bytes, not " + bytes.length);
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
