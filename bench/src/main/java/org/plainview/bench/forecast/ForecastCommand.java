package org.plainview.bench.forecast;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.Verdict;
import org.plainview.crowd.forecast.ForecastTrial;
import org.plainview.crowd.forecast.HistoryRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Forecasts of the time to a limit against the time at which it was reached. */
@Command(
    name = "forecast",
    description = "Error of the forecast time to a limit, on simulated or recorded histories.",
    mixinStandardHelpOptions = true)
public final class ForecastCommand implements Callable<Integer> {

  private static final double TARGET = 0.90;
  private static final int HISTORIES = 20;
  private static final double[] HORIZONS = {0, 5, 15, 30, 60};

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = "CSV of second,count[,in_per_minute,out_per_minute] instead of simulated ones")
  private @Nullable Path history;

  @Option(names = "--limit", paramLabel = "N", description = "people at which the place of --history is full")
  private @Nullable Double limit;

  @Option(
      names = "--count-error",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "relative error of the counts of --history (default ${DEFAULT-VALUE})")
  private double countError;

  @Override
  public Integer call() {
    if ((history != null) != (limit != null)) {
      throw new ParameterException(spec.commandLine(), "Give --history and --limit together, or none of them");
    }
    PrintWriter out = spec.commandLine().getOut();
    ForecastTrial all = new ForecastTrial();
    if (history != null && limit != null) {
      all.replay(RecordedHistory.read(history, countError), limit);
    } else {
      out.println("by flows over lines");
      simulate(true, all, out);
      out.println("by the trend of the count, without lines");
      simulate(false, all, out);
    }
    out.println("all");
    for (int i = 1; i < HORIZONS.length; i++) {
      print(String.format(Locale.ROOT, "%.0f to %.0f min", HORIZONS[i - 1], HORIZONS[i]),
          all.error(HORIZONS[i - 1], HORIZONS[i]), out);
    }
    out.printf(
        Locale.ROOT,
        "  limit not reached within the hour: %d forecasts, %.1f %% did not say that it surely would be%n",
        all.quiet(),
        100 * all.quietRight());
    ForecastTrial.Error error = all.error();
    if (error == null) {
      throw new CannotRunException("The limit was never reached after a forecast, so none can be compared");
    }
    return new Verdict("forecast", error.contained(), "of the 95 % intervals contain the time", TARGET, true)
        .conclude(out);
  }

  private static void simulate(boolean lines, ForecastTrial all, PrintWriter out) {
    for (Course course : Course.values()) {
      ForecastTrial ofCourse = new ForecastTrial();
      for (int seed = 0; seed < HISTORIES; seed++) {
        List<HistoryRow> rows = SimulatedHistory.of(course, seed, lines);
        ofCourse.replay(rows, SimulatedHistory.LIMIT);
        all.replay(rows, SimulatedHistory.LIMIT);
      }
      print(course.name().toLowerCase(Locale.ROOT), ofCourse.error(), out);
    }
  }

  private static void print(String name, ForecastTrial.@Nullable Error error, PrintWriter out) {
    if (error == null) {
      out.printf("  %-14s never reached%n", name);
      return;
    }
    out.printf(
        Locale.ROOT,
        "  %-14s %5d forecasts, %5.1f %% contained, median error %.1f min, bias %+.1f, width %.1f min%n",
        name,
        error.forecasts(),
        100 * error.contained(),
        error.medianAbsoluteMinutes(),
        error.medianBiasMinutes(),
        error.medianWidthMinutes());
  }
}
