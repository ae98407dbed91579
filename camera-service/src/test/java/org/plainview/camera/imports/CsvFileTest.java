package org.plainview.camera.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.platform.problem.ProblemException;

class CsvFileTest {

  private static final String ROW = Rows.line(Rows.with(Rows.good("cam-001", "market-square"), Column.NAME, "Größe, \"Platz\" 広場"));

  @Test
  void readsUtf8WithOrWithoutAByteOrderMark() {
    for (String start : List.of("", "\uFEFF")) {
      List<NamedCsvRecord> records = CsvFile.records(utf8(start + Rows.header() + ROW));
      assertThat(records).hasSize(1);
      assertThat(records.getFirst().getField("name")).isEqualTo("Größe, \"Platz\" 広場");
      assertThat(records.getFirst().getStartingLineNumber()).isEqualTo(2);
    }
  }

  @Test
  void takesTheColumnsInAnyOrderAndLeavesOutEmptyLines() {
    String file = "owner," + Rows.header().strip().replace(",owner", "") + "\r\n\r\nme," + ROW.replace("\"City of Test\",", "");
    List<NamedCsvRecord> records = CsvFile.records(utf8(file));
    assertThat(records).hasSize(1);
    assertThat(records.getFirst().getField("owner")).isEqualTo("me");
    assertThat(records.getFirst().getStartingLineNumber()).isEqualTo(3);
  }

  @Test
  void leavesARowOfTheWrongLengthToItsReport() {
    assertThat(CsvFile.records(utf8(Rows.header() + "a,b\n" + ROW))).hasSize(2);
  }

  @Test
  void refusesAnEmptyFile() {
    refused(new byte[0], "no rows");
    refused(utf8("\n\n"), "no rows");
    refused(utf8(Rows.header()), "no rows");
  }

  @Test
  void refusesAnotherHeader() {
    refused(utf8("id,name\ncam-001,Square\n"), "The header lacks siteId");
    refused(utf8((Rows.header() + ROW).replace(',', ';')), "separated by commas");
    refused(utf8(Rows.header().replace("floor", "faces") + ROW), "not known: faces");
    refused(utf8(Rows.header().replace("floor", "owner") + ROW), "owner");
  }

  @Test
  void refusesAnotherEncoding() {
    refused((Rows.header() + ROW).replace("広場", "").getBytes(StandardCharsets.ISO_8859_1), "not in UTF-8");
    refused((Rows.header() + ROW).getBytes(StandardCharsets.UTF_16), "");
  }

  @Test
  void refusesAQuoteThatIsNeverClosed() {
    refused(utf8(Rows.header() + "\"cam-001," + "x".repeat(20_000_000)), "rules of CSV");
    refused(utf8(Rows.header() + "\"cam-001\"x,y\n"), "rules of CSV");
  }

  @Test
  void refusesMoreRowsThanItHolds() {
    refused(utf8(Rows.header() + "a\n".repeat(CsvFile.MOST_ROWS + 1)), "Split it");
  }

  private static void refused(byte[] file, String reason) {
    ProblemException refused = catchThrowableOfType(ProblemException.class, () -> CsvFile.records(file));
    assertThat(refused).as("it was taken").isNotNull();
    assertThat(refused.code().code()).isEqualTo("invalid-csv");
    assertThat(refused).hasMessageContaining(reason);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
