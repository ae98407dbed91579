package org.plainview.bench.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * CPU time that processes have taken, by name.
 *
 * @param seconds of a process and what it has started, whether that still lives or not
 */
record CpuTime(Map<String, Double> seconds) {

  static final CpuTime NONE = new CpuTime(Map.of());

  /** Of the kernel's clock that counts CPU time, whatever its own rate is. */
  private static final double TICKS_PER_S = 100;

  static final String BENCH = "this benchmark";

  /** Since their start, of a platform's parts and of the benchmark. */
  static CpuTime of(Map<String, ProcessHandle> parts) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    parts.forEach(
        (name, process) ->
            seconds.put(name, seconds(Stream.concat(Stream.of(process), process.descendants()))));
    // Without what it has started, which may be the platform.
    seconds.put(BENCH, seconds(Stream.of(ProcessHandle.current())));
    return new CpuTime(seconds);
  }

  CpuTime plus(CpuTime other) {
    Map<String, Double> sum = new LinkedHashMap<>(seconds);
    other.seconds().forEach((name, more) -> sum.merge(name, more, Double::sum));
    return new CpuTime(sum);
  }

  CpuTime minus(CpuTime before) {
    Map<String, Double> rest = new LinkedHashMap<>(seconds);
    rest.replaceAll((name, now) -> now - before.seconds().getOrDefault(name, 0.0));
    return new CpuTime(rest);
  }

  private static double seconds(Stream<ProcessHandle> processes) {
    return processes.mapToLong(process -> ticks(process.pid())).sum() / TICKS_PER_S;
  }

  /** In user and system mode, of the process and of those children that have ended. */
  private static long ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The name, in brackets, may hold blanks.
      String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return LongStream.range(11, 15).map(field -> Long.parseLong(words[(int) field])).sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
