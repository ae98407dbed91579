package org.plainview.tlog.export;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plainview.tlog.merkle.Hash;

/** The files of an archive from somebody who is not trusted. */
final class Archive implements Closeable {
  private static final int MAX_FILES = 1_000_000;

  /** Longer than any file that the check reads: a short archive can unpack to more than a memory holds. */
  private static final int MAX_BYTES = 128 << 20;

  private final ZipFile zip;
  private final Map<String, ZipEntry> files = new LinkedHashMap<>();

  private Archive(ZipFile zip) {
    this.zip = zip;
  }

  static Archive open(Path file) throws IOException, DamagedFileException {
    Archive archive;
    try {
      archive = new Archive(new ZipFile(file.toFile()));
    } catch (ZipException e) {
      throw new DamagedFileException(String.valueOf(file.getFileName()), "It is no ZIP archive, or cut short");
    }
    try {
      archive.list();
      return archive;
    } catch (DamagedFileException e) {
      archive.close();
      throw e;
    }
  }

  private void list() throws DamagedFileException {
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
      if (entry.isDirectory()) {
        continue;
      }
      if (files.size() == MAX_FILES) {
        throw new DamagedFileException(entry.getName(), "There are more than " + MAX_FILES + " files");
      }
      if (files.put(entry.getName(), entry) != null) {
        throw new DamagedFileException(entry.getName(), "The archive has two files of this name");
      }
    }
  }

  Set<String> names() {
    return files.keySet();
  }

  byte[] read(String name) throws IOException, DamagedFileException {
    try (InputStream in = content(name)) {
      byte[] content = in.readNBytes(MAX_BYTES + 1);
      if (content.length > MAX_BYTES) {
        throw new DamagedFileException(name, "The file is longer than any of an export");
      }
      return content;
    } catch (ZipException | EOFException e) {
      throw unreadable(name);
    }
  }

  Hash sha256(String name) throws IOException, DamagedFileException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = content(name)) {
      for (int read = in.read(buffer); read >= 0 && size <= MAX_BYTES; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        size += read;
      }
    } catch (ZipException | EOFException e) {
      throw unreadable(name);
    }
    if (size > MAX_BYTES) {
      throw new DamagedFileException(name, "The file is longer than any of an export");
    }
    return Hash.of(digest.digest());
  }

  private InputStream content(String name) throws IOException, DamagedFileException {
    ZipEntry entry = files.get(name);
    InputStream in = entry == null ? null : zip.getInputStream(entry);
    if (in == null) {
      throw new DamagedFileException(name, "The file is missing");
    }
    return in;
  }

  private static DamagedFileException unreadable(String name) {
    return new DamagedFileException(name, "The file cannot be unpacked");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
