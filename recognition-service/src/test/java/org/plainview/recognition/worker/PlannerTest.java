package org.plainview.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.AcceptanceTest;
import org.plainview.contracts.v1.Analytic;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CountingLine;
import org.plainview.contracts.v1.DetectorChoice;
import org.plainview.contracts.v1.GroundPoint;
import org.plainview.contracts.v1.HomographyCalibration;
import org.plainview.contracts.v1.ZoneShape;
import org.plainview.crowd.geometry.GroundLine;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.recognition.pixels.AcceptanceError;
import org.plainview.recognition.pixels.CountError;
import org.plainview.recognition.pixels.DetectorKind;
import org.plainview.recognition.pixels.DetectorProfile;
import org.plainview.recognition.pixels.Scene;
import org.plainview.recognition.pixels.SceneLine;
import org.plainview.recognition.support.Cameras;

class PlannerTest {

  private static final String ADDRESS = "rtsp://user:secret@camera.example/1";
  private static final DetectorProfile PROFILE =
      new DetectorProfile("HOG", "", new ImageSize(768, 768), 0.2, new CountError(0.3, 0.1));

  private final Planner planner = new Planner(new AddressSeal(Cameras.KEY), Map.of(DetectorKind.HOG, PROFILE));

  private static CameraState.Builder camera() {
    return Cameras.calibrated("c-1", ADDRESS);
  }

  private String refusal(CameraState camera) {
    return ((Plan.Impossible) planner.plan(camera)).reason();
  }

  @Test
  void unsealsTheAddressAndKeepsItOutOfItsText() {
    Plan.Watch plan = (Plan.Watch) planner.plan(camera().build());

    assertThat(plan.address()).isEqualTo(ADDRESS);
    assertThat(plan.toString()).doesNotContain("secret");
    assertThat(plan.scene().calibration()).isNotNull();
    assertThat(plan.samplePeriod()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void anAddressSealedForAnotherCameraOrKeyIsNotOpened() {
    byte[] other = new AddressSeal(Cameras.KEY).seal("c-2", ADDRESS);

    assertThat(refusal(camera().setSealedStreamAddress(ByteString.copyFrom(other)).build())).contains("key");
    assertThat(refusal(camera().setSealedStreamAddress(ByteString.EMPTY).build())).contains("key");
    assertThat(refusal(camera().setSealedStreamAddress(ByteString.copyFromUtf8("garbage")).build())).contains("key");
  }

  @Test
  void withoutAModelOnnxIsRefusedAndAutoIsHog() {
    assertThat(refusal(camera().setDetector(DetectorChoice.DETECTOR_CHOICE_ONNX).build())).contains("no ONNX");
    assertThat(((Plan.Watch) planner.plan(camera().setDetector(DetectorChoice.DETECTOR_CHOICE_AUTO).build())).scene().detector())
        .isEqualTo(DetectorKind.HOG);
  }

  @Test
  void aCalibrationThatIsNoneIsRefused() {
    HomographyCalibration singular =
        HomographyCalibration.newBuilder()
            .addAllPixelToGround(Collections.nCopies(9, 0.0))
            .setImageWidth(768)
            .setImageHeight(576)
            .build();

    assertThat(refusal(camera().setHomography(singular).build())).contains("calibration");
    assertThat(refusal(camera().setHomography(singular.toBuilder().setImageWidth(0)).build())).contains("calibration");
    assertThat(refusal(camera().setHomography(HomographyCalibration.getDefaultInstance()).build())).contains("calibration");
  }

  @Test
  void zonesThatAreNoneAreRefused() {
    ZoneShape line = ZoneShape.newBuilder().setZoneId("line").addPolygon(GroundPoint.getDefaultInstance()).build();

    assertThat(refusal(camera().clearZones().addZones(line).build())).contains("zones");
    assertThat(refusal(camera().clearZones().build())).contains("no zone");
  }

  @Test
  void ratesAreKeptWithinWhatAWorkerDoes() {
    assertThat(((Plan.Watch) planner.plan(camera().setFramesPerSecond(1000).build())).samplePeriod())
        .isEqualTo(Duration.ofMillis(200));
    assertThat(((Plan.Watch) planner.plan(camera().setFramesPerSecond(0).build())).samplePeriod())
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(((Plan.Watch) planner.plan(camera().setFramesPerSecond(1e-9).build())).samplePeriod())
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aFilesPathIsUnescapedAndAnotherMachinesFileRefused() {
    assertThat(((Plan.Watch) planner.plan(Cameras.active("f", "file:///videos/a%20b.mp4").build())).address())
        .isEqualTo("file:/videos/a b.mp4");
    assertThat(refusal(Cameras.active("f", "file://server/share/a.mp4").build())).contains("address");
    assertThat(refusal(Cameras.active("f", "file:relative.mp4").build())).contains("address");
  }

  @Test
  void linesAndTheAcceptanceTestComeAlong() {
    CountingLine line = CountingLine.newBuilder().setLineId("gate").setFrom(ground(1, 2)).setTo(ground(4, 6)).build();
    ZoneShape zone =
        ZoneShape.newBuilder()
            .setZoneId("z")
            .addPolygon(ground(0, 0))
            .addPolygon(ground(9, 0))
            .addPolygon(ground(0, 9))
            .addLines(line)
            .build();
    AcceptanceTest test =
        AcceptanceTest.newBuilder().setSamples(20).setBias(0.9).setAbsolute(0.4).setRelative(0.07).build();

    Scene scene = ((Plan.Watch) planner.plan(camera().clearZones().addZones(zone).setAcceptance(test).build())).scene();

    assertThat(scene.zones().getFirst().lines())
        .containsExactly(
            new SceneLine(
                "gate",
                new GroundLine(
                    new org.plainview.crowd.geometry.GroundPoint(1, 2), new org.plainview.crowd.geometry.GroundPoint(4, 6))));
    assertThat(scene.acceptance()).isEqualTo(new AcceptanceError(0.9, 0.4, 0.07));
  }

  @Test
  void onlyWhatOversightHasApprovedIsMeasured() {
    ZoneShape zone =
        ZoneShape.newBuilder()
            .setZoneId("z")
            .addLines(
                CountingLine.newBuilder().setLineId("gate").setFrom(GroundPoint.newBuilder()).setTo(GroundPoint.newBuilder().setXM(3)))
            .build();
    CameraState counting =
        camera().clearZones().addZones(zone).clearAnalytics().addAnalytics(Analytic.ANALYTIC_COUNT).build();

    Scene scene = ((Plan.Watch) planner.plan(counting)).scene();
    Scene flowing = ((Plan.Watch) planner.plan(counting.toBuilder().addAnalytics(Analytic.ANALYTIC_FLOW).build())).scene();

    assertThat(scene.approved().density()).isFalse();
    assertThat(scene.zones().getFirst().lines()).isEmpty();
    assertThat(flowing.approved().flow()).as("flow needs the density").isFalse();
  }

  @Test
  void anAcceptanceTestThatIsNoneIsRefused() {
    assertThat(refusal(camera().setAcceptance(AcceptanceTest.getDefaultInstance()).build())).contains("acceptance test");
  }

  private static GroundPoint ground(double xM, double yM) {
    return GroundPoint.newBuilder().setXM(xM).setYM(yM).build();
  }
}
