package org.plainview.camera.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
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
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text(bytes))) {
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
      throw invalid("The file breaks the rules of CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (records.isEmpty()) {
      throw invalid("The file has no rows. Its first line names the columns: " + String.join(",", Column.titles()));
    }
    return records;
  }

  private static String text(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw invalid("The file is not in UTF-8. Save it as CSV in UTF-8.");
    }
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
