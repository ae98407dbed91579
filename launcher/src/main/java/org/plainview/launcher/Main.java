package org.plainview.launcher;

import java.nio.file.Path;
import java.util.List;

/** {@code up}, {@code down}, {@code status} and {@code parts}; called by the script {@code ./plainview}. */
public final class Main {

  private Main() {}

  /** Exit code 0 when all went well, 1 when a person must act, 2 when the arguments are wrong. */
  public static void main(String[] arguments) throws InterruptedException {
    Console console = new Console(System.out);
    Path root = Path.of(System.getProperty("plainview.root", "")).toAbsolutePath().normalize();
    Path folder = Path.of(System.getProperty("plainview.home", root + "/.plainview"));
    Home home = Home.of(root, folder);
    if (arguments.length == 0) {
      console.plain("See ./plainview --help");
      System.exit(2);
    }
    List<String> rest = List.of(arguments).subList(1, arguments.length);
    int code = 0;
    try {
      switch (arguments[0]) {
        case "up" -> new Up(home, Options.parse(rest, defaultBase(Ports.DEFAULT_BASE)), console).run();
        case "parts" ->
            new TestPartsRun(home, defaultBase(TestPartsRun.DEFAULT_BASE), onlyPostgres(rest), console).run();
        case "down" -> Down.run(home, console);
        case "status" -> code = Status.show(home, console) ? 0 : 1;
        default -> {
          console.plain("Unknown command '" + arguments[0] + "': see ./plainview --help");
          code = 2;
        }
      }
    } catch (LaunchException e) {
      console.plain("\n" + e.getMessage());
      code = 1;
    }
    // A run that was asked to stop is inside its shutdown already, where exit would wait for itself.
    Runtime.getRuntime().halt(code);
  }

  private static boolean onlyPostgres(List<String> arguments) {
    if (arguments.isEmpty() || arguments.equals(List.of("--only-postgres"))) {
      return !arguments.isEmpty();
    }
    throw new LaunchException("Unknown argument '" + arguments.getFirst() + "': see ./plainview --help");
  }

  private static int defaultBase(int otherwise) {
    String base = System.getenv("PLAINVIEW_PORT_BASE");
    try {
      return base == null ? otherwise : Integer.parseInt(base);
    } catch (NumberFormatException e) {
      throw new LaunchException("PLAINVIEW_PORT_BASE must be a number, not '" + base + "'");
    }
  }
}
