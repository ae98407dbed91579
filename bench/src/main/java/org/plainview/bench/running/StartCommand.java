package org.plainview.bench.running;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * From {@code ./plainview up} to a live number in the dashboard's API, with everything downloaded, built and
 * prepared: a first start, which is not counted, does what is done once.
 */
@Command(
    name = "start",
    description = "Seconds from ./plainview up to live numbers, with everything downloaded and built.",
    mixinStandardHelpOptions = true)
public final class StartCommand implements Callable<Integer> {

  private static final double TARGET_S = 45;
  private static final Pattern READY = Pattern.compile("\\S+ +(\\S+) +ready \\(([0-9.]+) s\\)");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--port-base", defaultValue = "8200", description = "default: ${DEFAULT-VALUE}")
  private int portBase;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("A first start, which does what is done once and is not counted …");
    out.flush();
    run(new ArrayList<>());
    List<String> slowest = new ArrayList<>();
    double seconds = run(slowest);
    slowest.forEach(out::println);
    out.println("The limit is the slowest part by itself, which nothing can undercut.");
    return new Verdict("start", seconds, "s", TARGET_S).conclude(out);
  }

  private double run(List<String> parts) throws IOException, InterruptedException {
    try (OwnPlatform own = new OwnPlatform("bench-start", portBase, List.of(), line -> note(line, parts))) {
      own.await(() -> isLive(own));
      return Duration.between(own.startedAt(), Instant.now()).toMillis() / 1000.0;
    }
  }

  private static boolean isLive(OwnPlatform own) {
    try {
      return own.platform().newestNumber().filter(observed -> observed.isAfter(own.startedAt())).isPresent();
    } catch (CannotRunException e) {
      // There are no secrets yet: the first start makes them.
      return false;
    }
  }

  private static void note(String line, List<String> parts) {
    Matcher ready = READY.matcher(line);
    if (ready.find()) {
      parts.add(String.format(Locale.ROOT, "%-22s ready after %s s", ready.group(1), ready.group(2)));
    }
  }
}
