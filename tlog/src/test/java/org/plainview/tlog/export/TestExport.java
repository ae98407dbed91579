package org.plainview.tlog.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.Ed25519Signer;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyLog;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.TileGrowth;
import org.plainview.tlog.verify.Prover;

/** An export in memory, with files to tamper with. */
final class TestExport {
  static final String ORIGIN = "plainview.example/audit";
  static final SigningKey LOG_KEY = key(ORIGIN);
  static final SigningKey EXPORT_KEY = key(ORIGIN + "/export");
  static final Policy POLICY =
      new Policy(List.of(new PolicyLog(LOG_KEY.verifierKey())), List.of(), List.of(), Optional.empty());

  private static final int LOG_SIZE = 300;
  private static final byte[] SALT = "0123456789abcdef".getBytes(UTF_8);

  final SortedMap<String, byte[]> files = new TreeMap<>();

  private TestExport() {}

  static SigningKey key(String name) {
    return SigningKey.generate(name, SignatureType.ED25519, new SecureRandom());
  }

  /** Of the entries 5, 7 and 299 of a log of 300; the details of 7 have been erased. */
  static TestExport create() throws Exception {
    TestExport export = new TestExport();
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < LOG_SIZE; i++) {
      entries.add(entry(i));
    }
    Map<LogPath, byte[]> tiles = new HashMap<>();
    TileGrowth.Step step =
        TileGrowth.open(path -> Optional.ofNullable(tiles.get(path)), 0, TreeHasher.empty()).append(entries);
    tiles.putAll(step.files());
    SignedNote note =
        SignedNote.sign(
            new Checkpoint(ORIGIN, step.size(), step.root()).text(), List.of(new Ed25519Signer(ORIGIN, LOG_KEY)));
    Prover prover = new Prover(path -> Optional.ofNullable(tiles.get(path)), note);
    export.put("checkpoint", note.encode());
    export.put("policy", POLICY.text());
    export.put("README.txt", "Read me");
    export.put("export.json", "{\"entries\":3}");
    for (int index : List.of(5, 7, 299)) {
      export.files.put("entries/" + index + ".json", entries.get(index));
      export.put("proofs/" + index + ".tlog-proof", prover.prove(index).encode());
      if (index != 7) {
        export.put("details/" + index + ".json", details());
      }
    }
    return export.signed();
  }

  void put(String name, String content) {
    files.put(name, content.getBytes(UTF_8));
  }

  String text(String name) {
    return new String(files.get(name), UTF_8);
  }

  /** As if the holder of the export key had put it together like this. */
  TestExport signed() throws Exception {
    return signed(EXPORT_KEY);
  }

  TestExport signed(SigningKey key) throws Exception {
    files.keySet().removeAll(List.of("MANIFEST", "MANIFEST.sig"));
    TreeMap<String, Hash> hashes = new TreeMap<>();
    files.forEach((name, content) -> hashes.put(name, sha256(content)));
    put("MANIFEST", new Manifest(hashes).text());
    return signedManifest(key);
  }

  TestExport signedManifest(SigningKey key) throws IOException {
    String name = key.verifierKey().keyName();
    String text = new ManifestStatement(name, sha256(files.get("MANIFEST"))).text();
    put("MANIFEST.sig", SignedNote.sign(text, List.of(new Ed25519Signer(name, key))).encode());
    return this;
  }

  Path zip(Path folder) throws IOException {
    Path file = folder.resolve("export.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> content : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(content.getKey()));
        zip.write(content.getValue());
      }
    }
    return file;
  }

  private static byte[] entry(int index) throws Exception {
    return """
        {"action":"camera.read","actor":"%s","at":"2026-11-25T19:00:00.000000Z","detail":"%s","object":"cam-%d",\
        "roles":["operator","a,}b"],"v":1}"""
        .formatted(hmac("actor\nolga \"o\" \u00fc"), hmac("detail\n{\"path\":\"/api\",\"z\":\"{,}\"}"), index)
        .getBytes(UTF_8);
  }

  private static String details() {
    return "{\"actor\":\"olga \\\"o\\\" \u00fc\",\"detail\":{\"path\":\"/api\",\"z\":\"{,}\"},\"salt\":\"%s\"}"
        .formatted(Base64.getEncoder().encodeToString(SALT));
  }

  private static String hmac(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SALT, "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
  }

  private static Hash sha256(byte[] content) {
    try {
      return Hash.of(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
