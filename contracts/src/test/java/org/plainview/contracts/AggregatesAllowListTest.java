package org.plainview.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.SiteState;
import org.plainview.contracts.v1.WatchEpisode;
import org.plainview.contracts.v1.ZoneRollup;
import org.plainview.contracts.v1.ZoneSituation;

/** The identity line at what is made of readings: it speaks of places, by these fields and no others. */
class AggregatesAllowListTest {

  private static final String REVIEW =
      "A new field may leave only after review: add it here once it is sure that it says nothing of a person.";

  @Test
  void aSiteCarriesNothingButWhatIsListed() {
    assertThat(names(SiteState.getDescriptor()))
        .as(REVIEW)
        .containsExactlyInAnyOrder(
            "site_id", "at", "level", "since", "worst_zone_id", "zones_normal", "zones_watch", "zones_act",
            "zones_critical", "zones_blind", "people", "people_low", "people_high", "density_per_m2");
  }

  @Test
  void aRollupCarriesNothingButWhatIsListed() {
    assertThat(names(ZoneRollup.getDescriptor()))
        .as(REVIEW)
        .containsExactlyInAnyOrder(
            "zone_id", "camera_id", "site_id", "start_second", "seconds", "readings", "below_floor", "not_ok",
            "counted", "count_sum", "count_min", "count_max", "dense", "density_sum", "density_max",
            "peak_density_max", "moving", "speed_sum", "speed_min", "flow_max", "counter_flow_max",
            "compression_max", "pressure_max", "oscillation_max");
  }

  @Test
  void aSituationCarriesNothingButWhatIsListed() {
    assertThat(names(ZoneSituation.getDescriptor()))
        .as(REVIEW)
        .containsExactlyInAnyOrder("site_id", "zone_id", "camera_id", "minute", "features", "level");
  }

  @Test
  void anEpisodeCarriesNothingButWhatIsListed() {
    assertThat(names(WatchEpisode.getDescriptor()))
        .as(REVIEW)
        .containsExactlyInAnyOrder(
            "watch_id", "revision", "source", "since", "value", "low", "high", "level", "held_back", "indicators",
            "observed_at");
  }

  private static Iterable<String> names(Descriptor message) {
    return message.getFields().stream().map(FieldDescriptor::getName).toList();
  }
}
