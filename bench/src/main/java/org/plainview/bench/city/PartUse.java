package org.plainview.bench.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.plainview.bench.running.CoresUsed;

/**
 * What the parts of a platform used of the machine over some time.
 *
 * @param cores by part, and of the benchmark and everything else
 * @param megabytes by part: memory of its processes, what several share divided among them
 */
record PartUse(Map<String, Double> cores, Map<String, Long> megabytes) {

  static PartUse of(CoresUsed used, Map<String, ProcessHandle> parts) {
    Map<String, Long> megabytes = new LinkedHashMap<>();
    parts.forEach(
        (name, process) ->
            megabytes.put(
                name,
                Stream.concat(Stream.of(process), process.descendants()).mapToLong(PartUse::kilobytes).sum() / 1024));
    return new PartUse(used.byName(), megabytes);
  }

  /** Of the platform's parts together. */
  double platformCores() {
    return cores.entrySet().stream()
        .filter(part -> megabytes.containsKey(part.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  long platformMegabytes() {
    return megabytes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long kilobytes(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
