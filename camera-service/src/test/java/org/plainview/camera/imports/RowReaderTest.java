package org.plainview.camera.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.camera.stream.StreamProperties;
import org.plainview.camera.stream.StreamRulesForTests;
import org.plainview.camera.support.NamedHosts;

class RowReaderTest {

  private final NamedHosts hosts = new NamedHosts();
  private final List<RowError> errors = new ArrayList<>();
  private final RowReader reader =
      new RowReader(
          Set.of("market-square"),
          Set.of("cam-taken"),
          StreamRulesForTests.of(new StreamProperties(Set.of("rtsp"), List.of(), List.of()), hosts),
          hosts,
          LocalDate.parse("2026-11-23"));

  private final Map<Column, String> good = Rows.good("cam-001", "market-square");

  @Test
  void readsAGoodRow() {
    assertThat(read(good))
        .hasValueSatisfying(
            row -> {
              assertThat(row.id()).isEqualTo("cam-001");
              assertThat(row.lon()).isEqualTo(13.4012);
              assertThat(row.floor()).isEqualTo(12);
              assertThat(row.analytics()).isEqualTo("COUNT,FLOW");
              assertThat(row.framesPerSecond()).isEqualTo(0.5);
              assertThat(row.toString()).doesNotContain("s3cr3t");
            });
    assertThat(errors).isEmpty();
  }

  @Test
  void fillsInWhatMayBeLeftOut() {
    Map<Column, String> bare = Rows.with(Rows.with(Rows.with(good, Column.FLOOR, ""), Column.ANALYTICS, " "), Column.FRAMES_PER_SECOND, "");
    assertThat(read(bare))
        .hasValueSatisfying(
            row -> {
              assertThat(row.floor()).isEqualTo(10);
              assertThat(row.analytics()).isEqualTo("COUNT,DENSITY");
              assertThat(row.framesPerSecond()).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ID             | ''                         | required
          ID             | Camera 1                   | format
          ID             | cam-taken                  | exists
          SITE_ID        | elsewhere                  | unknown
          SITE_ID        | ''                         | required
          NAME           | ''                         | required
          LON            | 181                        | range
          LON            | east                       | range
          LON            | ''                         | range
          LAT            | NaN                        | range
          LAT            | 52,5                       | range
          LAT            | 0x1p3                      | range
          LAT            | 52.5f                      | range
          STREAM_ADDRESS | ''                         | required
          STREAM_ADDRESS | camera                     | invalid-stream-address
          STREAM_ADDRESS | rtsp://gone.example.org/   | invalid-stream-address
          STREAM_ADDRESS | rtsp://0177.0.0.1/         | invalid-stream-address
          STREAM_ADDRESS | rtsp://10.0.0.1/           | forbidden-stream-address
          STREAM_ADDRESS | ftp://cameras.example.org/ | forbidden-stream-address
          OWNER          | ''                         | required
          PURPOSE        | FACE_RECOGNITION           | unknown
          PURPOSE        | crowd_safety               | unknown
          PURPOSE        | ''                         | required
          LEGAL_BASIS    | ' '                        | required
          NECESSITY      | ''                         | required
          ALTERNATIVES   | ''                         | required
          REVIEW_ON      | 01.06.2027                 | date
          REVIEW_ON      | 2026-11-23                 | date
          REVIEW_ON      | 2030-01-01                 | date
          END_ON         | 2027-02-30                 | date
          END_ON         | ''                         | date
          END_ON         | 2126-01-01                 | date
          FLOOR          | -1                         | range
          FLOOR          | 10.5                       | range
          FLOOR          | 10001                      | range
          ANALYTICS      | COUNT;FACES                | unknown
          ANALYTICS      | COUNT;;FLOW                | unknown
          FRAMES_PER_SECOND | 0                       | range
          FRAMES_PER_SECOND | 25                      | range
          """)
  void namesTheColumnAndTheReason(Column column, String value, String code) {
    assertThat(read(Rows.with(good, column, value))).isEmpty();
    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(7);
              assertThat(error.column()).isEqualTo(column.title());
              assertThat(error.code()).isEqualTo(code);
              assertThat(error.message()).isNotBlank();
            });
  }

  @Test
  void namesEverythingThatIsWrongWithARow() {
    Map<Column, String> bad = Rows.with(Rows.with(Rows.with(good, Column.LON, "x"), Column.PURPOSE, "x"), Column.SITE_ID, "x");
    assertThat(read(bad)).isEmpty();
    assertThat(errors).extracting(RowError::column).containsExactlyInAnyOrder("lon", "purpose", "siteId");
  }

  @Test
  void refusesAnIdThatStandsTwiceInTheFile() {
    assertThat(read(good)).isPresent();
    assertThat(read(good)).isEmpty();
    assertThat(errors).extracting(RowError::code).containsExactly("duplicate");
  }

  @Test
  void refusesTextThatIsTooLongOrHoldsControlCharacters() {
    assertThat(read(Rows.with(good, Column.NAME, "x".repeat(201)))).isEmpty();
    assertThat(read(Rows.with(Rows.with(good, Column.ID, "cam-002"), Column.NECESSITY, "a\u0000b"))).isEmpty();
    assertThat(errors).extracting(RowError::code).containsExactly("length", "format");
  }

  @Test
  void keepsThePasswordOutOfEveryMessage() {
    read(Rows.with(good, Column.STREAM_ADDRESS, "rtsp://u:s3cr3t-of-the-camera@10.0.0.1/"));
    read(Rows.with(good, Column.STREAM_ADDRESS, "rtsp://u:s3cr3t-of-the-camera@a b/"));
    assertThat(errors).isNotEmpty().allSatisfy(error -> assertThat(error.message()).doesNotContain("s3cr3t"));
  }

  private java.util.Optional<Row> read(Map<Column, String> row) {
    return reader.read(7, row::get, errors);
  }
}
