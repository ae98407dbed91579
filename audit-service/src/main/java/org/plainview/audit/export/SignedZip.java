package org.plainview.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plainview.tlog.export.ExportFile;
import org.plainview.tlog.export.Manifest;
import org.plainview.tlog.export.ManifestStatement;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.note.NoteSigner;
import org.plainview.tlog.note.SignedNote;

/**
 * A ZIP archive that is written while it is sent, with the signed list of its files at its end. One that breaks off has
 * no end, and so is no archive. Not safe for use by several threads.
 */
final class SignedZip {

  private final ZipOutputStream zip;
  private final NoteSigner signer;
  private final LocalDateTime time;
  private final TreeMap<String, Hash> hashes = new TreeMap<>();

  /** All files get this time. */
  SignedZip(OutputStream out, NoteSigner signer, LocalDateTime time) {
    this.zip = new ZipOutputStream(out);
    this.signer = signer;
    this.time = time;
  }

  void add(String name, String content) throws IOException {
    add(name, content.getBytes(UTF_8));
  }

  void add(String name, byte[] content) throws IOException {
    hashes.put(name, sha256(content));
    write(name, content);
  }

  /** Signs, and writes the end of the archive. */
  void finish() throws IOException {
    byte[] manifest = new Manifest(hashes).text().getBytes(UTF_8);
    String statement = new ManifestStatement(signer.verifierKey().keyName(), sha256(manifest)).text();
    write(ExportFile.MANIFEST, manifest);
    write(ExportFile.SIGNATURE, SignedNote.sign(statement, List.of(signer)).encode().getBytes(UTF_8));
    zip.finish();
  }

  private void write(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static Hash sha256(byte[] content) {
    try {
      return Hash.of(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
