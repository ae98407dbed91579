package org.plainview.recognition.support;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees every connection attempt and name look-up of a process, native libraries included. */
public final class EgressRecorder {

  private final Path library;
  private final Path log;

  /** Compiles the recorder (src/test/c/egress.c); needs gcc. */
  public EgressRecorder(Path folder) throws IOException, InterruptedException {
    library = folder.resolve("egress.so");
    log = folder.resolve("egress.txt");
    Files.createFile(log);
    Process gcc =
        new ProcessBuilder("gcc", "-shared", "-fPIC", "-O1", "-o", library.toString(), "src/test/c/egress.c", "-ldl")
            .inheritIO()
            .start();
    if (gcc.waitFor() != 0) {
      throw new IllegalStateException("The egress test needs gcc: apt-get install gcc libc6-dev");
    }
  }

  public Map<String, String> environment() {
    return Map.of("LD_PRELOAD", library.toString(), "EGRESS_LOG", log.toString());
  }

  /** Lines such as {@code connect 192.0.2.1}, those to this machine itself left out. */
  public Set<String> outside() throws IOException {
    String self = InetAddress.getLocalHost().getHostName();
    Set<String> selves = Set.of("-", "localhost", "0.0.0.0", "::", self);
    return Files.readAllLines(log).stream()
        .map(line -> line.replace(" ::ffff:", " "))
        .filter(
            line -> {
              String whom = line.substring(line.indexOf(' ') + 1);
              return !selves.contains(whom) && !whom.startsWith("127.") && !whom.equals("::1");
            })
        .collect(Collectors.toSet());
  }
}
