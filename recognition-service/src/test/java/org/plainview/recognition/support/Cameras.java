package org.plainview.recognition.support;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plainview.contracts.v1.Analytic;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.DetectorChoice;
import org.plainview.contracts.v1.GroundPoint;
import org.plainview.contracts.v1.HomographyCalibration;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.contracts.v1.TsaiCalibration;
import org.plainview.contracts.v1.ZoneShape;
import org.plainview.crowd.geometry.Correspondence;
import org.plainview.crowd.geometry.GroundHomography;
import org.plainview.crowd.geometry.HomographyFit;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.PixelPoint;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.simulator.scene.Plan;
import org.plainview.simulator.view.PinholeCamera;

/** Camera states as the registry would publish them. */
public final class Cameras {

  /** Base64 of 32 bytes; the key of tests. */
  public static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  public static final String SITE = "market-square";

  private Cameras() {}

  /** An active, approved camera with one zone of whatever it sees, floor 0. */
  public static CameraState.Builder active(String id, String address) {
    return CameraState.newBuilder()
        .setCameraId(id)
        .setSiteId(SITE)
        .setName(id)
        .setVersion(1)
        .setLifecycle(Lifecycle.LIFECYCLE_ACTIVE)
        .setApprovalExpiresAt(Times.timestamp(Instant.now().plusSeconds(3600)))
        .setSealedStreamAddress(ByteString.copyFrom(new AddressSeal(KEY).seal(id, address)))
        .setFloor(0)
        .setFramesPerSecond(1)
        .addAllAnalytics(List.of(Analytic.ANALYTIC_COUNT, Analytic.ANALYTIC_DENSITY, Analytic.ANALYTIC_FLOW))
        .setDetector(DetectorChoice.DETECTOR_CHOICE_HOG)
        .addZones(ZoneShape.newBuilder().setZoneId(id + "-view").setName("View"))
        .setChangedAt(Times.timestamp(Instant.now()));
  }

  /** The camera of the PETS footage, with 60 m of its road as a zone. */
  public static CameraState.Builder calibrated(String id, String address) {
    return active(id, address)
        .clearZones()
        .addZones(
            ZoneShape.newBuilder()
                .setZoneId(id + "-road")
                .setName("Road")
                .addPolygon(point(-40, -40))
                .addPolygon(point(40, -40))
                .addPolygon(point(40, 40))
                .addPolygon(point(-40, 40))
                .setAreaM2(6400))
        .setTsai(
            TsaiCalibration.newBuilder()
                .setFocalMm(5.5549183034)
                .setKappa1(5.1113043639e-03)
                .setCx(324.22149053)
                .setCy(282.56650051)
                .setSx(1.0937855397)
                .setDpx(5.1273271277e-03)
                .setDpy(4.65e-03)
                .setTxMm(828.73214225)
                .setTyMm(-3175.4796051)
                .setTzMm(35469.298547)
                .setRxRad(2.0405458695)
                .setRyRad(-0.89337703748)
                .setRzRad(-0.43056124791)
                .setImageWidth(768)
                .setImageHeight(576));
  }

  /** The camera of the simulated square, with the square's centre as a zone. */
  public static CameraState.Builder onTheSquare(String id, String address) {
    ZoneShape.Builder zone =
        ZoneShape.newBuilder().setZoneId(id + "-road").setName("Square").setAreaM2(Plan.ZONE.areaM2());
    Plan.ZONE.corners().forEach(corner -> zone.addPolygon(point(corner[0], corner[1])));
    ImageSize image = new ImageSize(Plan.CAMERA.width(), Plan.CAMERA.height());
    List<Correspondence> paving = new ArrayList<>();
    for (double y : new double[] {5.5, 10, 16, 22}) {
      for (double x : new double[] {16.5, 20, 23.5}) {
        PinholeCamera.Seen seen = Plan.CAMERA.project(x, y, 0);
        paving.add(
            new Correspondence(
                new PixelPoint(seen.u(), seen.v()), new org.plainview.crowd.geometry.GroundPoint(x, y)));
      }
    }
    if (!(HomographyFit.fit(paving, image) instanceof HomographyFit.Result.Fitted(GroundHomography fitted))) {
      throw new IllegalStateException("The simulator's camera looks at a plane");
    }
    return active(id, address)
        .clearZones()
        .addZones(zone)
        .setHomography(
            HomographyCalibration.newBuilder()
                .addAllPixelToGround(Arrays.stream(fitted.pixelToGround()).boxed().toList())
                .setResidualM(fitted.residualM())
                .setImageWidth(image.width())
                .setImageHeight(image.height()));
  }

  private static GroundPoint point(double x, double y) {
    return GroundPoint.newBuilder().setXM(x).setYM(y).build();
  }
}
