package org.plainview.bench.scenarios;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.plainview.bench.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulated crowds with a known truth, and the levels that they came to. */
@Command(
    name = "scenarios",
    description = "Levels that simulated crowds reach, against those that they should.",
    mixinStandardHelpOptions = true)
public final class ScenariosCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--count-error",
      paramLabel = "SHARE",
      defaultValue = "0.07",
      description = "relative error of the counts (default ${DEFAULT-VALUE})")
  private double countError;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "another crowd of the same kind")
  private long seed;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<String> wrong = new ArrayList<>();
    for (Scenario scenario : Scenario.values()) {
      Trial trial = Trial.of(scenario, countError, seed);
      out.printf(
          Locale.ROOT,
          "%s, %d s: expected %s, at most %s%n",
          scenario.title(),
          scenario.seconds(),
          scenario.expected().isEmpty() ? "nothing" : scenario.expected(),
          scenario.most());
      trial.print(out);
      if (!trial.isAsExpected(scenario)) {
        wrong.add(scenario.title() + " came to " + trial.order());
      }
    }
    double share = 1 - (double) wrong.size() / Scenario.values().length;
    return new Verdict("scenarios", share, "of the scenarios reached their levels in order", 1, true)
        .conclude(out, wrong);
  }
}
