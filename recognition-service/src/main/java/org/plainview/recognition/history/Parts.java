package org.plainview.recognition.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.plainview.contracts.v1.ZoneRollup;

/** Parts of spans, of which those of one span are added up: a statement cannot add to one row twice. For one thread. */
final class Parts {

  private final Map<Key, ZoneRollup> bySpan = new HashMap<>();

  private record Key(String zoneId, String cameraId, long startSecond) {}

  void add(ZoneRollup part) {
    bySpan.merge(new Key(part.getZoneId(), part.getCameraId(), part.getStartSecond()), part, Parts::sum);
  }

  Collection<ZoneRollup> all() {
    return bySpan.values();
  }

  static ZoneRollup sum(ZoneRollup one, ZoneRollup other) {
    ZoneRollup.Builder sum =
        one.toBuilder()
            .setReadings(one.getReadings() + other.getReadings())
            .setBelowFloor(one.getBelowFloor() + other.getBelowFloor())
            .setNotOk(one.getNotOk() + other.getNotOk())
            .setCounted(one.getCounted() + other.getCounted())
            .setCountSum(one.getCountSum() + other.getCountSum())
            .setDense(one.getDense() + other.getDense())
            .setDensitySum(one.getDensitySum() + other.getDensitySum())
            .setMoving(one.getMoving() + other.getMoving())
            .setSpeedSum(one.getSpeedSum() + other.getSpeedSum());
    if (other.hasCountMin()) {
      sum.setCountMin(one.hasCountMin() ? Math.min(one.getCountMin(), other.getCountMin()) : other.getCountMin());
    }
    if (other.hasSpeedMin()) {
      sum.setSpeedMin(one.hasSpeedMin() ? Math.min(one.getSpeedMin(), other.getSpeedMin()) : other.getSpeedMin());
    }
    // Zero stands for none: nothing of these is ever negative.
    if (other.hasCountMax()) {
      sum.setCountMax(Math.max(one.getCountMax(), other.getCountMax()));
    }
    if (other.hasDensityMax()) {
      sum.setDensityMax(Math.max(one.getDensityMax(), other.getDensityMax()));
    }
    if (other.hasPeakDensityMax()) {
      sum.setPeakDensityMax(Math.max(one.getPeakDensityMax(), other.getPeakDensityMax()));
    }
    if (other.hasFlowMax()) {
      sum.setFlowMax(Math.max(one.getFlowMax(), other.getFlowMax()));
    }
    if (other.hasCounterFlowMax()) {
      sum.setCounterFlowMax(Math.max(one.getCounterFlowMax(), other.getCounterFlowMax()));
    }
    if (other.hasCompressionMax()) {
      sum.setCompressionMax(Math.max(one.getCompressionMax(), other.getCompressionMax()));
    }
    if (other.hasPressureMax()) {
      sum.setPressureMax(Math.max(one.getPressureMax(), other.getPressureMax()));
    }
    if (other.hasOscillationMax()) {
      sum.setOscillationMax(Math.max(one.getOscillationMax(), other.getOscillationMax()));
    }
    return sum.build();
  }
}
