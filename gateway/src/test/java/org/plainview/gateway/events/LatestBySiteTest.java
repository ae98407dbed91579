package org.plainview.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.platform.kafka.Times;
import tools.jackson.databind.json.JsonMapper;

class LatestBySiteTest {

  private final LatestBySite latest = new LatestBySite(JsonMapper.builder().build());

  @Test
  void sendsTwoEventsPerSiteHoweverManyReadingsCame() {
    for (int second = 0; second < 50; second++) {
      latest.add(reading("cam-1", "market-square", second, Quality.QUALITY_OK));
      latest.add(reading("cam-2", "market-square", second, Quality.QUALITY_OK));
      latest.add(reading("cam-3", "old-town", second, Quality.QUALITY_OK));
    }

    List<SiteEvent> events = latest.drain();

    assertThat(events).extracting(SiteEvent::siteId).containsExactlyInAnyOrder(
        "market-square", "market-square", "old-town", "old-town");
    assertThat(events)
        .extracting(LatestBySiteTest::text)
        .allMatch(text -> text.matches("event: (zones|cameras)\ndata: \\[[^\n]*]\n\n"));
    assertThat(latest.drain()).isEmpty();
  }

  @Test
  void keepsTheNewestOfEachCamera() {
    latest.add(reading("cam-1", "market-square", 9, Quality.QUALITY_OK));
    latest.add(reading("cam-1", "market-square", 8, Quality.QUALITY_OK));

    assertThat(latest.drain()).extracting(LatestBySiteTest::text).allMatch(
        text -> text.contains("1970-01-01T00:00:09Z"));
  }

  @Test
  void aCameraThatWentBlindTakesItsZonesAlong() {
    latest.add(reading("cam-1", "market-square", 1, Quality.QUALITY_OK));
    latest.add(reading("cam-1", "market-square", 2, Quality.QUALITY_DARK));

    assertThat(latest.drain())
        .singleElement()
        .extracting(LatestBySiteTest::text)
        .asString()
        .startsWith("event: cameras\n")
        .contains("DARK");
  }

  private static String text(SiteEvent event) {
    return new String(event.frame(), StandardCharsets.UTF_8);
  }

  private static CrowdReading reading(String camera, String site, int second, Quality quality) {
    return CrowdReading.newBuilder()
        .setCameraId(camera)
        .setSiteId(site)
        .setObservedAt(Times.timestamp(Instant.ofEpochSecond(second)))
        .setQuality(quality)
        .addZones(ZoneReading.newBuilder().setZoneId("zone").setFloor(10).setCount(20))
        .build();
  }
}
