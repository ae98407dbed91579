package org.plainview.contracts;

import static com.google.protobuf.Descriptors.FieldDescriptor.Type.BOOL;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.DOUBLE;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.ENUM;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.INT32;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.INT64;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.MESSAGE;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Timestamp;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.ZoneReading;

/** The identity line at the schema: what may leave a worker is listed here, field by field. */
class CrowdReadingAllowListTest {

  private static final Map<String, FieldDescriptor.Type> READING =
      Map.ofEntries(
          Map.entry("camera_id", STRING),
          Map.entry("site_id", STRING),
          Map.entry("sequence", INT64),
          Map.entry("observed_at", MESSAGE),
          Map.entry("quality", ENUM),
          Map.entry("quality_reason", STRING),
          Map.entry("calibrated", BOOL),
          Map.entry("residual_m", DOUBLE),
          Map.entry("analysed_per_second", DOUBLE),
          Map.entry("detector", STRING),
          Map.entry("model_sha256", STRING),
          Map.entry("zones", MESSAGE),
          Map.entry("last_frame_at", MESSAGE));

  private static final Map<String, FieldDescriptor.Type> ZONE =
      Map.ofEntries(
          Map.entry("zone_id", STRING),
          Map.entry("floor", INT32),
          Map.entry("below_floor", BOOL),
          Map.entry("count", DOUBLE),
          Map.entry("count_low", DOUBLE),
          Map.entry("count_high", DOUBLE),
          Map.entry("density_per_m2", DOUBLE),
          Map.entry("density_low_per_m2", DOUBLE),
          Map.entry("density_high_per_m2", DOUBLE));

  @Test
  void aReadingCarriesOnlyTheFieldsThatWereReviewedAgainstTheIdentityLine() {
    assertThat(fields(CrowdReading.getDescriptor()))
        .as(
            "CrowdReading changed. A field may join this list only if it cannot describe one person"
                + " (docs/identity-line.md); otherwise take it out of reading.proto.")
        .isEqualTo(new TreeMap<>(READING));
  }

  @Test
  void aZoneCarriesOnlyTheFieldsThatWereReviewedAgainstTheIdentityLine() {
    assertThat(fields(ZoneReading.getDescriptor()))
        .as(
            "ZoneReading changed. A field may join this list only if it cannot describe one person"
                + " (docs/identity-line.md); otherwise take it out of reading.proto.")
        .isEqualTo(new TreeMap<>(ZONE));
  }

  @Test
  void noMessageButZonesAndTimesIsNestedInAReading() {
    assertThat(CrowdReading.getDescriptor().getFields())
        .filteredOn(field -> field.getType() == MESSAGE)
        .extracting(field -> field.getMessageType().getFullName())
        .containsOnly(
            ZoneReading.getDescriptor().getFullName(), Timestamp.getDescriptor().getFullName());
    assertThat(ZoneReading.getDescriptor().getFields())
        .as("a list inside a zone could hold one entry per person")
        .noneMatch(FieldDescriptor::isRepeated);
  }

  private static Map<String, FieldDescriptor.Type> fields(Descriptor message) {
    Map<String, FieldDescriptor.Type> fields = new TreeMap<>();
    message.getFields().forEach(field -> fields.put(field.getName(), field.getType()));
    return fields;
  }
}
