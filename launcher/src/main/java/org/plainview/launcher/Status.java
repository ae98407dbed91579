package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows each part of a run: its process, port, whether it answers, its memory. */
final class Status {

  private Status() {}

  /** Whether something runs here. */
  static boolean show(Home home, Console console) throws InterruptedException {
    Optional<Long> launcher = RunLock.holder(home.lock());
    if (launcher.isEmpty()) {
      console.plain("Nothing is running in " + home.folder() + ".");
      return false;
    }
    Map<String, Integer> ports = new Ports(PortBase.of(home, Ports.DEFAULT_BASE)).all();
    console.plain("Running as process " + launcher.get() + " in " + home.folder());
    console.plain("%-22s %8s %6s  %-9s %s".formatted("PART", "PROCESS", "PORT", "ANSWERS", "MEMORY"));
    for (ChildrenFile.Noted child : new ChildrenFile(home.children()).read()) {
      int port = ports.getOrDefault(child.name(), 0);
      boolean alive = child.process().isPresent();
      console.plain(
          "%-22s %8d %6d  %-9s %s"
              .formatted(
                  child.name(),
                  child.pid(),
                  port,
                  !alive ? "ended" : Health.tcp(port).isReady() ? "yes" : "not yet",
                  alive ? memory(child.pid()) : ""));
    }
    return true;
  }

  private static String memory(long pid) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
      return lines.stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
