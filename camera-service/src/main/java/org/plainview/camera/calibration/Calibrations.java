package org.plainview.camera.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.crowd.geometry.Correspondence;
import org.plainview.crowd.geometry.GroundHomography;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.HomographyFit;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.PixelPoint;
import org.plainview.crowd.geometry.TsaiCamera;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/** Makes calibrations from what people send, and text for the database. */
public final class Calibrations {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_PIXELS = 20_000;
  private static final int MOST_POINTS = 500;

  /** Beyond this the zones of people are not the zones of the map any more. */
  private static final double WORST_RESIDUAL_M = 2;

  private Calibrations() {}

  private record Stored(Calibration.@Nullable Homography homography, Calibration.@Nullable Tsai tsai) {}

  /**
   * @throws ProblemException {@code invalid-calibration} when the points or parameters do not make one
   */
  public static Calibration from(CalibrationBody body) {
    if (body.imageWidth() < 1 || body.imageHeight() < 1
        || body.imageWidth() > MOST_PIXELS || body.imageHeight() > MOST_PIXELS) {
      throw invalid("imageWidth", "The image is 1 to " + MOST_PIXELS + " pixels wide and high.");
    }
    return switch (body.kind()) {
      case HOMOGRAPHY -> homography(body);
      case TSAI -> tsai(body);
      case null -> throw invalid("kind", "kind is HOMOGRAPHY or TSAI.");
    };
  }

  private static Calibration homography(CalibrationBody body) {
    List<CalibrationBody.Point> points = body.points() == null ? List.of() : body.points();
    if (points.size() > MOST_POINTS) {
      throw invalid("points", "At most " + MOST_POINTS + " points.");
    }
    List<Correspondence> pairs = points.stream().map(Calibrations::pair).toList();
    return switch (HomographyFit.fit(pairs, new ImageSize(body.imageWidth(), body.imageHeight()))) {
      case HomographyFit.Result.Refused refused ->
          throw invalid("points", refused.reason().explanation() + ".");
      case HomographyFit.Result.Fitted fitted -> {
        GroundHomography fit = fitted.calibration();
        yield judged(
            Calibration.Homography.of(
                fit.pixelToGround(), fit.residualM(), body.imageWidth(), body.imageHeight()));
      }
    };
  }

  static Correspondence pair(CalibrationBody.@Nullable Point point) {
    if (point == null) {
      throw invalid("points", "A point has pixelX, pixelY, groundX and groundY.");
    }
    try {
      return new Correspondence(
          new PixelPoint(point.pixelX(), point.pixelY()), new GroundPoint(point.groundX(), point.groundY()));
    } catch (IllegalArgumentException e) {
      throw invalid("points", "A point's coordinates must be finite numbers.");
    }
  }

  private static Calibration tsai(CalibrationBody body) {
    CalibrationBody.Tsai t = body.tsai();
    if (t == null) {
      throw invalid("tsai", "kind TSAI needs the parameters in tsai.");
    }
    double residualM;
    try {
      TsaiCamera camera = new TsaiCamera(t.model(), new ImageSize(body.imageWidth(), body.imageHeight()), 0);
      if (camera.toGround(new PixelPoint(body.imageWidth() / 2.0, body.imageHeight() - 1.0)).isEmpty()) {
        throw invalid("tsai", "With these parameters the camera does not see the ground.");
      }
      residualM = residualM(camera, body, t);
    } catch (IllegalArgumentException e) {
      throw invalid("tsai", String.valueOf(e.getMessage()));
    }
    return judged(new Calibration.Tsai(t.withResidual(residualM), body.imageWidth(), body.imageHeight()));
  }

  private static double residualM(TsaiCamera camera, CalibrationBody body, CalibrationBody.Tsai given) {
    List<CalibrationBody.Point> points = body.points() == null ? List.of() : body.points();
    if (points.isEmpty() && given.residualM() != null && given.residualM() >= 0) {
      return given.residualM();
    }
    if (points.size() < HomographyFit.MIN_POINTS || points.size() > MOST_POINTS) {
      throw invalid(
          "points",
          "Give %d to %d points to check the parameters with, or the residual in metres that they were found with."
              .formatted(HomographyFit.MIN_POINTS, MOST_POINTS));
    }
    double squares = 0;
    for (CalibrationBody.Point point : points) {
      Correspondence pair = pair(point);
      GroundPoint seen =
          camera.toGround(pair.pixel()).orElseThrow(() -> invalid("points", "A point lies above the horizon."));
      double metres = seen.distanceM(pair.ground());
      squares += metres * metres;
    }
    return Math.sqrt(squares / points.size());
  }

  private static Calibration judged(Calibration calibration) {
    if (!(calibration.residualM() <= WORST_RESIDUAL_M)) {
      throw invalid(
          "points",
          "The points disagree by %.2f m (root mean square); at most %.0f m is usable. Check that no two are swapped."
              .formatted(calibration.residualM(), WORST_RESIDUAL_M));
    }
    return calibration;
  }

  public static String write(Calibration calibration) {
    return JSON.writeValueAsString(
        switch (calibration) {
          case Calibration.Homography homography -> new Stored(homography, null);
          case Calibration.Tsai tsai -> new Stored(null, tsai);
        });
  }

  public static @Nullable Calibration read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Stored stored = JSON.readValue(text, Stored.class);
    return stored.homography() != null ? stored.homography() : stored.tsai();
  }

  private static ProblemException invalid(String field, String message) {
    return new ProblemException(
        ProblemCode.INVALID_CALIBRATION, message, List.of(new FieldProblem(field, "invalid", message)));
  }
}
