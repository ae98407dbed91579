package org.plainview.bench.scenarios;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.Verdict;
import org.plainview.crowd.level.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Laboratory runs in which nobody came to harm: none may come to Critical. Prints the table of what each raises. */
@Command(
    name = "experiments",
    description = "Levels that harmless laboratory runs reach; none may reach Critical.",
    mixinStandardHelpOptions = true)
public final class ExperimentsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--data", paramLabel = "DIR", description = "folder of the runs; default: the shared test data")
  private @Nullable Path data;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = data != null ? data : folder();
    out.println("| run | zone | densest cell ever | highest level | Watch from | Act from | Critical from |");
    out.println("|---|---|---|---|---|---|---|");
    List<String> wrong = new ArrayList<>();
    for (Experiment experiment : Experiment.values()) {
      for (Zone zone : experiment.zones()) {
        Trial trial = experiment.replay(folder, zone);
        out.printf(
            Locale.ROOT,
            "| %s | %.1f m2 | %.1f p/m2 | %s | %s | %s | %s |%n",
            experiment.title(),
            zone.areaM2(),
            trial.highestPeakPerM2(),
            name(trial.highest()),
            trial.raised(Level.WATCH),
            trial.raised(Level.ACT),
            trial.raised(Level.CRITICAL));
        if (trial.highest() == Level.CRITICAL) {
          wrong.add(experiment.title() + " reached Critical in " + zone.areaM2() + " m2");
        }
      }
    }
    return new Verdict("experiments", wrong.size(), "harmless zones that reached Critical", 0).conclude(out, wrong);
  }

  private static String name(Level level) {
    return level.name().charAt(0) + level.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The shared test data beside the project. */
  static Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data/pedpy/experiments");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    throw new CannotRunException("There is no ../shared/data/pedpy/experiments; name a folder of your own with --data");
  }
}
