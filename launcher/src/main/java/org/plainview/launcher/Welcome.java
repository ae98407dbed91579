package org.plainview.launcher;

/** What a person needs once everything runs. */
final class Welcome {

  private Welcome() {}

  static String text(Ports ports, Secrets secrets, Home home, Options options) {
    return """

        Plainview is running.

          Dashboard   %s
          Operator    olga   %s   (omar sees Market Square only)
          Supervisor  sofia  %s
          Registrar   remy   %s
          Oversight   ines   %s

        %sLogs are in %s. Ctrl-C stops everything.
        """
        .formatted(
            ports.dashboard(),
            secrets.user("olga"),
            secrets.user("sofia"),
            secrets.user("remy"),
            secrets.user("ines"),
            options.demo() ? "The demo fills Market Square until an alert is due, about every six minutes.\n" : "",
            home.logs());
  }
}
