package org.plainview.bench.running;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainview.bench.load.Latencies;
import org.plainview.bench.load.OpenLoop.Timed;
import org.plainview.bench.load.Schedule;

/** What became of the calls of one way, over all its turns. */
final class Tally {

  private static final double NANOS_PER_S = 1e9;
  private static final double MS_PER_S = 1e3;

  private final List<Timed<Answer>> calls = new ArrayList<>();
  private long spentNanos;
  private CpuTime cpu = CpuTime.NONE;

  /** A turn on that schedule, and the CPU time that went by during it. */
  void add(Schedule schedule, List<Timed<Answer>> turn, CpuTime used) {
    calls.addAll(turn);
    cpu = cpu.plus(used);
    long end = 0;
    for (int i = 0; i < turn.size(); i++) {
      end = Math.max(end, schedule.dueNanos(i) + turn.get(i).tookNanos());
    }
    spentNanos += end;
  }

  int count() {
    return calls.size();
  }

  /** Answers per second, from the first call of a turn to its last answer. */
  double perSecond() {
    return count() / (spentNanos / NANOS_PER_S);
  }

  /** Answers with 200. */
  List<Answer> answers() {
    return calls.stream().flatMap(call -> call.answer().stream()).filter(answer -> answer.status() == 200).toList();
  }

  /** Calls without such an answer. */
  int refused() {
    return count() - answers().size();
  }

  /** Milliseconds of CPU time per call, by the name of the process. */
  Map<String, Double> cpuMs() {
    Map<String, Double> each = new LinkedHashMap<>(cpu.seconds());
    each.replaceAll((_, seconds) -> seconds * MS_PER_S / count());
    return each;
  }

  Latencies took() {
    return new Latencies(calls.stream().mapToLong(Timed::tookNanos));
  }

  Latencies late() {
    return new Latencies(calls.stream().mapToLong(Timed::lateNanos));
  }
}
