package org.plainview.bench.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plainview.bench.CannotRunException;
import org.plainview.crowd.trajectory.Trajectories;

/**
 * A table that JPSreport wrote: numbers separated by tabs, comments with {@code #}.
 *
 * @param file its name
 */
record Published(String file, List<double[]> rows) {

  /** The table whose name begins like this and passes the test; empty when the folder has none. */
  static Optional<Published> in(Path folder, String prefix, Predicate<String> name) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> name.test(file.getFileName().toString()))
          .sorted()
          .findFirst()
          .map(Published::read);
    } catch (IOException e) {
      throw new CannotRunException("The folder cannot be read: " + folder);
    }
  }

  /** Its rows, each of which begins with a frame of the run and has so many columns. */
  List<double[]> rowsOf(Trajectories run, int columns) {
    for (double[] row : rows) {
      if (row.length < columns || row[0] != (int) row[0] || row[0] < run.firstFrame() || row[0] > run.lastFrame()) {
        throw new CannotRunException(file + " has a row that is of no frame of the run: " + Arrays.toString(row));
      }
    }
    return rows;
  }

  private static Published read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<double[]> rows = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          rows.add(numbers(line, file, i + 1));
        }
      }
      if (rows.isEmpty()) {
        throw new CannotRunException("There are no results in " + file);
      }
      return new Published(file.getFileName().toString(), rows);
    } catch (IOException e) {
      throw new CannotRunException("The published results cannot be read: " + file);
    }
  }

  private static double[] numbers(String line, Path file, int number) {
    try {
      double[] row = Stream.of(line.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
      if (row.length >= 2) {
        return row;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one refusal.
    }
    throw new CannotRunException("Line " + number + " of " + file + " is no row of published results");
  }
}
