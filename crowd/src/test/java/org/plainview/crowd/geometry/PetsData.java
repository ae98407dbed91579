package org.plainview.crowd.geometry;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labelled real sequence of PETS 2009 (S3 MF1, view 1), beside the project when it is there. */
final class PetsData {

  /** Its camera: a real one, seven metres up, looking along a road. */
  static final TsaiCamera CAMERA =
      new TsaiCamera(
          new TsaiParameters(
              5.5549183034, 5.1113043639e-03, 324.22149053, 282.56650051, 1.0937855397, 5.1273271277e-03,
              4.65e-03, 828.73214225, -3175.4796051, 35469.298547, 2.0405458695, -0.89337703748, -0.43056124791),
          new ImageSize(768, 576),
          0);

  private PetsData() {}

  /** Skips the test, saying so, where the data is not. */
  static Path folder() {
    Path found = null;
    for (Path at = Path.of("").toAbsolutePath(); at != null && found == null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data/pets-s3-mf1");
      found = Files.isDirectory(candidate) ? candidate : null;
    }
    assumeTrue(found != null, "skipped: ../shared/data/pets-s3-mf1 is not beside the project");
    return found;
  }

  static TsaiCamera cameraFromFile() throws IOException {
    String xml = Files.readString(folder().resolve("View_001.xml"));
    Map<String, Double> values = new HashMap<>();
    Matcher matcher = Pattern.compile("(\\w+)=\"([-+0-9.eE]+)\"").matcher(xml);
    while (matcher.find()) {
      values.put(matcher.group(1), Double.valueOf(matcher.group(2)));
    }
    TsaiParameters parameters =
        new TsaiParameters(
            values.get("focal"), values.get("kappa1"), values.get("cx"), values.get("cy"), values.get("sx"),
            values.get("dpx"), values.get("dpy"), values.get("tx"), values.get("ty"), values.get("tz"),
            values.get("rx"), values.get("ry"), values.get("rz"));
    return new TsaiCamera(
        parameters, new ImageSize(values.get("width").intValue(), values.get("height").intValue()), 0);
  }

  /** Where feet are in the image and on the ground, for every label that has both. */
  static List<Correspondence> feet() throws IOException {
    Map<String, GroundPoint> ground = new HashMap<>();
    for (String line : Files.readAllLines(folder().resolve("ground.csv"))) {
      String[] f = line.split(",");
      if (!f[0].equals("frame")) {
        ground.put(f[0] + "/" + f[1], new GroundPoint(Double.parseDouble(f[2]), Double.parseDouble(f[3])));
      }
    }
    return Files.readAllLines(folder().resolve("gt.txt")).stream()
        .map(line -> line.split(","))
        .filter(f -> ground.containsKey(f[0] + "/" + f[1]))
        .map(f -> new Correspondence(footOf(f), ground.get(f[0] + "/" + f[1])))
        .toList();
  }

  private static PixelPoint footOf(String[] f) {
    double x = Double.parseDouble(f[2]) + Double.parseDouble(f[4]) / 2;
    double y = Double.parseDouble(f[3]) + Double.parseDouble(f[5]);
    return new PixelPoint(x, y);
  }
}
