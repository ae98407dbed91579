package org.plainview.camera.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.ProblemException;

/** The file as a whole: UTF-8, with the header expected, within bounds. */
final class CsvFile {

  static final int MOST_ROWS = 100_000;
  static final int MOST_BYTES = 64 << 20;

  private CsvFile() {}

  /**
   * @throws ProblemException {@code invalid-csv} when it cannot be read as such a file
   */
  static List<NamedCsvRecord> records(byte[] bytes) {
    List<NamedCsvRecord> records = new ArrayList<>();
    // A row of the wrong length is that row's problem, not the file's.
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofNamedCsvRecord(text(bytes))) {
      for (NamedCsvRecord row : reader) {
        if (records.isEmpty()) {
          requireHeader(row.getHeader());
        }
        if (records.size() == MOST_ROWS) {
          throw invalid("The file has more than " + MOST_ROWS + " rows. Split it.");
        }
        records.add(row);
      }
    } catch (CsvParseException e) {
      throw invalid("The file breaks the rules of CSV: " + explained(e) + " Cells are separated by commas.");
    } catch (MalformedInputException e) {
      throw notUtf8();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof MalformedInputException ? notUtf8() : e;
    }
    if (records.isEmpty()) {
      throw invalid("The file has no rows. Its first line names the columns: " + String.join(",", Column.titles()));
    }
    return records;
  }

  private static Reader text(byte[] bytes) {
    boolean marked = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    int start = marked ? 3 : 0;
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, start, bytes.length - start),
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
  }

  private static String explained(CsvParseException exception) {
    Throwable cause = exception.getCause();
    String message = exception.getMessage() + (cause == null ? "." : ": " + cause.getMessage());
    return message.endsWith(".") ? message : message + ".";
  }

  private static ProblemException notUtf8() {
    return invalid("The file is not in UTF-8. Save it as CSV in UTF-8.");
  }

  private static void requireHeader(List<String> header) {
    Set<String> unknown = new HashSet<>(header);
    Column.titles().forEach(unknown::remove);
    List<String> missing =
        Arrays.stream(Column.values())
            .filter(column -> column.isRequired() && !header.contains(column.title()))
            .map(Column::title)
            .toList();
    if (!missing.isEmpty()) {
      throw invalid("The header lacks " + String.join(", ", missing) + ". Columns are separated by commas.");
    }
    if (!unknown.isEmpty()) {
      throw invalid("The header has columns that are not known: " + String.join(", ", unknown) + ".");
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_CSV, detail);
  }
}
