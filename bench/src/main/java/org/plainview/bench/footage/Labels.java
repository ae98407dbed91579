package org.plainview.bench.footage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.CannotRunException;
import org.plainview.recognition.pixels.LabelledPerson;

/** Who is where in each picture: rows of MOT ({@code frame,id,x,y,w,h,…}) and, beside them, places on the ground. */
public final class Labels {

  private static final int MOT_COLUMNS = 6;
  private static final int GROUND_COLUMNS = 4;

  private final Map<Integer, List<LabelledPerson>> byFrame;

  private Labels(Map<Integer, List<LabelledPerson>> byFrame) {
    this.byFrame = byFrame;
  }

  /**
   * @param ground rows of {@code frame,id,x_m,y_m}; null when only boxes are known
   * @throws CannotRunException naming the line that is neither
   */
  public static Labels read(Path mot, @Nullable Path ground) {
    Map<String, double[]> places = new HashMap<>();
    if (ground != null) {
      for (double[] row : rows(ground, GROUND_COLUMNS)) {
        places.put(key(row), row);
      }
    }
    Map<Integer, List<LabelledPerson>> byFrame = new HashMap<>();
    for (double[] row : rows(mot, MOT_COLUMNS)) {
      double[] place = places.get(key(row));
      byFrame
          .computeIfAbsent((int) row[0], _ -> new ArrayList<>())
          .add(
              new LabelledPerson(
                  (int) row[1],
                  row[2],
                  row[3],
                  row[4],
                  row[5],
                  place == null ? Double.NaN : place[2],
                  place == null ? Double.NaN : place[3]));
    }
    return new Labels(byFrame);
  }

  /** Everybody marked in the picture. */
  public List<LabelledPerson> in(int frame) {
    return byFrame.getOrDefault(frame, List.of());
  }

  private static String key(double[] row) {
    return (int) row[0] + "/" + (int) row[1];
  }

  private static List<double[]> rows(Path file, int columns) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new CannotRunException("The labels cannot be read: " + file);
    }
    List<double[]> rows = new ArrayList<>();
    for (int number = 0; number < lines.size(); number++) {
      String line = lines.get(number).strip();
      if (line.isEmpty() || number == 0 && line.matches("\\p{Alpha}.*")) {
        continue;
      }
      String[] fields = line.split("[,;]", -1);
      try {
        double[] row = new double[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = Double.parseDouble(fields[i].strip());
        }
        rows.add(row);
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new CannotRunException("Line " + (number + 1) + " of " + file + " has not the " + columns + " numbers of a label");
      }
    }
    if (rows.isEmpty()) {
      throw new CannotRunException("There are no labels in " + file);
    }
    return rows;
  }
}
