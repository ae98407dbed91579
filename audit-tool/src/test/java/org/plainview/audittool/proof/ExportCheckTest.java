package org.plainview.audittool.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.audittool.Ran;
import org.plainview.audittool.TestLog;
import org.plainview.tlog.export.ExportFile;
import org.plainview.tlog.export.ExportFile.PerEntry;
import org.plainview.tlog.export.Manifest;
import org.plainview.tlog.export.ManifestStatement;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.note.Ed25519Signer;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.verify.Prover;

class ExportCheckTest {

  private static final String KEY_NAME = ExportFile.keyName("plainview.example/audit");

  private final SigningKey key = SigningKey.generate(KEY_NAME, SignatureType.ED25519, new SecureRandom());
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  @TempDir private Path folder;
  @TempDir private Path other;
  private Path policy;

  @BeforeEach
  void anExportOfOneEntry() throws Exception {
    TestLog.of(folder, 300);
    policy = TestLog.policyFile(other);
    byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint"));
    files.put(ExportFile.CHECKPOINT, checkpoint);
    files.put(ExportFile.POLICY, Files.readAllBytes(policy));
    files.put(ExportFile.README, "How to check this.\n".getBytes(UTF_8));
    files.put(ExportFile.REQUEST, "{}".getBytes(UTF_8));
    files.put(PerEntry.ENTRY.of(7), TestLog.leaf(7));
    Prover prover = new Prover(new DirectoryFiles(folder), SignedNote.parse(checkpoint));
    files.put(PerEntry.PROOF.of(7), prover.prove(7).encode().getBytes(UTF_8));
    sign(key);
  }

  @Test
  void believesWhatTheExportKeySignedAndTheLogProves() throws Exception {
    Ran check = check(key);

    assertThat(check.code()).as(check.toString()).isZero();
    assertThat(check.out()).startsWith("VERIFIED: 1 entry, 0 of them with actor and details, of plainview.example/audit");
  }

  @Test
  void namesTheFileThatIsNotTheOneExported() throws Exception {
    files.put(PerEntry.ENTRY.of(7), TestLog.leaf(8));

    Ran check = check(key);

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).startsWith("DAMAGED: entries/7.json: ");
  }

  @Test
  void doesNotTakeTheWordOfTheArchiveForItsSigner() throws Exception {
    sign(SigningKey.generate(KEY_NAME, SignatureType.ED25519, new SecureRandom()));

    assertThat(check(key).out()).startsWith("DAMAGED: MANIFEST.sig: ");
  }

  @Test
  void saysThatAnExportNeedsNoEntryBesideIt() throws Exception {
    Ran check = Ran.of("check", zip(), "--policy", policy, "--export-key", vkey(key), "--entry", policy);

    assertThat(check.code()).isEqualTo(2);
    assertThat(check.toString()).contains("leave out --entry");
  }

  private Ran check(SigningKey trusted) throws IOException {
    return Ran.of("check", zip(), "--policy", policy, "--export-key", vkey(trusted));
  }

  private Path vkey(SigningKey trusted) throws IOException {
    return Files.writeString(other.resolve("export.vkey"), trusted.verifierKey().encode() + "\n");
  }

  private void sign(SigningKey with) throws Exception {
    files.keySet().removeAll(List.of(ExportFile.MANIFEST, ExportFile.SIGNATURE));
    SortedMap<String, Hash> hashes = new TreeMap<>();
    for (String name : files.keySet()) {
      hashes.put(name, sha256(files.get(name)));
    }
    byte[] manifest = new Manifest(hashes).text().getBytes(UTF_8);
    String statement = new ManifestStatement(KEY_NAME, sha256(manifest)).text();
    files.put(ExportFile.MANIFEST, manifest);
    files.put(
        ExportFile.SIGNATURE,
        SignedNote.sign(statement, List.of(new Ed25519Signer(KEY_NAME, with))).encode().getBytes(UTF_8));
  }

  private static Hash sha256(byte[] content) throws NoSuchAlgorithmException {
    return Hash.of(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private Path zip() throws IOException {
    Path file = other.resolve("export.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : files.keySet()) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(files.get(name));
      }
    }
    return file;
  }
}
