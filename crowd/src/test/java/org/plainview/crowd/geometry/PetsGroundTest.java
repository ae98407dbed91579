package org.plainview.crowd.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Real labels, real calibration: the ground positions that others computed from the same camera. */
class PetsGroundTest {

  @Test
  void putsFeetWhereThePublishedGroundPositionsAre() throws IOException {
    TsaiCamera camera = PetsData.cameraFromFile();
    List<Correspondence> feet = PetsData.feet();

    double[] errorsM =
        feet.stream()
            .mapToDouble(c -> camera.toGround(c.pixel()).orElseThrow().distanceM(c.ground()))
            .sorted()
            .toArray();

    assertThat(errorsM).hasSize(497);
    assertThat(errorsM[errorsM.length / 2]).isLessThan(0.001);
    assertThat(errorsM[errorsM.length - 1]).isLessThan(0.002);
  }

  @Test
  void aHomographyFromEightFeetIsWithinAFewCentimetresOfTheLensModel() throws IOException {
    List<Correspondence> feet = PetsData.feet();
    List<Correspondence> eight = IntStream.range(0, 8).mapToObj(i -> feet.get(i * feet.size() / 8)).toList();

    var result = (HomographyFit.Result.Fitted) HomographyFit.fit(eight, new ImageSize(768, 576));

    double[] errorsM =
        feet.stream()
            .mapToDouble(c -> result.calibration().toGround(c.pixel()).orElseThrow().distanceM(c.ground()))
            .sorted()
            .toArray();
    assertThat(errorsM[errorsM.length / 2]).isLessThan(0.1);
  }
}
