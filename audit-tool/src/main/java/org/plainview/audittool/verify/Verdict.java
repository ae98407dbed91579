package org.plainview.audittool.verify;

import java.io.PrintWriter;
import org.plainview.audittool.ExitCode;
import org.plainview.audittool.Sentence;
import org.plainview.tlog.verify.Outcome;
import org.plainview.tlog.verify.Outcome.Damaged;
import org.plainview.tlog.verify.Outcome.Incomplete;
import org.plainview.tlog.verify.Outcome.Refused;
import org.plainview.tlog.verify.Outcome.Verified;

/** The one line that ends a verification. */
record Verdict(int exitCode, String line) {

  static Verdict of(Outcome outcome) {
    return switch (outcome) {
      case Verified verified -> new Verdict(ExitCode.YES, line(verified));
      case Damaged damaged -> new Verdict(ExitCode.NO, line(damaged));
      case Refused refused -> new Verdict(ExitCode.NO, "REFUSED: " + refused.reason() + ".");
      case Incomplete incomplete -> new Verdict(ExitCode.NO, line(incomplete));
    };
  }

  int print(PrintWriter out) {
    out.println(line);
    out.flush();
    return exitCode;
  }

  private static String line(Verified verified) {
    String how = verified.entriesChecked() ? "every entry and hash was checked" : "HASHES ONLY, no entry was read";
    return "VERIFIED: %s; %s; %s."
        .formatted(Sentence.tree(verified.checkpoint()), how, Sentence.witnesses(verified.checkpoint()));
  }

  private static String line(Damaged damaged) {
    String where =
        damaged.span() == 1
            ? "entry " + damaged.index()
            : "one of the entries " + damaged.index() + " to " + (damaged.index() + damaged.span() - 1);
    return "DAMAGED: the first bad one is %s. %s. (%s)".formatted(where, damaged.problem(), damaged.file().text());
  }

  private static String line(Incomplete incomplete) {
    return "INCOMPLETE: the file %s is missing; what it holds begins at entry %d."
        .formatted(incomplete.missing().text(), incomplete.index());
  }
}
