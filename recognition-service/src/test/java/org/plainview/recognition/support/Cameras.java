package org.plainview.recognition.support;

import com.google.protobuf.ByteString;
import java.time.Instant;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.DetectorChoice;
import org.plainview.contracts.v1.GroundPoint;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.contracts.v1.TsaiCalibration;
import org.plainview.contracts.v1.ZoneShape;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.sealing.AddressSeal;

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

  private static GroundPoint point(double x, double y) {
    return GroundPoint.newBuilder().setXM(x).setYM(y).build();
  }
}
