package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/** The unprivileged account that PostgreSQL runs under when the launcher is root. */
final class Account {

  /** {@code nobody} by its number, which every Linux reserves. */
  private static final int NOBODY = 65_534;

  static final List<String> DEMOTE =
      List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  private Account() {}

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Makes the folder, which must be new or ours, readable and writable for the account alone. */
  static void own(Path folder) {
    try {
      Files.createDirectories(folder);
      if (isRoot()) {
        requireReachable(folder);
        Files.setAttribute(folder, "unix:uid", NOBODY);
        Files.setAttribute(folder, "unix:gid", NOBODY);
      }
      Files.setPosixFilePermissions(
          folder,
          Set.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));
    } catch (IOException e) {
      throw new LaunchException("Cannot prepare " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void requireReachable(Path folder) throws IOException {
    for (Path above = folder.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
      if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        throw new LaunchException(
            "PostgreSQL does not run as root, and other users cannot enter "
                + above
                + ". Set PLAINVIEW_HOME to a folder that they can, or run this as another user.");
      }
    }
  }
}
