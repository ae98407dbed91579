package org.plainview.bench.ground;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.plainview.bench.Verdict;
import org.plainview.bench.footage.Coverage;
import org.plainview.bench.footage.GroundFootage;
import org.plainview.bench.footage.Weather;
import org.plainview.recognition.pixels.Errors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How far from their true place detected people are put on the ground. */
@Command(
    name = "ground",
    description = "Error on the ground of detected foot points, on labelled footage and in other weather.",
    mixinStandardHelpOptions = true)
public final class GroundCommand implements Callable<Integer> {

  private static final double TARGET_M = 0.2;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private GroundFootage footage = new GroundFootage();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Coverage coverage = new Coverage("places", 0, 0);
    double figure = Double.NaN;
    for (Weather weather : Weather.values()) {
      Errors errors = footage.run(weather).places();
      out.printf(
          Locale.ROOT,
          "%-8s %d people found, median %.3f m, p95 %.2f m, %d of %d circles contain the truth%n",
          weather.name().toLowerCase(Locale.ROOT),
          errors.measured(),
          errors.median(),
          errors.p95(),
          errors.covered(),
          errors.measured());
      out.flush();
      coverage = coverage.plus(errors.measured(), errors.covered());
      figure = weather == Weather.ORIGINAL ? errors.median() : figure;
    }
    out.println(coverage);
    return new Verdict("ground", figure, "m", TARGET_M).conclude(out, coverage.problems());
  }
}
