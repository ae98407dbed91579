package org.plainview.tlog.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.Ed25519Signer;
import org.plainview.tlog.note.NoteSigner;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyLog;
import org.plainview.tlog.policy.PolicyWitness;
import org.plainview.tlog.tile.LogFiles;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.TileGrowth;

/** A signed log in memory, with files to tamper with. */
final class TestLog implements LogFiles {
  static final String ORIGIN = "plainview.example/log";
  static final SigningKey KEY = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
  static final SigningKey WITNESS =
      SigningKey.generate("witness.example", SignatureType.ED25519_COSIGNATURE, new SecureRandom());

  private final Map<LogPath, byte[]> files = new ConcurrentHashMap<>();
  private final TileGrowth growth;

  TestLog() throws IOException {
    growth = TileGrowth.open(this, 0, TreeHasher.empty());
    publish();
  }

  private TestLog(TestLog other) throws IOException {
    files.putAll(other.files);
    growth = TileGrowth.open(this, other.growth.size(), other.growth.root());
  }

  TestLog copy() throws IOException {
    return new TestLog(this);
  }

  static TestLog of(int size) throws IOException {
    TestLog log = new TestLog();
    log.append(entries(0, size));
    return log;
  }

  static List<byte[]> entries(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> bytes("entry " + i)).toList();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Grows and publishes. */
  void append(List<byte[]> entries) throws IOException {
    files.putAll(growth.append(entries).files());
    publish();
  }

  SignedNote checkpoint() throws IOException {
    return checkpoint(growth.size(), growth.root());
  }

  /** Signed by the log and the witness. */
  static SignedNote checkpoint(long size, Hash root) throws IOException {
    return signed(size, root, new Ed25519Signer(ORIGIN, KEY), new Cosigner(WITNESS, Clock.systemUTC()));
  }

  static SignedNote signed(long size, Hash root, NoteSigner... signers) throws IOException {
    return SignedNote.sign(new Checkpoint(ORIGIN, size, root).text(), List.of(signers));
  }

  void publish() throws IOException {
    publish(checkpoint());
  }

  void publish(SignedNote checkpoint) {
    put(new CheckpointFile(), bytes(checkpoint.encode()));
  }

  /** Asks for the witness. */
  static Policy policy() {
    return new Policy(
        List.of(new PolicyLog(KEY.verifierKey())),
        List.of(new PolicyWitness("oversight", WITNESS.verifierKey())),
        List.of(),
        Optional.of("oversight"));
  }

  LogVerifier verifier() {
    return LogVerifier.of(this, policy());
  }

  List<LogPath> paths() {
    return new ArrayList<>(files.keySet());
  }

  void put(LogPath path, byte[] content) {
    files.put(path, content);
  }

  void edit(String path, UnaryOperator<byte[]> change) {
    put(path(path), change.apply(files.get(path(path)).clone()));
  }

  void remove(String path) {
    files.remove(path(path));
  }

  static LogPath path(String text) {
    return LogPath.parse(text).orElseThrow();
  }

  @Override
  public Optional<byte[]> read(LogPath path) {
    return Optional.ofNullable(files.get(path));
  }
}
