package org.plainview.contracts;

import static com.google.protobuf.Descriptors.FieldDescriptor.Type.BOOL;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.DOUBLE;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.ENUM;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.INT32;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.INT64;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.MESSAGE;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.SINT32;
import static com.google.protobuf.Descriptors.FieldDescriptor.Type.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Timestamp;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.GroundGrid;
import org.plainview.contracts.v1.LineFlow;
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
          Map.entry("last_frame_at", MESSAGE),
          Map.entry("acceptance_tested", BOOL));

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
          Map.entry("density_high_per_m2", DOUBLE),
          Map.entry("peak_density_per_m2", DOUBLE),
          Map.entry("peak_density_low_per_m2", DOUBLE),
          Map.entry("peak_density_high_per_m2", DOUBLE),
          Map.entry("speed_mps", DOUBLE),
          Map.entry("speed_low_mps", DOUBLE),
          Map.entry("speed_high_mps", DOUBLE),
          Map.entry("velocity_x_mps", DOUBLE),
          Map.entry("velocity_y_mps", DOUBLE),
          Map.entry("counter_flow", DOUBLE),
          Map.entry("compression_per_m2_s", DOUBLE),
          Map.entry("pressure_per_s2", DOUBLE),
          Map.entry("oscillation_mps", DOUBLE),
          Map.entry("velocity_noise_mps", DOUBLE),
          Map.entry("coverage", DOUBLE),
          Map.entry("not_measurable", ENUM),
          Map.entry("grid", MESSAGE),
          Map.entry("lines", MESSAGE));

  /** By the cells of the ground, which are 3 m at least and rounded so that one person in a cell is none. */
  private static final Map<String, FieldDescriptor.Type> GRID =
      Map.ofEntries(
          Map.entry("origin_x_m", DOUBLE),
          Map.entry("origin_y_m", DOUBLE),
          Map.entry("cell_m", DOUBLE),
          Map.entry("columns", INT32),
          Map.entry("density_steps", SINT32),
          Map.entry("velocity_x_steps", SINT32),
          Map.entry("velocity_y_steps", SINT32));

  private static final Map<String, FieldDescriptor.Type> LINE =
      Map.ofEntries(
          Map.entry("line_id", STRING),
          Map.entry("width_m", DOUBLE),
          Map.entry("in_per_minute", DOUBLE),
          Map.entry("in_low_per_minute", DOUBLE),
          Map.entry("in_high_per_minute", DOUBLE),
          Map.entry("out_per_minute", DOUBLE),
          Map.entry("out_low_per_minute", DOUBLE),
          Map.entry("out_high_per_minute", DOUBLE));

  /** As long as the ground has cells or the approval names lines: none has an entry per person. */
  private static final Set<String> LISTS =
      Set.of("not_measurable", "lines", "density_steps", "velocity_x_steps", "velocity_y_steps");

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
  void aGridAndALineCarryOnlyTheFieldsThatWereReviewedAgainstTheIdentityLine() {
    assertThat(fields(GroundGrid.getDescriptor()))
        .as("GroundGrid changed: review it against docs/identity-line.md, then this list")
        .isEqualTo(new TreeMap<>(GRID));
    assertThat(fields(LineFlow.getDescriptor()))
        .as("LineFlow changed: review it against docs/identity-line.md, then this list")
        .isEqualTo(new TreeMap<>(LINE));
  }

  @Test
  void onlyReviewedMessagesAreNestedInAReading() {
    assertThat(
            Stream.of(CrowdReading.getDescriptor(), ZoneReading.getDescriptor(), GroundGrid.getDescriptor(), LineFlow.getDescriptor())
                .flatMap(message -> message.getFields().stream())
                .filter(field -> field.getType() == MESSAGE)
                .map(field -> field.getMessageType().getFullName()))
        .containsOnly(
            ZoneReading.getDescriptor().getFullName(),
            GroundGrid.getDescriptor().getFullName(),
            LineFlow.getDescriptor().getFullName(),
            Timestamp.getDescriptor().getFullName());
  }

  @Test
  void noListInsideAZoneCanHoldAnEntryPerPerson() {
    assertThat(
            Stream.of(ZoneReading.getDescriptor(), GroundGrid.getDescriptor(), LineFlow.getDescriptor())
                .flatMap(message -> message.getFields().stream())
                .filter(FieldDescriptor::isRepeated)
                .map(FieldDescriptor::getName))
        .as("a list inside a zone could hold one entry per person")
        .isSubsetOf(LISTS);
  }

  private static Map<String, FieldDescriptor.Type> fields(Descriptor message) {
    Map<String, FieldDescriptor.Type> fields = new TreeMap<>();
    message.getFields().forEach(field -> fields.put(field.getName(), field.getType()));
    return fields;
  }
}
