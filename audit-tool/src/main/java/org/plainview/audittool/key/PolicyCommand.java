package org.plainview.audittool.key;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.audittool.CannotRunException;
import org.plainview.audittool.ExitCode;
import org.plainview.audittool.Inputs;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyGroup;
import org.plainview.tlog.policy.PolicyLog;
import org.plainview.tlog.policy.PolicyWitness;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a policy. */
@Command(
    name = "policy",
    description = "Prints a policy (c2sp.org/tlog-policy): which log keys to trust, and how many witnesses must agree.")
public final class PolicyCommand implements Callable<Integer> {
  private static final String GROUP = "witnesses";

  /** A key of the log, and where the log is. */
  static final class LogOptions {
    @Option(
        names = "--log",
        paramLabel = "VKEY",
        required = true,
        description = "A public key of the log; may be repeated.")
    String key = "";

    @Option(names = "--log-url", paramLabel = "URL", description = "Where the log of this key is.")
    @Nullable String url;
  }

  /** A witness. */
  static final class WitnessOptions {
    @Option(
        names = "--witness",
        paramLabel = "VKEY",
        required = true,
        description = "The public key of a witness; may be repeated.")
    String key = "";

    @Option(names = "--witness-url", paramLabel = "URL", description = "Where this witness is.")
    @Nullable String url;
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(exclusive = false, multiplicity = "1..*")
  private List<LogOptions> logs = new ArrayList<>();

  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<WitnessOptions> witnesses = new ArrayList<>();

  @Option(
      names = "--quorum",
      paramLabel = "K|all|any|none",
      description = "How many witnesses must have cosigned; all by default.")
  private String quorum = "all";

  @Override
  public Integer call() {
    try {
      spec.commandLine().getOut().print(policy().text());
      spec.commandLine().getOut().flush();
      return ExitCode.YES;
    } catch (IllegalArgumentException e) {
      throw new CannotRunException("This is no policy: " + e.getMessage() + ".", e);
    }
  }

  private Policy policy() {
    List<PolicyLog> known =
        logs.stream().map(log -> new PolicyLog(Inputs.key(log.key), Optional.ofNullable(log.url))).toList();
    List<PolicyWitness> trusted = named();
    List<String> names = trusted.stream().map(PolicyWitness::name).toList();
    int needed = needed(names.size());
    if (needed == 0) {
      return new Policy(known, trusted, List.of(), Optional.empty());
    }
    return names.size() == 1
        ? new Policy(known, trusted, List.of(), Optional.of(names.getFirst()))
        : new Policy(known, trusted, List.of(new PolicyGroup(GROUP, needed, names)), Optional.of(GROUP));
  }

  /** A witness is called as its key is; one with several keys has a number behind the second name. */
  private List<PolicyWitness> named() {
    List<PolicyWitness> named = new ArrayList<>();
    Set<String> taken = new HashSet<>(Set.of(GROUP));
    for (WitnessOptions witness : witnesses) {
      var key = Inputs.key(witness.key);
      String name = key.keyName();
      for (int number = 2; !taken.add(name); number++) {
        name = key.keyName() + "-" + number;
      }
      named.add(new PolicyWitness(name, key, Optional.ofNullable(witness.url)));
    }
    return named;
  }

  private int needed(int count) {
    return switch (quorum) {
      case "none" -> 0;
      case "all" -> count;
      case "any" -> Math.min(1, count);
      default -> {
        int needed = quorum.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(quorum) : 0;
        if (needed < 1 || needed > count) {
          throw new CannotRunException(
              "--quorum is all, any, none, or a number from 1 to that of the witnesses, not '" + quorum + "'.");
        }
        yield needed;
      }
    };
  }
}
