package org.plainview.camera.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.PlainText;
import org.plainview.camera.Slug;
import org.plainview.camera.registry.Analytic;
import org.plainview.camera.registry.ProposalDates;
import org.plainview.camera.registry.Purpose;
import org.plainview.camera.stream.HostResolver;
import org.plainview.camera.stream.StreamAddress;
import org.plainview.camera.stream.StreamCheck;
import org.plainview.camera.stream.StreamRules;

/** Reads one row after the other and notes everything that is wrong with it. Not thread-safe. */
final class RowReader {

  private static final int SHORT_TEXT = 200;
  private static final int MEDIUM_TEXT = 2_000;
  private static final int LONG_TEXT = 4_000;
  private static final int DEFAULT_FLOOR = 10;
  private static final String DEFAULT_ANALYTICS = "COUNT;DENSITY";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,15})?");

  private final Set<String> sites;
  private final Set<String> taken;
  private final StreamRules streams;
  private final HostResolver hosts;
  private final LocalDate today;
  private final Set<String> inFile = new HashSet<>();

  /**
   * @param taken ids of the cameras that exist
   * @param hosts a resolver that remembers
   */
  RowReader(Set<String> sites, Set<String> taken, StreamRules streams, HostResolver hosts, LocalDate today) {
    this.sites = sites;
    this.taken = taken;
    this.streams = streams;
    this.hosts = hosts;
    this.today = today;
  }

  /** The row, unless something is added to the errors. */
  Optional<Row> read(int line, Function<Column, @Nullable String> field, List<RowError> errors) {
    Cells cells = new Cells(line, field, errors);
    String id = cells.text(Column.ID, SHORT_TEXT);
    if (!id.isEmpty() && !Slug.isValid(id)) {
      cells.error(Column.ID, "format", "An id " + Slug.MESSAGE + ".");
    } else if (taken.contains(id)) {
      cells.error(Column.ID, "exists", "The camera '" + id + "' exists already.");
    } else if (!id.isEmpty() && !inFile.add(id)) {
      cells.error(Column.ID, "duplicate", "The id '" + id + "' stands in an earlier row too.");
    }
    String siteId = cells.text(Column.SITE_ID, SHORT_TEXT);
    if (!siteId.isEmpty() && !sites.contains(siteId)) {
      cells.error(Column.SITE_ID, "unknown", "There is no site '" + siteId + "'.");
    }
    String name = cells.text(Column.NAME, SHORT_TEXT);
    double lon = cells.number(Column.LON, -180, 180, Double.NaN);
    double lat = cells.number(Column.LAT, -90, 90, Double.NaN);
    StreamAddress address = address(cells);
    String owner = cells.text(Column.OWNER, SHORT_TEXT);
    Purpose purpose = purpose(cells);
    String legalBasis = cells.text(Column.LEGAL_BASIS, MEDIUM_TEXT);
    String necessity = cells.text(Column.NECESSITY, LONG_TEXT);
    String alternatives = cells.text(Column.ALTERNATIVES, LONG_TEXT);
    LocalDate reviewOn = cells.date(Column.REVIEW_ON);
    LocalDate endOn = cells.date(Column.END_ON);
    if (reviewOn != null && endOn != null) {
      ProposalDates.problems(reviewOn, endOn, today)
          .forEach(problem -> cells.add(new RowError(line, problem.field(), problem.code(), problem.message())));
    }
    int floor = cells.whole(Column.FLOOR, 0, 10_000, DEFAULT_FLOOR);
    String analytics = analytics(cells);
    double rate = cells.number(Column.FRAMES_PER_SECOND, 0.1, 5, 1);
    if (cells.bad || address == null || purpose == null || reviewOn == null || endOn == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            line, id, siteId, name, lon, lat, address, owner, purpose, legalBasis, necessity, alternatives,
            reviewOn, endOn, floor, analytics, rate));
  }

  private @Nullable StreamAddress address(Cells cells) {
    String text = cells.text(Column.STREAM_ADDRESS, 2_000);
    if (text.isEmpty()) {
      return null;
    }
    return switch (streams.check(text, hosts)) {
      case StreamCheck.Usable usable -> usable.address();
      case StreamCheck.Malformed bad -> cells.error(Column.STREAM_ADDRESS, "invalid-stream-address", bad.reason());
      case StreamCheck.Forbidden bad -> cells.error(Column.STREAM_ADDRESS, "forbidden-stream-address", bad.reason());
    };
  }

  private static @Nullable Purpose purpose(Cells cells) {
    String text = cells.text(Column.PURPOSE, SHORT_TEXT);
    for (Purpose purpose : Purpose.values()) {
      if (purpose.name().equals(text)) {
        return purpose;
      }
    }
    return text.isEmpty()
        ? null
        : cells.error(Column.PURPOSE, "unknown", "A purpose is one of " + List.of(Purpose.values()) + ".");
  }

  private static String analytics(Cells cells) {
    String text = cells.optional(Column.ANALYTICS);
    String list = text.isEmpty() ? DEFAULT_ANALYTICS : text.toUpperCase(Locale.ROOT);
    Set<String> names = new TreeSet<>(Arrays.asList(list.split("\\s*;\\s*")));
    for (String name : names) {
      if (Arrays.stream(Analytic.values()).noneMatch(known -> known.name().equals(name))) {
        cells.error(Column.ANALYTICS, "unknown", "Analytics are COUNT, DENSITY and FLOW, joined by semicolons.");
        return "";
      }
    }
    return String.join(",", names);
  }

  /** The cells of one row, and what is wrong with them. */
  private static final class Cells {

    private final int line;
    private final Function<Column, @Nullable String> field;
    private final List<RowError> errors;
    private boolean bad;

    Cells(int line, Function<Column, @Nullable String> field, List<RowError> errors) {
      this.line = line;
      this.field = field;
      this.errors = errors;
    }

    void add(RowError error) {
      errors.add(error);
      bad = true;
    }

    <T> @Nullable T error(Column column, String code, String message) {
      add(new RowError(line, column.title(), code, message));
      return null;
    }

    String optional(Column column) {
      String text = field.apply(column);
      return text == null ? "" : text.strip();
    }

    String text(Column column, int most) {
      String text = optional(column);
      if (text.isEmpty()) {
        error(column, "required", column.title() + " is missing.");
      } else if (text.length() > most) {
        error(column, "length", column.title() + " has more than " + most + " characters.");
      } else if (!PlainText.Validator.holds(text)) {
        error(column, "format", column.title() + " " + PlainText.MESSAGE + ".");
      }
      return text;
    }

    double number(Column column, double least, double most, double otherwise) {
      String text = optional(column);
      if (text.isEmpty() && !column.isRequired()) {
        return otherwise;
      }
      // Java would also take 1f, 0x1p3 and NaN.
      if (NUMBER.matcher(text).matches()) {
        double value = Double.parseDouble(text);
        if (value >= least && value <= most) {
          return value;
        }
      }
      error(column, "range", column.title() + " is a number from " + least + " to " + most + ".");
      return otherwise;
    }

    int whole(Column column, int least, int most, int otherwise) {
      double value = number(column, least, most, otherwise);
      if (value != Math.rint(value)) {
        error(column, "range", column.title() + " is a whole number from " + least + " to " + most + ".");
      }
      return (int) value;
    }

    @Nullable LocalDate date(Column column) {
      String text = optional(column);
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        return error(column, "date", column.title() + " is a date such as 2027-01-31.");
      }
    }
  }
}
