package org.plainview.camera.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.camera.support.NamedHosts;

class StreamFilesTest {

  @TempDir private Path folder;
  private Path allowed;
  private Path outside;
  private StreamRules rules;

  @BeforeEach
  void twoFolders() throws IOException {
    allowed = Files.createDirectory(folder.resolve("videos"));
    outside = Files.writeString(folder.resolve("secret.avi"), "x");
    Files.writeString(allowed.resolve("square 1.avi"), "x");
    rules = rules(List.of(allowed));
  }

  private static StreamRules rules(List<Path> directories) {
    return new StreamRules(new StreamProperties(Set.of("file"), List.of(), directories), new NamedHosts());
  }

  @Test
  void takesAFileOfAnAllowedFolderByItsRealPath() {
    assertThat(rules.check("file://" + allowed + "/../videos/square%201.avi"))
        .isInstanceOfSatisfying(
            StreamCheck.Usable.class,
            usable -> assertThat(usable.address().reveal()).endsWith("/videos/square%201.avi").doesNotContain(".."));
  }

  @Test
  void refusesAFileOutside() {
    forbidden(outside.toUri().toString());
    forbidden("file://" + allowed + "/../secret.avi");
    forbidden("file://" + allowed + "/%2e%2e/secret.avi");
    forbidden("file:///etc/passwd");
  }

  @Test
  void refusesALinkThatLeadsOutside() throws IOException {
    Files.createSymbolicLink(allowed.resolve("link.avi"), outside);
    Files.createSymbolicLink(allowed.resolve("up"), folder);
    forbidden(allowed.resolve("link.avi").toUri().toString());
    forbidden("file://" + allowed + "/up/secret.avi");
  }

  @Test
  void followsALinkThatStaysInside() throws IOException {
    Files.createSymbolicLink(allowed.resolve("today.avi"), allowed.resolve("square 1.avi"));
    assertThat(rules.check(allowed.resolve("today.avi").toUri().toString())).isInstanceOf(StreamCheck.Usable.class);
  }

  @Test
  void refusesAFolderAFileThatIsMissingAndANeighbourOfTheSameName() throws IOException {
    Path neighbour = Files.createDirectory(folder.resolve("videos-of-others"));
    Files.writeString(neighbour.resolve("a.avi"), "x");
    forbidden(allowed.toUri().toString());
    forbidden(allowed.resolve("missing.avi").toUri().toString());
    forbidden(neighbour.resolve("a.avi").toUri().toString());
  }

  @Test
  void looksInEveryFolderThatIsAllowedThoughOneIsMissing() {
    StreamRules some = rules(List.of(folder.resolve("missing"), allowed));
    assertThat(some.check("file://" + allowed + "/square%201.avi")).isInstanceOf(StreamCheck.Usable.class);
  }

  @Test
  void refusesEveryFileWhereNoFolderIsAllowed() {
    assertThat(rules(List.of()).check(allowed.resolve("square%201.avi").toUri().toString()))
        .isInstanceOf(StreamCheck.Forbidden.class);
  }

  private void forbidden(String address) {
    assertThat(rules.check(address)).as(address).isInstanceOf(StreamCheck.Forbidden.class);
  }
}
