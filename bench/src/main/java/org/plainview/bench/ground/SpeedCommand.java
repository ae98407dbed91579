package org.plainview.bench.ground;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.plainview.bench.Verdict;
import org.plainview.bench.footage.Coverage;
import org.plainview.bench.footage.GroundFootage;
import org.plainview.bench.footage.Weather;
import org.plainview.recognition.pixels.Errors;
import org.plainview.recognition.pixels.GroundTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Speed of the flow where people walk against their trajectories, which serve only to measure the error. */
@Command(
    name = "speed",
    description = "Error of walking speeds from optical flow, on labelled footage and in other weather.",
    mixinStandardHelpOptions = true)
public final class SpeedCommand implements Callable<Integer> {

  private static final double TARGET_MPS = 0.2;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private GroundFootage footage = new GroundFootage();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Coverage single = new Coverage("speed at one walker", 0, 0);
    Coverage mean = new Coverage("mean speed of a picture", 0, 0);
    double figure = Double.NaN;
    for (Weather weather : Weather.values()) {
      GroundTrial trial = footage.run(weather);
      Errors one = trial.speeds();
      Errors all = trial.meanSpeeds();
      String name = weather.name().toLowerCase(Locale.ROOT);
      out.printf(Locale.ROOT, "%-8s flow over truth %.2f%n", name, trial.speedRatio());
      print(out, "at one walker", one);
      print(out, "mean of a picture", all);
      single = single.plus(one.measured(), one.covered());
      mean = mean.plus(all.measured(), all.covered());
      figure = weather == Weather.ORIGINAL ? one.median() : figure;
    }
    out.println(single);
    out.println(mean);
    List<String> problems = Stream.concat(single.problems().stream(), mean.problems().stream()).toList();
    return new Verdict("speed", figure, "m/s", TARGET_MPS).conclude(out, problems);
  }

  private static void print(PrintWriter out, String what, Errors errors) {
    out.printf(
        Locale.ROOT,
        "  %-18s %d measured, median %.3f m/s, p95 %.2f m/s, %d of %d intervals contain the truth%n",
        what,
        errors.measured(),
        errors.median(),
        errors.p95(),
        errors.covered(),
        errors.measured());
    out.flush();
  }
}
