package org.plainview.bench.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How many of the machine's cores the parts of a platform, the benchmark and everything else use from now on. */
public final class CoresUsed {

  /** The benchmark's own process. */
  public static final String BENCH = CpuTime.BENCH;

  /** Whatever is neither of the platform nor the benchmark. */
  public static final String OTHERS = "everything else";

  private static final double NANOS_PER_S = 1e9;

  /** Fields of a line of CPU times that are no work: idle, and waiting for the disk. */
  private static final int IDLE = 4;

  private static final int WAITING = 5;

  private final Map<String, ProcessHandle> parts;
  private final CpuTime before;
  private final long[] machineBefore = machine();
  private final long startNanos = System.nanoTime();

  public CoresUsed(Map<String, ProcessHandle> parts) {
    this.parts = new LinkedHashMap<>(parts);
    this.before = CpuTime.of(parts);
  }

  /** Cores by name, on average since the start. */
  public Map<String, Double> byName() {
    double elapsedS = (System.nanoTime() - startNanos) / NANOS_PER_S;
    Map<String, Double> cores = new LinkedHashMap<>(CpuTime.of(parts).minus(before).seconds());
    cores.replaceAll((_, seconds) -> seconds / elapsedS);
    double known = cores.values().stream().mapToDouble(Double::doubleValue).sum();
    cores.put(OTHERS, Math.max(0, busyShare() * Runtime.getRuntime().availableProcessors() - known));
    return cores;
  }

  private double busyShare() {
    long[] now = machine();
    long all = 0;
    long idle = 0;
    for (int field = 1; field < now.length; field++) {
      long ticks = now[field] - machineBefore[field];
      all += ticks;
      idle += field == IDLE || field == WAITING ? ticks : 0;
    }
    return all == 0 ? Double.NaN : (double) (all - idle) / all;
  }

  /** Ticks of the whole machine by kind of use, from field 1 on; the last two are parts of the first. */
  private static long[] machine() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
      String[] words = lines.findFirst().orElse("").split(" +");
      long[] ticks = new long[Math.min(words.length, 9)];
      for (int field = 1; field < ticks.length; field++) {
        ticks[field] = Long.parseLong(words[field]);
      }
      return ticks;
    } catch (IOException e) {
      return new long[0];
    }
  }
}
