package org.plainview.bench.footage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainview.bench.CannotRunException;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.TsaiCamera;
import org.plainview.crowd.geometry.TsaiParameters;

/** A camera's calibration as PETS 2009 gives it: Tsai's parameters as XML attributes, in millimetres and radians. */
public final class TsaiFile {

  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([-+0-9.eE]+)\"");

  private TsaiFile() {}

  /**
   * @throws CannotRunException when a parameter is missing
   */
  public static TsaiCamera read(Path file) {
    Map<String, Double> values = new HashMap<>();
    try {
      Matcher matcher = ATTRIBUTE.matcher(Files.readString(file));
      while (matcher.find()) {
        values.put(matcher.group(1), Double.valueOf(matcher.group(2)));
      }
      TsaiParameters parameters =
          new TsaiParameters(
              of(values, "focal"), of(values, "kappa1"), of(values, "cx"), of(values, "cy"), of(values, "sx"),
              of(values, "dpx"), of(values, "dpy"), of(values, "tx"), of(values, "ty"), of(values, "tz"),
              of(values, "rx"), of(values, "ry"), of(values, "rz"));
      ImageSize image = new ImageSize((int) of(values, "width"), (int) of(values, "height"));
      return new TsaiCamera(parameters, image, 0);
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotRunException("Not a calibration of Tsai's model as PETS 2009 gives it: " + file);
    }
  }

  private static double of(Map<String, Double> values, String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
