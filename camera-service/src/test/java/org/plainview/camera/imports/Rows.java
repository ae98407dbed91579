package org.plainview.camera.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.plainview.camera.support.NamedHosts;

/** Files for tests to break. */
final class Rows {

  private Rows() {}

  static Map<Column, String> good(String id, String siteId) {
    Map<Column, String> row = new EnumMap<>(Column.class);
    row.put(Column.ID, id);
    row.put(Column.SITE_ID, siteId);
    row.put(Column.NAME, "Camera " + id);
    row.put(Column.LON, "13.4012");
    row.put(Column.LAT, "52.5009");
    row.put(Column.STREAM_ADDRESS, "rtsp://viewer:s3cr3t-of-the-camera@" + NamedHosts.PUBLIC + "/" + id);
    row.put(Column.OWNER, "City of Test");
    row.put(Column.PURPOSE, "CROWD_SAFETY");
    row.put(Column.LEGAL_BASIS, "Public order act, section 5");
    row.put(Column.NECESSITY, "The square fills within minutes");
    row.put(Column.ALTERNATIVES, "Counting by hand");
    row.put(Column.REVIEW_ON, "2027-06-01");
    row.put(Column.END_ON, "2029-12-31");
    row.put(Column.FLOOR, "12");
    row.put(Column.ANALYTICS, "COUNT;FLOW");
    row.put(Column.FRAMES_PER_SECOND, "0.5");
    return row;
  }

  static Map<Column, String> with(Map<Column, String> row, Column column, String value) {
    Map<Column, String> changed = new EnumMap<>(row);
    changed.put(column, value);
    return changed;
  }

  static String header() {
    return String.join(",", Column.titles()) + "\n";
  }

  static String line(Map<Column, String> row) {
    return row.values().stream().map(value -> "\"" + value.replace("\"", "\"\"") + "\"").collect(Collectors.joining(",")) + "\n";
  }
}
