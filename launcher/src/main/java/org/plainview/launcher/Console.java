package org.plainview.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** What a person at the terminal sees: changes of state, nothing else. */
final class Console {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int LOG_END_BYTES = 4_000;
  private static final int LOG_END_LINES = 15;

  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  void say(String text) {
    out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS).format(TIME) + "  " + text);
    out.flush();
  }

  void plain(String text) {
    out.println(text);
    out.flush();
  }

  void healthy(String part, Duration after, boolean again) {
    say("%-20s %s (%.1f s)".formatted(part, again ? "is back" : "ready", after.toMillis() / 1000.0));
  }

  void crashed(Part part, int exitCode, Duration wait) {
    String when = wait.isZero() ? "starting it again" : "starting it again in " + wait.toSeconds() + " s";
    say("%-20s ended (exit code %d), %s. Log: %s".formatted(part.name(), exitCode, when, part.log()));
  }

  void silent(Part part) {
    say(
        "%-20s runs but has not answered for %d s, killing it. Log: %s"
            .formatted(part.name(), part.patience().toSeconds(), part.log()));
  }

  /** The last lines of the part's log, for an error message. */
  String logEnd(Part part) {
    try (RandomAccessFile file = new RandomAccessFile(part.log().toFile(), "r")) {
      long start = Math.max(0, file.length() - LOG_END_BYTES);
      file.seek(start);
      byte[] bytes = new byte[(int) (file.length() - start)];
      file.readFully(bytes);
      String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
      StringBuilder end = new StringBuilder(" The end of its log (" + part.log() + "):");
      for (int i = Math.max(0, lines.length - LOG_END_LINES); i < lines.length; i++) {
        end.append("\n    ").append(lines[i]);
      }
      return end.toString();
    } catch (IOException e) {
      return " It has no log.";
    }
  }
}
