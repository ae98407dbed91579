package org.plainview.bench.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.plainview.bench.CannotRunException;

/**
 * How many people are in each frame, frames numbered from 1. Read from rows of MOT ({@code
 * frame,id,x,y,w,h,…}, one per person) or of {@code frame,count}; a header is skipped.
 */
final class Truth {

  private static final int MOT_COLUMNS = 6;

  private final Map<Integer, Integer> byFrame;
  private final boolean absentIsEmpty;

  private Truth(Map<Integer, Integer> byFrame, boolean absentIsEmpty) {
    this.byFrame = byFrame;
    this.absentIsEmpty = absentIsEmpty;
  }

  /**
   * @throws CannotRunException naming the line that is neither form
   */
  static Truth read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new CannotRunException("The labels cannot be read: " + file);
    }
    Map<Integer, Integer> byFrame = new TreeMap<>();
    boolean mot = false;
    for (int number = 0; number < lines.size(); number++) {
      String line = lines.get(number).strip();
      if (line.isEmpty() || number == 0 && line.matches("[\\p{Alpha}].*")) {
        continue;
      }
      String[] fields = line.split("[,;]", -1);
      try {
        int frame = Integer.parseInt(fields[0].strip());
        if (frame < 1 || fields.length != 2 && fields.length < MOT_COLUMNS) {
          throw new NumberFormatException();
        }
        mot = fields.length != 2;
        int people = mot ? 1 : nonNegative(fields[1]);
        byFrame.merge(frame, people, Integer::sum);
      } catch (NumberFormatException e) {
        throw new CannotRunException(
            "Line " + (number + 1) + " of " + file + " is neither frame,id,x,y,w,h,... nor frame,count");
      }
    }
    if (byFrame.isEmpty()) {
      throw new CannotRunException("There are no labels in " + file);
    }
    return new Truth(byFrame, mot);
  }

  /** Empty for a frame without a label. In MOT a frame without a row, up to the last labelled one, is empty of people. */
  OptionalInt of(int frame) {
    Integer known = byFrame.get(frame);
    if (known != null) {
      return OptionalInt.of(known);
    }
    int last = byFrame.keySet().stream().max(Integer::compare).orElse(0);
    return absentIsEmpty && frame >= 1 && frame <= last ? OptionalInt.of(0) : OptionalInt.empty();
  }

  private static int nonNegative(String text) {
    int value = Integer.parseInt(text.strip());
    if (value < 0) {
      throw new NumberFormatException();
    }
    return value;
  }
}
