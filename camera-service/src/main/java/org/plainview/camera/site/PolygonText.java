package org.plainview.camera.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Polygons as JSON in a text column: they are read and written whole. */
final class PolygonText {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PolygonText() {}

  static @Nullable String write(@Nullable List<List<Double>> polygon) {
    return polygon == null ? null : JSON.writeValueAsString(polygon);
  }

  static @Nullable List<List<Double>> read(@Nullable String text) {
    return text == null ? null : JSON.readValue(text, new TypeReference<List<List<Double>>>() {});
  }
}
