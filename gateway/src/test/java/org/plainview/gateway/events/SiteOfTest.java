package org.plainview.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.ZoneLevel;

class SiteOfTest {

  @Test
  void findsTheSiteOfAReadingAndOfALevel() {
    byte[] reading = CrowdReading.newBuilder().setCameraId("cam-1").setSiteId("old-town").setSequence(7).build().toByteArray();
    byte[] level = ZoneLevel.newBuilder().setZoneId("west").setSiteId("old-town").build().toByteArray();

    assertThat(SiteOf.encoded(reading, CrowdReading.SITE_ID_FIELD_NUMBER)).isEqualTo("old-town");
    assertThat(SiteOf.encoded(level, ZoneLevel.SITE_ID_FIELD_NUMBER)).isEqualTo("old-town");
  }

  @Test
  void findsNoneInWhatIsNoMessage() {
    byte[] text = "no reading".getBytes(StandardCharsets.UTF_8);

    assertThat(SiteOf.encoded(text, CrowdReading.SITE_ID_FIELD_NUMBER)).isEmpty();
    assertThat(SiteOf.encoded(new byte[0], CrowdReading.SITE_ID_FIELD_NUMBER)).isEmpty();
  }
}
