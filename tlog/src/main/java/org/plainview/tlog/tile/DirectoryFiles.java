package org.plainview.tlog.tile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainview.tlog.tile.LogPath.CheckpointFile;

/**
 * The files of a log in a folder, which need not exist before the first write. What was written survives a power
 * failure, and readers see each file whole or not at all. Safe for use by several threads, and by several processes
 * that write the same log.
 *
 * <p>A writer that was killed may leave files behind whose names begin with a dot. No {@link LogPath} names them, and
 * {@link #removeLeftovers} removes them.
 */
public final class DirectoryFiles implements LogStore {
  private final Path folder;
  private final DurableFolders folders;

  public DirectoryFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.folders = new DurableFolders(this.folder);
  }

  /**
   * {@inheritDoc}
   *
   * @throws MalformedLogException when the file is longer than any of its name can be
   */
  @Override
  public Optional<byte[]> read(LogPath path) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(path.text()))) {
      byte[] content = in.readNBytes(path.maxBytes() + 1);
      if (content.length > path.maxBytes()) {
        throw new MalformedLogException(path.text() + " has more than " + path.maxBytes() + " bytes");
      }
      return Optional.of(content);
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /** As {@link #writeAll} of one file. */
  public void write(LogPath path, byte[] content) throws IOException {
    writeAll(Map.of(path, content));
  }

  @Override
  public void writeAll(Map<LogPath, byte[]> files) throws IOException {
    List<PendingFile> unchanging = new ArrayList<>();
    List<PendingFile> checkpoint = new ArrayList<>();
    // Also those of files that are written: their writer may have ended before they were durable.
    Set<Path> touched = new LinkedHashSet<>();
    for (Map.Entry<LogPath, byte[]> file : files.entrySet()) {
      checkLength(file.getKey(), file.getValue());
      PendingFile pending = new PendingFile(folder.resolve(file.getKey().text()), file.getValue());
      if (file.getKey() instanceof CheckpointFile) {
        checkpoint.add(pending);
        continue;
      }
      touched.add(pending.folder());
      if (!isWritten(file.getKey(), file.getValue())) {
        unchanging.add(pending);
      }
    }
    put(unchanging, touched);
    put(checkpoint, checkpoint.isEmpty() ? Set.of() : Set.of(folder));
  }

  private void put(List<PendingFile> files, Set<Path> touched) throws IOException {
    Set<Path> undurable = folders.create(touched);
    DiskWork.forEach(files, PendingFile::putInPlace);
    folders.makeDurable(touched, undurable);
  }

  @Override
  public void removePartial(LogPath full) throws IOException {
    Path partial = folder.resolve(full.text() + ".p");
    try (DirectoryStream<Path> widths = Files.newDirectoryStream(partial)) {
      for (Path width : widths) {
        Files.deleteIfExists(width);
      }
    } catch (NoSuchFileException none) {
      return;
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    try {
      Files.deleteIfExists(partial);
    } catch (DirectoryNotEmptyException late) {
      // Another writer that is behind has just put a partial file there again; it is one of a few, and harmless.
    }
  }

  @Override
  public void removeLeftovers(Duration age) throws IOException {
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, new Leftovers(Instant.now().minus(age)));
    }
  }

  private boolean isWritten(LogPath path, byte[] content) throws IOException {
    Optional<byte[]> existing = read(path);
    if (existing.isPresent() && !Arrays.equals(existing.get(), content)) {
      throw new IOException(path.text() + " exists in " + folder + " with other content");
    }
    return existing.isPresent();
  }

  private static void checkLength(LogPath path, byte[] content) {
    if (content.length > path.maxBytes()) {
      throw new IllegalArgumentException(path.text() + " has at most " + path.maxBytes() + " bytes");
    }
  }
}
