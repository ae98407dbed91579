package org.plainview.camera.registry;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The result of an acceptance test as JSON in a text column. */
final class AcceptanceText {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AcceptanceText() {}

  static String write(Acceptance acceptance) {
    return JSON.writeValueAsString(acceptance);
  }

  static @Nullable Acceptance read(@Nullable String text) {
    return text == null ? null : JSON.readValue(text, Acceptance.class);
  }
}
