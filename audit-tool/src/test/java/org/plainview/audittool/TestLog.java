package org.plainview.audittool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.Ed25519Signer;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyLog;
import org.plainview.tlog.policy.PolicyWitness;
import org.plainview.tlog.tile.EntryBundle;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.TileGrowth;

/** A log of Plainview's leaves in a folder, signed by its key and a witness's. */
public final class TestLog {
  public static final String ORIGIN = "plainview.example/audit";
  public static final SigningKey KEY = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
  public static final SigningKey WITNESS =
      SigningKey.generate("oversight.example", SignatureType.ED25519_COSIGNATURE, new SecureRandom());

  private static final Instant START = Instant.parse("2026-11-25T19:00:00.123456Z");

  private final Path folder;
  private final TileGrowth growth;

  public TestLog(Path folder) throws IOException {
    this.folder = folder;
    this.growth = TileGrowth.open(path -> Optional.empty(), 0, TreeHasher.empty());
    publish();
  }

  /** With entries that were recorded a second apart. */
  public static TestLog of(Path folder, int size) throws IOException {
    TestLog log = new TestLog(folder);
    log.append(IntStream.range(0, size).mapToObj(TestLog::leaf).toList());
    return log;
  }

  public static byte[] leaf(int index) {
    return leaf(index, START.plusSeconds(index));
  }

  public static byte[] leaf(int index, Instant recordedAt) {
    String digest = "q".repeat(42) + "s=";
    return ("{\"action\":\"camera.view\",\"actor\":\"%s\",\"at\":\"%s\",\"case\":\"2026-77\",\"detail\":\"%s\","
            + "\"id\":\"00000000-0000-0000-0000-%012d\",\"object\":\"cam-%d\",\"objectType\":\"camera\","
            + "\"outcome\":\"ALLOWED\",\"purpose\":\"\",\"recordedAt\":\"%s\",\"request\":\"\","
            + "\"roles\":[\"operator\"],\"service\":\"gateway\",\"site\":\"market\",\"v\":1}")
        .formatted(digest, START, digest, index, index, recordedAt)
        .getBytes(StandardCharsets.UTF_8);
  }

  public static Instant recorded(int index) {
    return START.plus(Duration.ofSeconds(index));
  }

  /** Grows and publishes. */
  public void append(List<byte[]> entries) throws IOException {
    for (var file : growth.append(entries).files().entrySet()) {
      Path target = file(file.getKey().text());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    publish();
  }

  private void publish() throws IOException {
    Clock clock = Clock.fixed(START, ZoneOffset.UTC);
    String text = new Checkpoint(ORIGIN, growth.size(), growth.root()).text();
    SignedNote note = SignedNote.sign(text, List.of(new Ed25519Signer(ORIGIN, KEY), new Cosigner(WITNESS, clock)));
    Files.writeString(file("checkpoint"), note.encode());
  }

  public Path folder() {
    return folder;
  }

  public Path file(String path) {
    return folder.resolve(path);
  }

  /** Writes a bundle again, with other entries. */
  public void rewrite(String bundle, Consumer<List<byte[]>> change) throws IOException {
    int width = LogPath.parse(bundle).map(path -> ((LogPath.BundleFile) path).width()).orElseThrow();
    List<byte[]> entries = new ArrayList<>(EntryBundle.decode(Files.readAllBytes(file(bundle)), width));
    change.accept(entries);
    Files.write(file(bundle), EntryBundle.encode(entries));
  }

  public static Policy policy() {
    return new Policy(
        List.of(new PolicyLog(KEY.verifierKey())),
        List.of(new PolicyWitness("oversight", WITNESS.verifierKey())),
        List.of(),
        Optional.of("oversight"));
  }

  public static Path policyFile(Path folder) throws IOException {
    return Files.writeString(folder.resolve("log.policy"), policy().text());
  }
}
