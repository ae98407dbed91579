package org.plainview.camera.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plainview.platform.problem.ProblemException;

/** What an import does with what it finds. */
enum ImportMode {
  /** Only reports. */
  DRY_RUN,
  /** Imports when no row is bad. */
  ALL_OR_NOTHING,
  /** Imports the good rows and reports the others. */
  GOOD_ROWS;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws ProblemException when there is no such mode
   */
  static ImportMode of(String code) {
    return Arrays.stream(values())
        .filter(mode -> mode.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "mode",
                    "unknown",
                    "mode is one of "
                        + Arrays.stream(values()).map(ImportMode::code).collect(Collectors.joining(", "))));
  }
}
