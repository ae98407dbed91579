package org.plainview.audit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.LogStore;

class DirectoryStoreTest extends LogStoreContract {

  @TempDir private Path folder;

  @Override
  LogStore open() {
    return new DirectoryFiles(folder);
  }

  @Override
  void smuggle(String path, byte[] content) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.write(folder.resolve(path), content);
  }

  @Override
  Set<String> paths() throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toSet());
    }
  }
}
