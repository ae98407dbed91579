package org.plainview.bench.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
  private static final long STOP_S = 60;
  private static final Pattern READY = Pattern.compile("\\S+ +(\\S+) +ready \\(([0-9.]+) s\\)");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--port-base", defaultValue = "8200", description = "default: ${DEFAULT-VALUE}")
  private int portBase;

  /** The project's folder, which {@code ./plainview} names. */
  static Path root() {
    return Path.of(System.getenv().getOrDefault("PLAINVIEW_ROOT", "")).toAbsolutePath();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path home = root().resolve(".plainview/bench-start");
    out.println("A first start, which does what is done once and is not counted …");
    out.flush();
    run(home, new ArrayList<>());
    List<String> slowest = new ArrayList<>();
    double seconds = run(home, slowest);
    slowest.forEach(out::println);
    out.println("The limit is the slowest part by itself, which nothing can undercut.");
    return new Verdict("start", seconds, "s", TARGET_S).conclude(out);
  }

  private double run(Path home, List<String> parts) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(root().resolve("plainview").toString(), "up", "--port-base", String.valueOf(portBase))
            .redirectErrorStream(true);
    builder.environment().put("PLAINVIEW_HOME", home.toString());
    Instant started = Instant.now();
    Process up = builder.start();
    try {
      Thread reader = Thread.ofPlatform().daemon().start(() -> read(up, parts));
      Platform platform = new Platform(home, portBase);
      awaitLive(platform, started, up);
      double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
      up.destroy();
      up.waitFor(STOP_S, TimeUnit.SECONDS);
      reader.join(Duration.ofSeconds(5));
      return seconds;
    } finally {
      up.destroy();
      up.waitFor(STOP_S, TimeUnit.SECONDS);
      up.destroyForcibly();
    }
  }

  private static void awaitLive(Platform platform, Instant started, Process up) throws InterruptedException {
    Instant until = started.plus(Duration.ofMinutes(25));
    while (true) {
      try {
        if (platform.newestNumber().filter(observed -> observed.isAfter(started)).isPresent()) {
          return;
        }
      } catch (CannotRunException e) {
        // There are no secrets yet: the first start makes them.
      }
      if (!up.isAlive() || Instant.now().isAfter(until)) {
        throw new CannotRunException("./plainview up did not come up; run it yourself to see why");
      }
      Thread.sleep(100);
    }
  }

  private static void read(Process up, List<String> parts) {
    try (BufferedReader lines = up.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher ready = READY.matcher(line);
        if (ready.find()) {
          parts.add(String.format(Locale.ROOT, "%-22s ready after %s s", ready.group(1), ready.group(2)));
        }
      }
    } catch (IOException e) {
      // It has ended.
    }
  }
}
