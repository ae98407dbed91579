package org.plainview.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** House rules that hold in every module, so that no module has to repeat them. */
class RepositoryConventionsTest {

  private static final int MOST_LINES = 400;
  private static final Set<String> NOT_OURS =
      Set.of("target", "node_modules", "dist", ".git", ".plainview");
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Test
  void noSourceFileHasMoreThan400Lines() {
    assertThat(sources(".java", ".ts", ".tsx", ".css", ".proto", ".sql"))
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(lines(file))
                    .as("split %s: it does more than one thing", ROOT.relativize(file))
                    .hasSizeLessThanOrEqualTo(MOST_LINES));
  }

  @Test
  void everyPackageSaysWhatItPromisesAndIsNullMarked() {
    assertThat(sources(".java"))
        .filteredOn(file -> file.toString().contains("/src/main/java/"))
        .allSatisfy(
            file -> {
              Path info = file.resolveSibling("package-info.java");
              assertThat(info).as("add a package-info.java beside %s", ROOT.relativize(file)).exists();
              assertThat(String.join("\n", lines(info)))
                  .as("%s needs a sentence and @NullMarked", ROOT.relativize(info))
                  .contains("/**", "@NullMarked");
            });
  }

  @Test
  void noWildcardImportNoFieldInjectionAndNoMock() {
    assertThat(sources(".java"))
        .filteredOn(file -> !file.endsWith("RepositoryConventionsTest.java"))
        .allSatisfy(
            file ->
                assertThat(lines(file))
                    .as("%s", ROOT.relativize(file))
                    .noneMatch(line -> line.matches("import (static )?[\\w.]+\\.\\*;"))
                    .noneMatch(line -> line.contains("org.mockito"))
                    .noneMatch(line -> line.matches(" *\\* @author .*"))
                    .noneMatch(line -> line.strip().equals("@Autowired")));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources(String... endings) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return NOT_OURS.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              for (String ending : endings) {
                if (file.toString().endsWith(ending)) {
                  found.add(file);
                }
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
