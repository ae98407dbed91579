package org.plainview.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.IndicatorReading;
import org.plainview.contracts.v1.ZoneLevel;

/** The identity line at the schema of levels: they speak of places, by these fields and no others. */
class ZoneLevelAllowListTest {

  private static final String REVIEW =
      "A new field may leave only after review: add it here once it is sure that it says nothing of a person.";

  @Test
  void aLevelCarriesNothingButWhatIsListed() {
    assertThat(names(ZoneLevel.getDescriptor()))
        .as(REVIEW)
        .containsExactlyInAnyOrder(
            "zone_id",
            "site_id",
            "camera_id",
            "at",
            "level",
            "since",
            "action",
            "indicators",
            "held_back",
            "minutes_to_limit",
            "minutes_to_limit_low",
            "minutes_to_limit_high",
            "awaits_operator",
            "service_scale",
            "service_level",
            "floor",
            "below_floor",
            "count",
            "count_low",
            "count_high",
            "density_per_m2");
  }

  @Test
  void anIndicatorCarriesNothingButWhatIsListed() {
    assertThat(names(IndicatorReading.getDescriptor()))
        .as(REVIEW)
        .containsExactlyInAnyOrder(
            "indicator", "level", "value", "low", "high", "unit", "threshold", "reason", "since");
  }

  private static Iterable<String> names(Descriptor message) {
    return message.getFields().stream().map(FieldDescriptor::getName).toList();
  }
}
