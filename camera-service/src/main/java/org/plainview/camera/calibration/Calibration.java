package org.plainview.camera.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.HomographyCalibration;
import org.plainview.contracts.v1.TsaiCalibration;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundHomography;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.TsaiCamera;

/**
 * How a camera sees the ground, as kept and as published.
 *
 * @param residualM root mean square distance on the ground of the points it was made from
 */
public sealed interface Calibration {

  double residualM();

  CalibrationBody.Kind kind();

  /** The same as something that maps pixels to the ground and back. */
  GroundCalibration ground();

  /** Puts it into the state of its camera. */
  void into(CameraState.Builder state);

  /** A plane homography from pixels to metres, row-major. */
  record Homography(List<Double> pixelToGround, double residualM, int imageWidth, int imageHeight)
      implements Calibration {

    public Homography {
      pixelToGround = List.copyOf(pixelToGround);
    }

    static Homography of(double[] matrix, double residualM, int imageWidth, int imageHeight) {
      List<Double> values = new ArrayList<>();
      for (double value : matrix) {
        values.add(value);
      }
      return new Homography(values, residualM, imageWidth, imageHeight);
    }

    @Override
    public CalibrationBody.Kind kind() {
      return CalibrationBody.Kind.HOMOGRAPHY;
    }

    @Override
    public GroundCalibration ground() {
      double[] matrix = pixelToGround.stream().mapToDouble(Double::doubleValue).toArray();
      return new GroundHomography(matrix, new ImageSize(imageWidth, imageHeight), residualM);
    }

    @Override
    public void into(CameraState.Builder state) {
      state.setHomography(
          HomographyCalibration.newBuilder()
              .addAllPixelToGround(pixelToGround)
              .setResidualM(residualM)
              .setImageWidth(imageWidth)
              .setImageHeight(imageHeight));
    }
  }

  /** Tsai's model with radial distortion. */
  record Tsai(CalibrationBody.Tsai parameters, int imageWidth, int imageHeight) implements Calibration {

    @Override
    public double residualM() {
      return Objects.requireNonNull(parameters.residualM(), "residualM");
    }

    @Override
    public CalibrationBody.Kind kind() {
      return CalibrationBody.Kind.TSAI;
    }

    @Override
    public GroundCalibration ground() {
      return new TsaiCamera(parameters.model(), new ImageSize(imageWidth, imageHeight), residualM());
    }

    @Override
    public void into(CameraState.Builder state) {
      state.setTsai(
          TsaiCalibration.newBuilder()
              .setFocalMm(parameters.focalMm())
              .setKappa1(parameters.kappa1())
              .setCx(parameters.cx())
              .setCy(parameters.cy())
              .setSx(parameters.sx())
              .setDpx(parameters.dpx())
              .setDpy(parameters.dpy())
              .setTxMm(parameters.txMm())
              .setTyMm(parameters.tyMm())
              .setTzMm(parameters.tzMm())
              .setRxRad(parameters.rxRad())
              .setRyRad(parameters.ryRad())
              .setRzRad(parameters.rzRad())
              .setResidualM(residualM())
              .setImageWidth(imageWidth)
              .setImageHeight(imageHeight));
    }
  }
}
