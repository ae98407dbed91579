package org.plainview.simulator.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.Correspondence;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.HomographyFit;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.PixelPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DescriptionTest {

  private final JsonNode plan =
      JsonMapper.builder().build().readTree(Description.json(7450, LocalDate.parse("2026-11-01")));

  @Test
  void theCalibrationFitsTheCameraToTheCentimetre() {
    JsonNode body = plan.path("cameras").path(0).path("calibrationBody");
    List<Correspondence> points = new ArrayList<>();
    for (JsonNode point : body.path("points")) {
      points.add(
          new Correspondence(
              new PixelPoint(point.path("pixelX").asDouble(), point.path("pixelY").asDouble()),
              new GroundPoint(point.path("groundX").asDouble(), point.path("groundY").asDouble())));
    }

    HomographyFit.Result fit = HomographyFit.fit(points, new ImageSize(768, 576));

    assertThat(fit)
        .isInstanceOfSatisfying(
            HomographyFit.Result.Fitted.class,
            fitted -> assertThat(fitted.calibration().residualM()).isLessThan(0.01));
  }

  @Test
  void theCameraIsAskedForAsAnyOtherIs() {
    JsonNode camera = plan.path("cameras").path(0);

    assertThat(camera.path("streamAddress").asString())
        .isEqualTo("http://127.0.0.1:7450/cameras/market-square-north.ts");
    assertThat(camera.path("floor").asInt()).isEqualTo(10);
    assertThat(camera.path("endOn").asString()).isEqualTo("2027-11-01");
    assertThat(plan.path("watches").valueStream().map(watch -> watch.path("quantity").asString()))
        .containsExactly("DENSITY", "SILENCE");
  }
}
