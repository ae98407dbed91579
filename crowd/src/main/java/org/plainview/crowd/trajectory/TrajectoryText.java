package org.plainview.crowd.trajectory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text format of the pedestrian dynamics data archive (ped.fz-juelich.de/da): lines of {@code ID frame X Y}
 * and mostly Z, separated by blanks or tabs; comments start with {@code #}. Two comments count: {@code
 * framerate: 25} and {@code x/cm} or {@code x/m}. Files that lack them exist; their readers know what they hold.
 */
public final class TrajectoryText {

  private static final Pattern FRAME_RATE = Pattern.compile("#.*framerate:\\s*(\\S+).*");
  private static final Pattern UNIT = Pattern.compile("#.*\\bx/(cm|m)\\b.*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private double framesPerSecond;
  private LengthUnit unit;
  private final Map<Integer, List<Row>> rowsByPerson = new TreeMap<>();

  private TrajectoryText(double framesPerSecond, LengthUnit unit) {
    this.framesPerSecond = framesPerSecond;
    this.unit = unit;
  }

  /** Reads a file that states its frame rate; positions are metres unless it says otherwise. */
  public static Trajectories read(Iterable<String> lines) throws UnreadableTrajectoryException {
    return read(lines, Double.NaN, LengthUnit.METRES);
  }

  /**
   * Reads a file that may leave out its frame rate and unit: what it states goes before what is given here.
   *
   * @throws UnreadableTrajectoryException naming the line; or when there are no rows, or there is no frame rate
   */
  public static Trajectories read(Iterable<String> lines, double framesPerSecond, LengthUnit unit)
      throws UnreadableTrajectoryException {
    TrajectoryText text = new TrajectoryText(framesPerSecond, unit);
    int number = 0;
    for (String line : lines) {
      text.add(line.strip(), ++number);
    }
    return text.trajectories();
  }

  private void add(String line, int number) throws UnreadableTrajectoryException {
    if (line.startsWith("#")) {
      addComment(line, number);
      return;
    }
    if (line.isEmpty()) {
      return;
    }
    String[] fields = BLANKS.split(line);
    if (fields.length != 4 && fields.length != 5) {
      throw new UnreadableTrajectoryException(
          "Line " + number + " has " + fields.length + " columns; it should be ID frame X Y or ID frame X Y Z");
    }
    int person = wholeNumber(fields[0], "an ID", number);
    int frame = wholeNumber(fields[1], "a frame", number);
    double x = length(fields[2], number);
    double y = length(fields[3], number);
    rowsByPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(new Row(frame, x, y, number));
  }

  private void addComment(String line, int number) throws UnreadableTrajectoryException {
    Matcher rate = FRAME_RATE.matcher(line);
    if (rate.matches()) {
      framesPerSecond = length(rate.group(1), number);
      if (!(framesPerSecond > 0)) {
        throw new UnreadableTrajectoryException("Line " + number + ": a frame rate must be positive");
      }
    }
    Matcher units = UNIT.matcher(line);
    if (units.matches()) {
      unit = units.group(1).equals("cm") ? LengthUnit.CENTIMETRES : LengthUnit.METRES;
    }
  }

  private Trajectories trajectories() throws UnreadableTrajectoryException {
    if (rowsByPerson.isEmpty()) {
      throw new UnreadableTrajectoryException("There are no rows of ID frame X Y Z");
    }
    if (!(framesPerSecond > 0)) {
      throw new UnreadableTrajectoryException("The file does not state its frame rate: a line such as #framerate: 16");
    }
    List<Walk> walks = new ArrayList<>();
    for (List<Row> rows : rowsByPerson.values()) {
      walks.add(walk(rows));
    }
    return new Trajectories(framesPerSecond, walks);
  }

  private Walk walk(List<Row> rows) throws UnreadableTrajectoryException {
    rows.sort(Comparator.comparingInt(Row::frame));
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).frame == rows.get(i - 1).frame) {
        throw new UnreadableTrajectoryException(
            "Line " + rows.get(i).number + " gives the same ID and frame as line " + rows.get(i - 1).number);
      }
    }
    return new Walk(
        rows.stream().mapToInt(Row::frame).toArray(),
        rows.stream().mapToDouble(row -> unit.toMetres(row.x)).toArray(),
        rows.stream().mapToDouble(row -> unit.toMetres(row.y)).toArray());
  }

  private static int wholeNumber(String text, String what, int number) throws UnreadableTrajectoryException {
    try {
      // Some tools of the archive write whole numbers with a decimal point.
      double value = Double.parseDouble(text);
      if (value == (int) value) {
        return (int) value;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one refusal.
    }
    throw new UnreadableTrajectoryException("Line " + number + ": " + what + " must be a whole number");
  }

  private static double length(String text, int number) throws UnreadableTrajectoryException {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one refusal.
    }
    throw new UnreadableTrajectoryException("Line " + number + ": '" + text + "' is no finite number");
  }

  private record Row(int frame, double x, double y, int number) {}
}
