package org.plainview.bench.library;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.scenarios.Incident;

/** What happened against what the library said; null stands for an ordinary hour, and for no match. */
final class Confusion {

  private static final int KINDS = Incident.values().length;
  private final int[][] counts = new int[KINDS + 1][KINDS + 1];

  void add(@Nullable Incident happened, Optional<Incident> said) {
    counts[happened == null ? KINDS : happened.ordinal()][said.map(Incident::ordinal).orElse(KINDS)]++;
  }

  /** Of what was matched, how much was an incident of that kind. */
  double precision() {
    int said = 0;
    for (int[] row : counts) {
      for (int kind = 0; kind < KINDS; kind++) {
        said += row[kind];
      }
    }
    return said == 0 ? Double.NaN : (double) right() / said;
  }

  /** Of the incidents, how many were matched as what they were. */
  double recall() {
    int incidents = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      incidents += sum(kind);
    }
    return (double) right() / incidents;
  }

  private int right() {
    int right = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      right += counts[kind][kind];
    }
    return right;
  }

  private int sum(int row) {
    int sum = 0;
    for (int count : counts[row]) {
      sum += count;
    }
    return sum;
  }

  /** As a table of Markdown. */
  void print(PrintWriter out) {
    StringBuilder head = new StringBuilder("| happened \\ said |");
    StringBuilder line = new StringBuilder("|---|");
    for (Incident kind : Incident.values()) {
      head.append(' ').append(kind.title()).append(" |");
      line.append("--:|");
    }
    out.println(head + " nothing | recall | precision |");
    out.println(line + "--:|--:|--:|");
    for (int row = 0; row <= KINDS; row++) {
      StringBuilder text = new StringBuilder("| " + (row == KINDS ? "ordinary" : Incident.values()[row].title()) + " |");
      for (int count : counts[row]) {
        text.append(' ').append(count).append(" |");
      }
      if (row < KINDS) {
        int said = 0;
        for (int[] other : counts) {
          said += other[row];
        }
        text.append(
            String.format(
                Locale.ROOT, " %.2f | %.2f |", (double) counts[row][row] / sum(row), (double) counts[row][row] / said));
      } else {
        text.append(" | |");
      }
      out.println(text);
    }
  }
}
