package org.plainview.camera.imports;

import java.util.Arrays;
import java.util.List;

/** The columns of the file. Their order is free. */
enum Column {
  ID("id", true),
  SITE_ID("siteId", true),
  NAME("name", true),
  LON("lon", true),
  LAT("lat", true),
  STREAM_ADDRESS("streamAddress", true),
  OWNER("owner", true),
  PURPOSE("purpose", true),
  LEGAL_BASIS("legalBasis", true),
  NECESSITY("necessity", true),
  ALTERNATIVES("alternatives", true),
  REVIEW_ON("reviewOn", true),
  END_ON("endOn", true),
  FLOOR("floor", false),
  ANALYTICS("analytics", false),
  FRAMES_PER_SECOND("framesPerSecond", false);

  private final String title;
  private final boolean required;

  Column(String title, boolean required) {
    this.title = title;
    this.required = required;
  }

  String title() {
    return title;
  }

  boolean isRequired() {
    return required;
  }

  static List<String> titles() {
    return Arrays.stream(values()).map(Column::title).toList();
  }
}
