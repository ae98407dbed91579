package org.plainview.tlog.tile;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Walks through a log's folder and deletes the temporary files that were written last before some time. */
final class Leftovers extends SimpleFileVisitor<Path> {
  private final Instant before;

  Leftovers(Instant before) {
    this.before = before;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (PendingFile.isTemporary(file) && attributes.lastModifiedTime().toInstant().isBefore(before)) {
      Files.deleteIfExists(file);
    }
    return FileVisitResult.CONTINUE;
  }

  /** Other writers remove files and folders at the same time. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    return goneOr(e);
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
    return e == null ? FileVisitResult.CONTINUE : goneOr(e);
  }

  private static FileVisitResult goneOr(IOException e) throws IOException {
    if (e instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw e;
  }
}
