package org.plainview.camera.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Polygons and lines as JSON in text columns: they are read and written whole. */
final class ShapeText {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ShapeText() {}

  static @Nullable String write(@Nullable List<List<Double>> polygon) {
    return polygon == null ? null : JSON.writeValueAsString(polygon);
  }

  static @Nullable List<List<Double>> read(@Nullable String text) {
    return text == null ? null : JSON.readValue(text, new TypeReference<List<List<Double>>>() {});
  }

  static String writeLines(List<CountingLine> lines) {
    return JSON.writeValueAsString(lines);
  }

  static List<CountingLine> readLines(String text) {
    return JSON.readValue(text, new TypeReference<List<CountingLine>>() {});
  }
}
