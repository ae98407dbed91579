package org.plainview.recognition.worker;

import java.time.Instant;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.platform.kafka.Times;
import org.plainview.recognition.pixels.Approved;
import org.plainview.recognition.pixels.CameraEye;
import org.plainview.recognition.pixels.Measurement;

/** Writes the readings of one run of a camera, numbered from 1. Not thread-safe. */
final class ReadingWriter {

  private final CrowdReading.Builder common;
  private final Approved approved;
  private long sequence;

  ReadingWriter(CameraState camera, Plan.Watch plan) {
    this.common = common(camera).setDetector(plan.detector().name()).setModelSha256(plan.detector().modelSha256());
    if (plan.scene().calibration() != null) {
      common.setCalibrated(true).setResidualM(plan.scene().calibration().residualM());
    }
    this.approved = plan.scene().approved();
    common.setAcceptanceTested(plan.scene().acceptance() != null);
  }

  /** For a camera that is not watched. */
  static CrowdReading notAnalysed(CameraState camera, long sequence, Instant now, String reason) {
    return common(camera)
        .setSequence(sequence)
        .setObservedAt(Times.timestamp(now))
        .setQuality(Quality.QUALITY_NOT_ANALYSED)
        .setQualityReason(reason)
        .build();
  }

  CrowdReading of(Measurement measurement, CameraEye.Signal signal, double perSecond) {
    CrowdReading.Builder reading = next(measurement.observedAt(), signal, perSecond);
    reading.setQuality(qualityOf(measurement.quality())).setQualityReason(measurement.quality().reason());
    measurement.zones().forEach(zone -> reading.addZones(ZoneReadings.of(zone, approved)));
    return reading.build();
  }

  CrowdReading withoutNumbers(Instant now, CameraEye.Signal signal, double perSecond) {
    return next(now, signal, perSecond)
        .setQuality(qualityOf(signal.quality()))
        .setQualityReason(signal.quality().reason())
        .build();
  }

  CrowdReading overloaded(Instant now, CameraEye.Signal signal, double perSecond) {
    return next(now, signal, perSecond)
        .setQuality(Quality.QUALITY_NOT_ANALYSED)
        .setQualityReason("The worker has more pictures than it can analyse in time")
        .build();
  }

  private static CrowdReading.Builder common(CameraState camera) {
    return CrowdReading.newBuilder().setCameraId(camera.getCameraId()).setSiteId(camera.getSiteId());
  }

  private CrowdReading.Builder next(Instant observedAt, CameraEye.Signal signal, double perSecond) {
    CrowdReading.Builder reading =
        common.clone().setSequence(++sequence).setObservedAt(Times.timestamp(observedAt)).setAnalysedPerSecond(perSecond);
    if (signal.lastFrameAt() != null) {
      reading.setLastFrameAt(Times.timestamp(signal.lastFrameAt()));
    }
    return reading;
  }

  private static Quality qualityOf(org.plainview.recognition.pixels.Quality quality) {
    return switch (quality) {
      case OK -> Quality.QUALITY_OK;
      case STARTING -> Quality.QUALITY_STARTING;
      case NO_SIGNAL -> Quality.QUALITY_NO_SIGNAL;
      case STALE, FROZEN -> Quality.QUALITY_STALE;
      case DARK -> Quality.QUALITY_DARK;
      case BLURRED -> Quality.QUALITY_BLURRED;
      case OCCLUDED -> Quality.QUALITY_OCCLUDED;
      // Nobody knows yet which of the two; there are no numbers either way.
      case MOVED, UNSURE -> Quality.QUALITY_MOVED;
    };
  }
}
