package org.plainview.tlog.policy;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.note.Ed25519Signer;
import org.plainview.tlog.note.NoteSigner;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.SigningKey;

/** A log with an old and a new key, and witnesses, each with a signer. Policies name them in braces. */
public final class TestParties {
  public static final String ORIGIN = "log.example";
  public static final Instant NOW = Instant.parse("2026-11-25T19:00:00Z");

  private final Map<String, NoteSigner> signers = new LinkedHashMap<>();

  public TestParties() {
    addLog("LOG", ORIGIN);
    addLog("NEW-LOG", ORIGIN);
    addLog("OTHER-LOG", "other.example");
    signers.put("PQ-LOG", cosigner(ORIGIN, SignatureType.ML_DSA_44_COSIGNATURE));
    for (String witness : List.of("X1", "X2", "X3", "Y1", "Y2", "Y3")) {
      signers.put(witness, cosigner(witness + ".example", SignatureType.ED25519_COSIGNATURE));
    }
    signers.put("PQ", cosigner("pq.example", SignatureType.ML_DSA_44_COSIGNATURE));
  }

  private void addLog(String party, String origin) {
    SigningKey key = SigningKey.generate(origin, SignatureType.ED25519, new SecureRandom());
    signers.put(party, new Ed25519Signer(key));
  }

  private static Cosigner cosigner(String name, SignatureType type) {
    return new Cosigner(SigningKey.generate(name, type, new SecureRandom()), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  public NoteSigner signer(String party) {
    return signers.get(party);
  }

  /** The text with {@code {PARTY}} replaced by that party's verifier key. */
  public String text(String pattern) {
    String text = pattern;
    for (Map.Entry<String, NoteSigner> party : signers.entrySet()) {
      text = text.replace("{" + party.getKey() + "}", party.getValue().verifierKey().encode());
    }
    return text;
  }

  public Policy policy(String pattern) throws MalformedPolicyException {
    return Policy.parse(text(pattern));
  }

  public SignedNote sign(Checkpoint checkpoint, String... parties) throws IOException {
    return SignedNote.sign(checkpoint.text(), Stream.of(parties).map(this::signer).toList());
  }
}
