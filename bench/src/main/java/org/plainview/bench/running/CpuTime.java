package org.plainview.bench.running;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CPU time that processes have taken, by name.
 *
 * @param seconds of a process and what it has started
 */
record CpuTime(Map<String, Double> seconds) {

  static final CpuTime NONE = new CpuTime(Map.of());

  private static final double NANOS_PER_S = 1e9;
  private static final String BENCH = "this benchmark";

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
    return processes
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .mapToDouble(Duration::toNanos)
            .sum()
        / NANOS_PER_S;
  }
}
