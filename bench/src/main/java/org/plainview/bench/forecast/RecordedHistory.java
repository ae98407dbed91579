package org.plainview.bench.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plainview.bench.CannotRunException;
import org.plainview.crowd.forecast.HistoryRow;
import org.plainview.crowd.level.Estimate;

/**
 * A history from a file: rows of {@code second,count} or {@code second,count,in_per_minute,out_per_minute}, rising in
 * time; a header is skipped. It knows no intervals, so they are 95 % at a relative error given for the count, and by
 * chance alone for the flows.
 */
final class RecordedHistory {

  private static final double NORMAL_95 = 1.96;

  private RecordedHistory() {}

  /**
   * @throws CannotRunException naming the line that is no row
   */
  static List<HistoryRow> read(Path file, double countError) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new CannotRunException("The history cannot be read: " + file);
    }
    List<HistoryRow> rows = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (!line.isEmpty() && !(rows.isEmpty() && line.matches("\\p{Alpha}.*"))) {
        HistoryRow row = row(line, number, file, countError);
        if (!rows.isEmpty() && row.second() <= rows.getLast().second()) {
          throw new CannotRunException("Line " + number + " of " + file + " is not later than the one before");
        }
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      throw new CannotRunException("There are no rows in " + file);
    }
    return rows;
  }

  private static HistoryRow row(String line, int number, Path file, double countError) {
    String[] fields = line.split("[,;]", -1);
    try {
      if (fields.length != 2 && fields.length != 4) {
        throw new NumberFormatException();
      }
      double count = number(fields[1]);
      Estimate measured = within(count, NORMAL_95 * countError * count);
      return fields.length == 2
          ? new HistoryRow(number(fields[0]), count, measured, null, null)
          : new HistoryRow(number(fields[0]), count, measured, rate(fields[2]), rate(fields[3]));
    } catch (NumberFormatException e) {
      throw new CannotRunException(
          "Line " + number + " of " + file + " is neither second,count nor second,count,in_per_minute,out_per_minute");
    }
  }

  private static Estimate rate(String text) {
    double rate = number(text);
    return within(rate, NORMAL_95 * Math.sqrt(rate));
  }

  private static Estimate within(double value, double half) {
    return new Estimate(value, Math.max(0, value - half), value + half);
  }

  private static double number(String text) {
    double value = Double.parseDouble(text.strip());
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new NumberFormatException();
    }
    return value;
  }
}
