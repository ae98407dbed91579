package org.plainview.recognition.worker;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.AcceptanceTest;
import org.plainview.contracts.v1.Analytic;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.HomographyCalibration;
import org.plainview.contracts.v1.TsaiCalibration;
import org.plainview.contracts.v1.ZoneShape;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundHomography;
import org.plainview.crowd.geometry.GroundLine;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.TsaiCamera;
import org.plainview.crowd.geometry.TsaiParameters;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.platform.sealing.UnsealableException;
import org.plainview.recognition.pixels.AcceptanceError;
import org.plainview.recognition.pixels.Approved;
import org.plainview.recognition.pixels.DetectorKind;
import org.plainview.recognition.pixels.DetectorProfile;
import org.plainview.recognition.pixels.Scene;
import org.plainview.recognition.pixels.SceneLine;
import org.plainview.recognition.pixels.SceneZone;

/** From the approved state of a camera to what this worker does about it. */
final class Planner {

  static final double LEAST_RATE = 0.1;
  static final double MOST_RATE = 5;

  private final AddressSeal seal;
  private final Map<DetectorKind, DetectorProfile> detectors;

  /**
   * @param detectors those that this worker has
   */
  Planner(AddressSeal seal, Map<DetectorKind, DetectorProfile> detectors) {
    this.seal = seal;
    this.detectors = Map.copyOf(detectors);
  }

  /** Never throws: what is wrong with a camera becomes its reason. */
  Plan plan(CameraState camera) {
    DetectorProfile detector = detectors.get(kindOf(camera));
    if (detector == null) {
      return new Plan.Impossible("This deployment has no ONNX person detector");
    }
    if (camera.getZonesCount() == 0) {
      return new Plan.Impossible("The camera has no zone to count in");
    }
    try {
      String address = plainFile(seal.open(camera.getCameraId(), camera.getSealedStreamAddress().toByteArray()));
      return new Plan.Watch(address, scene(camera), detector, samplePeriod(camera));
    } catch (UnsealableException _) {
      return new Plan.Impossible("The stream address cannot be opened with this worker's key");
    } catch (URISyntaxException _) {
      return new Plan.Impossible("The stream address cannot be read");
    } catch (IllegalArgumentException _) {
      return new Plan.Impossible("The camera's calibration, zones or acceptance test cannot be used");
    }
  }

  private DetectorKind kindOf(CameraState camera) {
    return switch (camera.getDetector()) {
      case DETECTOR_CHOICE_HOG -> DetectorKind.HOG;
      case DETECTOR_CHOICE_ONNX -> DetectorKind.ONNX;
      case DETECTOR_CHOICE_AUTO, DETECTOR_CHOICE_UNSPECIFIED, UNRECOGNIZED ->
          detectors.containsKey(DetectorKind.ONNX) ? DetectorKind.ONNX : DetectorKind.HOG;
    };
  }

  private Scene scene(CameraState camera) {
    return new Scene(
        camera.getFloor(),
        kindOf(camera),
        camera.hasDetectionThreshold()
            ? OptionalDouble.of(camera.getDetectionThreshold())
            : OptionalDouble.empty(),
        calibration(camera),
        camera.getZonesList().stream().map(shape -> zone(shape, approved(camera))).toList(),
        approved(camera),
        acceptance(camera));
  }

  private static Approved approved(CameraState camera) {
    return new Approved(
        camera.getAnalyticsList().contains(Analytic.ANALYTIC_DENSITY),
        camera.getAnalyticsList().contains(Analytic.ANALYTIC_FLOW));
  }

  private static @Nullable AcceptanceError acceptance(CameraState camera) {
    AcceptanceTest test = camera.getAcceptance();
    return camera.hasAcceptance() ? new AcceptanceError(test.getBias(), test.getAbsolute(), test.getRelative()) : null;
  }

  private static SceneZone zone(ZoneShape shape, Approved approved) {
    List<GroundPoint> corners = shape.getPolygonList().stream().map(Planner::point).toList();
    List<SceneLine> lines =
        shape.getLinesList().stream()
            .map(line -> new SceneLine(line.getLineId(), new GroundLine(point(line.getFrom()), point(line.getTo()))))
            .toList();
    return new SceneZone(
        shape.getZoneId(), corners.isEmpty() ? null : new GroundPolygon(corners), approved.flow() ? lines : List.of());
  }

  private static GroundPoint point(org.plainview.contracts.v1.GroundPoint point) {
    return new GroundPoint(point.getXM(), point.getYM());
  }

  private static @Nullable GroundCalibration calibration(CameraState camera) {
    return switch (camera.getCalibrationCase()) {
      case HOMOGRAPHY -> homography(camera.getHomography());
      case TSAI -> tsai(camera.getTsai());
      case CALIBRATION_NOT_SET -> null;
    };
  }

  private static GroundCalibration homography(HomographyCalibration h) {
    double[] matrix = h.getPixelToGroundList().stream().mapToDouble(Double::doubleValue).toArray();
    return new GroundHomography(
        matrix, new ImageSize(h.getImageWidth(), h.getImageHeight()), h.getResidualM());
  }

  private static GroundCalibration tsai(TsaiCalibration t) {
    TsaiParameters parameters =
        new TsaiParameters(
            t.getFocalMm(), t.getKappa1(), t.getCx(), t.getCy(), t.getSx(), t.getDpx(), t.getDpy(),
            t.getTxMm(), t.getTyMm(), t.getTzMm(), t.getRxRad(), t.getRyRad(), t.getRzRad());
    return new TsaiCamera(
        parameters, new ImageSize(t.getImageWidth(), t.getImageHeight()), t.getResidualM());
  }

  private static Duration samplePeriod(CameraState camera) {
    double rate = camera.getFramesPerSecond() > 0 ? camera.getFramesPerSecond() : 1;
    return Duration.ofNanos((long) (1e9 / Math.clamp(rate, LEAST_RATE, MOST_RATE)));
  }

  /** FFmpeg takes a file's path as it is, without percent signs undone. */
  static String plainFile(String address) throws URISyntaxException {
    if (!address.startsWith("file:")) {
      return address;
    }
    URI uri = new URI(address);
    if (uri.getPath() == null || uri.getAuthority() != null) {
      throw new URISyntaxException("file:", "no absolute path on this machine");
    }
    return "file:" + Path.of(uri.getPath());
  }
}
