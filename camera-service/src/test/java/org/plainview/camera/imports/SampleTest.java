package org.plainview.camera.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainview.camera.stream.StreamProperties;
import org.plainview.camera.stream.StreamRulesForTests;
import org.plainview.camera.support.NamedHosts;

class SampleTest {

  private static final Path DOCS = Path.of("..", "docs");

  @Test
  void theSampleOfTheDocumentationIsAGoodFile() throws IOException {
    NamedHosts hosts = new NamedHosts();
    var streams =
        StreamRulesForTests.of(new StreamProperties(Set.of("rtsp", "https"), List.of(), List.of()), hosts);
    RowReader reader =
        new RowReader(Set.of("market-square"), Set.of(), streams, hosts, LocalDate.parse("2026-11-23"));
    List<RowError> errors = new ArrayList<>();
    List<NamedCsvRecord> records = CsvFile.records(Files.readAllBytes(DOCS.resolve("samples/cameras.csv")));
    for (NamedCsvRecord record : records) {
      reader.read((int) record.getStartingLineNumber(), column -> record.getField(column.title()), errors);
    }
    assertThat(errors).isEmpty();
    assertThat(records).hasSize(2);
  }

  @Test
  void theDocumentationNamesEveryColumnModeAndState() throws IOException {
    String text = Files.readString(DOCS.resolve("import.md"));
    assertThat(Column.titles()).allSatisfy(title -> assertThat(text).contains("`" + title + "`"));
    assertThat(ImportMode.values()).allSatisfy(mode -> assertThat(text).contains("`" + mode.code() + "`"));
    assertThat(ImportJobs.State.values()).allSatisfy(state -> assertThat(text).contains("`" + state + "`"));
  }
}
