package org.plainview.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code up} was asked for.
 *
 * @param demo whether the demo city runs
 * @param worker whether cameras are analysed here; if not, readings come from elsewhere
 * @param heap most memory of the objects of each service that follows all cameras, as Java writes it
 * @param video address of a video to watch as well
 * @param calibrationFile calibration body for it, as JSON
 * @param floor of that video's camera
 * @param model an ONNX person detector
 */
record Options(
    int portBase,
    boolean demo,
    boolean worker,
    String heap,
    Optional<URI> video,
    Optional<Path> calibrationFile,
    int floor,
    Optional<Path> model) {

  /**
   * @throws LaunchException naming the argument that is wrong
   */
  static Options parse(List<String> arguments, int defaultBase) {
    int base = defaultBase;
    boolean demo = true;
    boolean worker = true;
    String heap = "512m";
    URI video = null;
    Path calibration = null;
    Path model = null;
    int floor = 0;
    for (int i = 0; i < arguments.size(); i++) {
      String name = arguments.get(i);
      switch (name) {
        case "--no-demo" -> demo = false;
        case "--no-worker" -> worker = false;
        case "--heap" -> heap = size(name, value(arguments, ++i, name));
        case "--port-base" -> base = number(name, value(arguments, ++i, name));
        case "--video" -> video = address(value(arguments, ++i, name));
        case "--calibration" -> calibration = existing(value(arguments, ++i, name));
        case "--floor" -> floor = number(name, value(arguments, ++i, name));
        case "--model" -> model = existing(value(arguments, ++i, name));
        default -> throw new LaunchException("Unknown argument '" + name + "': see ./plainview --help");
      }
    }
    return new Options(
        base,
        demo,
        worker,
        heap,
        Optional.ofNullable(video),
        Optional.ofNullable(calibration),
        floor,
        Optional.ofNullable(model));
  }

  /** The folder that a video file lies in. */
  Optional<Path> videoFolder() {
    return video
        .filter(address -> "file".equals(address.getScheme()))
        .map(address -> Path.of(address).getParent());
  }

  private static String value(List<String> arguments, int at, String name) {
    if (at >= arguments.size()) {
      throw new LaunchException(name + " needs a value: see ./plainview --help");
    }
    return arguments.get(at);
  }

  private static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new LaunchException(name + " needs a whole number, not '" + text + "'");
    }
  }

  private static String size(String name, String text) {
    if (!text.matches("[1-9][0-9]{0,5}[mg]")) {
      throw new LaunchException(name + " needs a size such as 512m or 3g, not '" + text + "'");
    }
    return text;
  }

  private static Path existing(String text) {
    Path path = resolved(text);
    if (!Files.isRegularFile(path)) {
      throw new LaunchException("There is no file " + path);
    }
    return path;
  }

  private static URI address(String text) {
    @Nullable String scheme = text.matches("[a-z][a-z0-9+]*://.*") ? text : null;
    try {
      return scheme == null ? existing(text).toUri() : URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new LaunchException("'" + text + "' is neither a file nor an address");
    }
  }

  /** Relative to where the person stands, which is not where the launcher runs. */
  private static Path resolved(String text) {
    String here = System.getenv().getOrDefault("PLAINVIEW_CALLED_FROM", "");
    Path path = Path.of(here).resolve(text).toAbsolutePath().normalize();
    try {
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      return path;
    }
  }
}
