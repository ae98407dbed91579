package org.plainview.bench.city;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CrowdReading;

class ReadingBytesTest {

  private final ReadingBytes bytes = new ReadingBytes(30);
  private final Bodies bodies = new Bodies();

  @Test
  void areWhatProtobufItselfWouldWrite() throws InvalidProtocolBufferException {
    for (long atMs : new long[] {1_795_680_000_000L, 1_795_680_000_123L}) {
      byte[] reading = bytes.of(7, 300, atMs, bodies.of(1, 1.5, 3));

      assertThat(CrowdReading.parseFrom(reading).toByteArray()).isEqualTo(reading);
    }
  }

  @Test
  void sayWhoSawItWhen() throws InvalidProtocolBufferException {
    CrowdReading reading = CrowdReading.parseFrom(bytes.of(19, 42, 1_795_680_000_123L, bodies.of(0, 0, 0)));

    assertThat(reading.getCameraId()).isEqualTo("camera-000019");
    assertThat(reading.getSiteId()).isEqualTo("site-00001");
    assertThat(reading.getZones(0).getZoneId()).isEqualTo("zone-000018");
    assertThat(reading.getSequence()).isEqualTo(42);
    assertThat(reading.getObservedAt().getSeconds()).isEqualTo(1_795_680_000L);
    assertThat(reading.getObservedAt().getNanos()).isEqualTo(123_000_000);
    assertThat(reading.getCalibrated()).isTrue();
    assertThat(reading.getAcceptanceTested()).isTrue();
  }

  @Test
  void belowTheFloorTheyCarryNoNumber() throws InvalidProtocolBufferException {
    CrowdReading reading = CrowdReading.parseFrom(bytes.of(0, 1, 1_795_680_000_000L, bodies.of(0, 0.1, 5)));

    assertThat(reading.getZones(0).getBelowFloor()).isTrue();
    assertThat(reading.getZones(0).hasCount()).isFalse();
    assertThat(reading.getZones(0).hasGrid()).isFalse();
  }

  @Test
  void aCrowdHasItsDensityOnAGridAndMotion() throws InvalidProtocolBufferException {
    CrowdReading reading = CrowdReading.parseFrom(bytes.of(0, 1, 1_795_680_000_000L, bodies.of(3, 4, 5)));

    assertThat(reading.getZones(0).getDensityPerM2()).isBetween(3.4, 4.6);
    assertThat(reading.getZones(0).getGrid().getDensityStepsCount()).isEqualTo(49);
    assertThat(reading.getZones(0).hasSpeedMps()).isTrue();
    assertThat(reading.getZones(0).getLinesCount()).isEqualTo(1);
  }
}
