package org.plainview.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** What {@link Files} lacks. Every failure is a {@link LaunchException} that names the path. */
final class Folders {

  private Folders() {}

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new LaunchException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** A file that only its owner reads, from its first byte on. */
  static void writeSecret(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new LaunchException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** A folder that only its owner enters. */
  static void privateFolder(Path folder) {
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
    try {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
      Files.setPosixFilePermissions(folder, owner);
    } catch (IOException e) {
      throw new LaunchException("Cannot prepare " + folder + ": " + e.getMessage(), e);
    }
  }

  /** An empty folder. */
  static void freshFolder(Path folder) {
    delete(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LaunchException("Cannot create " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Removes the file or folder with all that is in it; links are not followed. */
  static void delete(Path path) {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new LaunchException("Cannot remove " + path + ": " + e.getMessage(), e);
    }
  }

  /** A resource of the launcher with its {@code @name@} places filled. */
  static String template(String resource, Map<String, String> values) {
    try (InputStream in = Folders.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new LaunchException("The launcher lacks its resource " + resource + ": build it again");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("@" + value.getKey() + "@", value.getValue());
      }
      return text;
    } catch (IOException e) {
      throw new LaunchException("Cannot read the resource " + resource, e);
    }
  }

  /** 16 digits that tell builds of one file apart: its length and CRC-32, which a starting JVM computes fast. */
  static String checksum(Path file) {
    CRC32 crc = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 18];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        crc.update(buffer, 0, read);
      }
      return "%08x%08x".formatted((int) Files.size(file), (int) crc.getValue());
    } catch (IOException e) {
      throw new LaunchException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new LaunchException("Cannot list " + folder + ": " + e.getMessage(), e);
    }
  }
}
