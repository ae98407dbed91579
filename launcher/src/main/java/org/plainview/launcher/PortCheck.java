package org.plainview.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out, before anything starts, which ports somebody else holds. */
final class PortCheck {

  private PortCheck() {}

  /**
   * @throws LaunchException naming each port in use, the part that wants it and, where it can be known, the
   *     process that has it
   */
  static void requireFree(Map<String, Integer> ports) {
    List<String> taken = new ArrayList<>();
    ports.forEach(
        (part, port) -> {
          if (!isFree(port)) {
            taken.add("port " + port + " (" + part + ")" + holder(port).map(" is held by "::concat).orElse(" is in use"));
          }
        });
    if (!taken.isEmpty()) {
      throw new LaunchException(
          String.join("\n", taken)
              + "\nEnd that process, or choose other ports with --port-base N.");
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<String> holder(int port) {
    String ending = ":%04X".formatted(port);
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      try {
        for (String line : Files.readAllLines(Path.of(table))) {
          String[] columns = line.strip().split("\\s+");
          if (columns.length > 9 && columns[1].endsWith(ending) && columns[3].equals("0A")) {
            return process(columns[9]);
          }
        }
      } catch (IOException e) {
        // No such table on this system: the port is named all the same.
      }
    }
    return Optional.empty();
  }

  private static Optional<String> process(String inode) {
    return ProcessHandle.allProcesses()
        .filter(process -> hasSocket(process.pid(), inode))
        .findFirst()
        .map(process -> "process " + process.pid() + process.info().command().map(c -> " (" + c + ")").orElse(""));
  }

  private static boolean hasSocket(long pid, String inode) {
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : descriptors) {
        if (Files.readSymbolicLink(descriptor).toString().equals("socket:[" + inode + "]")) {
          return true;
        }
      }
    } catch (IOException e) {
      // Another user's process, or one that has just ended.
    }
    return false;
  }
}
