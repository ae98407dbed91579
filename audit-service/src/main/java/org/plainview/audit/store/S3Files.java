package org.plainview.audit.store;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.LogStore;
import org.plainview.tlog.tile.MalformedLogException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The files of a log as objects of a bucket, which must exist. Safe for use by several threads, and by several
 * processes that write the same log.
 *
 * <p>Writes are conditional where the object store knows how: what exists is never written again, and a checkpoint
 * replaces only the one that was there when its write began, so that a delayed request of a writer that has given up
 * cannot bring an old one back. An object store without conditional writes keeps neither promise against a writer that
 * writes at the same moment.
 */
final class S3Files implements LogStore, AutoCloseable {

  private final S3Objects objects;

  S3Files(S3Client client, S3Properties properties) {
    this.objects = new S3Objects(client, properties);
  }

  /**
   * {@inheritDoc}
   *
   * @throws MalformedLogException when the object is longer than any of its name can be
   */
  @Override
  public Optional<byte[]> read(LogPath path) throws IOException {
    Optional<byte[]> content = objects.read(path);
    if (content.isPresent() && content.get().length > path.maxBytes()) {
      throw new MalformedLogException(path.text() + " has more than " + path.maxBytes() + " bytes");
    }
    return content;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IOException also when another writer replaced the checkpoint meanwhile
   */
  @Override
  public void writeAll(Map<LogPath, byte[]> files) throws IOException {
    List<LogPath> unchanging = new ArrayList<>();
    List<LogPath> checkpoint = new ArrayList<>();
    files.forEach(
        (path, content) -> {
          checkLength(path, content);
          (path instanceof CheckpointFile ? checkpoint : unchanging).add(path);
        });
    List<Boolean> written = Requests.forEach(unchanging, path -> isWritten(path, content(files, path)));
    List<LogPath> missing = new ArrayList<>();
    for (int i = 0; i < unchanging.size(); i++) {
      if (!written.get(i)) {
        missing.add(unchanging.get(i));
      }
    }
    Requests.forEach(
        missing,
        path -> {
          create(path, content(files, path));
          return path;
        });
    for (LogPath path : checkpoint) {
      replace(path, content(files, path));
    }
  }

  @Override
  public void removePartial(LogPath full) throws IOException {
    Requests.forEach(
        objects.keysBelow(full.text() + ".p/"),
        key -> {
          objects.remove(key);
          return key;
        });
  }

  @Override
  public void close() {
    objects.close();
  }

  private void create(LogPath path, byte[] content) throws IOException {
    // Refused is also what a repeated request hears of its own first attempt whose answer was lost.
    if (!objects.create(path, content) && !isWritten(path, content)) {
      throw raced(path);
    }
  }

  private void replace(LogPath path, byte[] content) throws IOException {
    Optional<String> before = objects.version(path);
    boolean replaced =
        before.isPresent() ? objects.replace(path, content, before.get()) : objects.create(path, content);
    if (!replaced && read(path).filter(now -> Arrays.equals(now, content)).isEmpty()) {
      throw raced(path);
    }
  }

  /** Nothing is ever left: an object is there whole or not at all. */
  @Override
  public void removeLeftovers(Duration age) {}

  private boolean isWritten(LogPath path, byte[] content) throws IOException {
    Optional<byte[]> existing = read(path);
    if (existing.isPresent() && !Arrays.equals(existing.get(), content)) {
      throw new IOException(path.text() + " exists in " + objects + " with other content");
    }
    return existing.isPresent();
  }

  private IOException raced(LogPath path) {
    return new IOException(path.text() + " was changed in " + objects + " by another writer at the same time");
  }

  private static byte[] content(Map<LogPath, byte[]> files, LogPath path) {
    byte[] content = files.get(path);
    if (content == null) {
      throw new IllegalStateException("The files changed while they were written");
    }
    return content;
  }

  private static void checkLength(LogPath path, byte[] content) {
    if (content.length > path.maxBytes()) {
      throw new IllegalArgumentException(path.text() + " has at most " + path.maxBytes() + " bytes");
    }
  }
}
