package org.plainview.audittool;

import java.util.stream.Collectors;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.policy.PolicyOutcome;

/** What several commands tell about a checkpoint. */
public final class Sentence {
  private Sentence() {}

  /** Whose log, how large, and which root. */
  public static String tree(PolicyOutcome.Accepted accepted) {
    Checkpoint tree = accepted.checkpoint();
    return "%s with %s and the root %s".formatted(tree.origin(), entries(tree.size()), tree.root());
  }

  /** Who vouches for it, and since when. */
  public static String witnesses(PolicyOutcome.Accepted accepted) {
    if (accepted.witnesses().isEmpty()) {
      return "no witness has cosigned it";
    }
    return accepted.witnesses().stream()
        .map(witness -> witness.name() + witness.at().map(time -> " at " + time).orElse(""))
        .collect(Collectors.joining(", ", "cosigned by ", ""));
  }

  public static String entries(long count) {
    return count == 1 ? "1 entry" : count + " entries";
  }
}
