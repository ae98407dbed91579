package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  private record Ended(int code, String output) {}

  @Test
  void eachToolThatIsMissingIsNamedWithWhereToGetIt() throws Exception {
    for (String tool : List.of("bash", "sed", "head", "readlink", "dirname", "cat")) {
      Path real = Path.of("/usr/bin", tool);
      Files.copy(Files.exists(real) ? real : Path.of("/bin", tool), folder.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
    }

    Ended up = run(Map.of("PATH", folder.toString()), ROOT.resolve("plainview").toString(), "up");

    assertThat(up.code()).as(up.output()).isEqualTo(1);
    assertThat(up.output())
        .contains("Plainview needs what this machine does not have:")
        .contains("Maven 3.8 or newer: apt-get install maven")
        .contains("Node 20 or newer with npm: https://nodejs.org")
        .contains("xz: apt-get install xz-utils");
  }

  @Test
  void aNodeThatIsTooOldIsNotTaken() throws Exception {
    Path node = Files.writeString(folder.resolve("node"), "#!/bin/sh\necho v18.20.4\n");
    assertThat(node.toFile().setExecutable(true)).isTrue();

    Ended up =
        run(Map.of("PATH", folder + ":/usr/bin:/bin"), "-c", ". launcher/scripts/tools.sh; find_node; report_missing");

    assertThat(up.code()).isEqualTo(1);
    assertThat(up.output()).contains("Node 20 or newer");
  }

  @Test
  void aBuildIsStaleWhenASourceChangesComesOrGoes() throws Exception {
    Path sources = Files.createDirectory(folder.resolve("sources"));
    Files.writeString(sources.resolve("One.java"), "1");
    Files.writeString(sources.resolve("Two.java"), "2");
    String script =
        """
        ROOT=. STAMPS=. ; . launcher/scripts/build.sh
        stale() { is_stale "$1/stamp" "$1/sources" && echo stale || echo fresh; }
        stale "$1"; sources "$1/sources" > "$1/stamp"; stale "$1"
        rm "$1/sources/Two.java"; stale "$1"; sources "$1/sources" > "$1/stamp"
        echo 3 > "$1/sources/Three.java"; stale "$1"; sources "$1/sources" > "$1/stamp"
        touch -d tomorrow "$1/sources/One.java"; stale "$1"
        """;

    Ended ended = run(Map.of(), "-c", script, "bash", folder.toString());

    assertThat(ended.output()).isEqualTo("stale\nfresh\nstale\nstale\nstale\n");
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheHelp() throws Exception {
    Ended ended = run(Map.of(), ROOT.resolve("plainview").toString(), "start");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.output()).contains("Unknown command 'start'").contains("./plainview up");
  }

  @Test
  void theAuditToolIsBuiltByItselfWhenStaleAndRunsWhereThePersonStands() throws Exception {
    Path root = Files.createDirectory(folder.resolve("root"));
    Files.createDirectories(root.resolve("launcher/scripts"));
    for (String script : List.of("plainview", "launcher/scripts/tools.sh", "launcher/scripts/build.sh")) {
      Files.copy(ROOT.resolve(script), root.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.createDirectories(root.resolve("audit-tool"));
    Path source = Files.writeString(Files.createDirectories(root.resolve("tlog")).resolve("A.java"), "1");
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    program("bin/mvn", "echo \"$@\" >> builds; mkdir -p audit-tool/target; echo > audit-tool/target/audit-tool.jar");
    program("jdk/bin/javac", "");
    program("jdk/bin/java", "[ $1 = -version ] && echo 'openjdk version \"25\"' >&2 || echo \"in $PWD: $*\"");
    Map<String, String> tools =
        Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin", "JAVA_HOME", folder.resolve("jdk").toString());

    Ended first = run(folder, tools, root.resolve("plainview").toString(), "audit", "check", "a b");
    Ended second = run(folder, tools, root.resolve("plainview").toString(), "audit", "check", "a b");
    Files.writeString(source, "22");
    Ended third = run(folder, tools, root.resolve("plainview").toString(), "audit");

    String runs = "in " + folder + ": -XX:+UseSerialGC -jar " + root + "/.plainview/build/audit-tool.jar";
    assertThat(first.output()).contains("building the audit tool").endsWith(runs + " check a b\n");
    assertThat(second.output()).isEqualTo(runs + " check a b\n");
    assertThat(third.output()).contains("building the audit tool").endsWith(runs + "\n");
    assertThat(Files.readAllLines(root.resolve("builds")))
        .hasSize(2)
        .allMatch(line -> line.contains("-pl audit-tool -am"));
  }

  private void program(String path, String script) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/bash\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Ended run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return run(ROOT, environment, arguments);
  }

  private static Ended run(Path directory, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(arguments).directory(directory.toFile()).redirectErrorStream(true);
    builder.command().addFirst("/bin/bash");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
