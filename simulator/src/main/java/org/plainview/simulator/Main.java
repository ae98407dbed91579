package org.plainview.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainview.simulator.describe.Description;
import org.plainview.simulator.scene.Scenario;
import org.plainview.simulator.stream.LiveServer;
import org.plainview.simulator.stream.Recording;

/** {@code serve}, {@code record} and {@code describe}. */
public final class Main {

  private static final String USAGE =
      """
      simulator serve    [--port 7450] [--scenario demo] [--seed 1]   live video on 127.0.0.1, for ever
      simulator record   --out DIR [--seconds 60] [--scenario demo] [--seed 1]
      simulator describe [--port 7450]                                what to register, as JSON
      Scenarios: %s"""
          .formatted(Arrays.stream(Scenario.values()).map(Scenario::title).collect(Collectors.joining(", ")));

  private Main() {}

  /** Exit code 2, with the reason, when the arguments are wrong. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    try {
      run(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + USAGE);
      System.exit(2);
    }
  }

  private static void run(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      throw new IllegalArgumentException("No command given.");
    }
    Map<String, String> options = options(List.of(arguments).subList(1, arguments.length));
    int port = number(options, "--port", 7450, 1, 65_535);
    int seed = number(options, "--seed", 1, 0, Integer.MAX_VALUE);
    Scenario scenario = scenario(options.getOrDefault("--scenario", "demo"));
    switch (arguments[0]) {
      case "serve" -> serve(scenario, seed, port);
      case "record" -> {
        String out = options.get("--out");
        if (out == null) {
          throw new IllegalArgumentException("record needs --out DIR.");
        }
        Recording.write(scenario, number(options, "--seconds", 60, 1, 86_400), seed, Path.of(out));
      }
      case "describe" -> System.out.println(Description.json(port, LocalDate.now(ZoneOffset.UTC)));
      default -> throw new IllegalArgumentException("There is no command '" + arguments[0] + "'.");
    }
  }

  private static void serve(Scenario scenario, int seed, int port) throws IOException {
    LiveServer live = new LiveServer(scenario, seed);
    HttpServer server;
    try {
      server = live.listen(port);
    } catch (IOException e) {
      throw new IllegalArgumentException("Port " + port + " cannot be used: " + e.getMessage(), e);
    }
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/cameras/" + Description.CAMERA + ".ts");
    live.run();
  }

  private static Map<String, String> options(List<String> words) {
    Set<String> known = Set.of("--port", "--scenario", "--seed", "--out", "--seconds");
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      if (!known.contains(words.get(i))) {
        throw new IllegalArgumentException("There is no option '" + words.get(i) + "'.");
      }
      if (i + 1 == words.size()) {
        throw new IllegalArgumentException(words.get(i) + " needs a value.");
      }
      options.put(words.get(i), words.get(i + 1));
    }
    return options;
  }

  private static int number(Map<String, String> options, String name, int otherwise, int least, int most) {
    String text = options.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // The same answer as for a number out of range.
    }
    throw new IllegalArgumentException(name + " is a whole number from " + least + " to " + most + ".");
  }

  private static Scenario scenario(String title) {
    return Scenario.of(title)
        .orElseThrow(() -> new IllegalArgumentException("There is no scenario '" + title + "'."));
  }
}
