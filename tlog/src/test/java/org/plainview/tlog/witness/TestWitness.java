package org.plainview.tlog.witness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.note.VerifierKey;

/** A witness with its keys and folder, which can be opened again and again, as after a restart. */
record TestWitness(Path folder, List<SigningKey> keys) {
  static final Instant NOW = Instant.parse("2026-11-25T19:00:00Z");
  static final String NAME = "witness.example/w1";

  static TestWitness in(Path folder, SignatureType... types) {
    return new TestWitness(folder, Arrays.stream(types).map(type -> key(NAME, type)).toList());
  }

  static TestWitness in(Path folder) {
    return in(folder, SignatureType.ED25519_COSIGNATURE);
  }

  static SigningKey key(String name, SignatureType type) {
    return SigningKey.generate(name, type, new SecureRandom());
  }

  List<VerifierKey> verifierKeys() {
    return keys.stream().map(SigningKey::verifierKey).toList();
  }

  Cosigner cosigner() {
    return new Cosigner(keys.getFirst(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  WitnessStore store() throws IOException {
    return WitnessStore.open(folder, verifierKeys());
  }

  Witness open(GrowingLog... logs) throws IOException {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Map<String, List<VerifierKey>> trusted =
        Arrays.stream(logs).collect(Collectors.toMap(GrowingLog::origin, log -> List.of(log.verifierKey())));
    return new Witness(trusted, keys.stream().map(key -> new Cosigner(key, clock)).toList(), store());
  }

  WitnessServer serve(GrowingLog... logs) throws IOException {
    return WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), open(logs));
  }

  static URI uri(WitnessServer server) {
    return URI.create("http://127.0.0.1:" + server.address().getPort());
  }

  Path stateFile(GrowingLog log) {
    return folder.resolve(OriginHash.of(log.origin()));
  }

  static long sizeOf(SignedNote checkpoint) {
    try {
      return Checkpoint.parse(checkpoint.text()).size();
    } catch (MalformedNoteException e) {
      throw new AssertionError(e);
    }
  }
}
