package org.plainview.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What ties a process to the launcher: put before a command, it has the kernel end the process with the thread
 * that started it. It execs, so that the pid is the command's own.
 */
final class Tether {

  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  /** Without a session of its own a child would get the terminal's Ctrl-C too, all at once, in no order. */
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  /** Linux shares the processors among sessions before it shares a session's among its processes: both are told. */
  private static final List<String> GIVE_WAY =
      List.of("/bin/sh", "-c", "{ echo 5 > /proc/self/autogroup; } 2> /dev/null; exec nice -n 5 \"$@\"", "sh");

  private Tether() {}

  /**
   * @throws LaunchException when the part must not have the launcher's rights and nothing here can take them away
   */
  static List<String> of(Part part) {
    boolean demote = part.account() == Part.Account.NOT_ROOT && Account.isRoot();
    List<String> tether = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      tether.add(SETSID.toString());
    }
    if (part.givesWay()) {
      tether.addAll(GIVE_WAY);
    }
    if (!Files.isExecutable(SETPRIV)) {
      if (demote) {
        throw new LaunchException(
            "PostgreSQL does not run as root. Install setpriv (apt-get install util-linux), or run this as another user.");
      }
      return tether;
    }
    tether.add(SETPRIV.toString());
    if (demote) {
      tether.addAll(Account.DEMOTE);
    }
    tether.addAll(List.of("--pdeathsig", part.stop().name(), "--"));
    return tether;
  }

  /** For a command that the launcher waits for. */
  static List<String> ofTool() {
    return Files.isExecutable(SETPRIV) ? List.of(SETPRIV.toString(), "--pdeathsig", "KILL", "--") : List.of();
  }
}
