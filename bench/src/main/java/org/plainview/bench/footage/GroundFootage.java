package org.plainview.bench.footage;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.SharedData;
import org.plainview.recognition.models.PersonModel;
import org.plainview.recognition.models.UnusableModelException;
import org.plainview.recognition.pixels.CountTrial;
import org.plainview.recognition.pixels.DetectorKind;
import org.plainview.recognition.pixels.Detectors;
import org.plainview.recognition.pixels.GroundTrial;
import org.plainview.recognition.pixels.LabelledPicture;
import picocli.CommandLine.Option;

/** The options of benchmarks on the ground: labelled pictures of a calibrated camera. PETS S3 MF1 by default. */
public final class GroundFootage {

  private static final String OTHERWISE = "name your own with --frames, --truth, --calibration and --model";

  @Option(names = "--frames", paramLabel = "DIR", description = "pictures numbered in their names")
  private @Nullable Path frames;

  @Option(names = "--truth", paramLabel = "FILE", description = "MOT rows: frame,id,x,y,w,h")
  private @Nullable Path truth;

  @Option(names = "--ground", paramLabel = "FILE", description = "places: frame,id,x_m,y_m; default: where the boxes stand")
  private @Nullable Path ground;

  @Option(names = "--calibration", paramLabel = "FILE", description = "Tsai's parameters as PETS 2009 gives them")
  private @Nullable Path calibration;

  @Option(names = "--model", paramLabel = "FILE", description = "ONNX person detector; default: NanoDet-m")
  private @Nullable Path model;

  @Option(names = "--fps", defaultValue = "7", description = "pictures a second, on average; default: ${DEFAULT-VALUE}")
  private double fps = 7;

  @Option(names = "--span", defaultValue = "4", description = "pictures between the two of a pair; default: ${DEFAULT-VALUE}")
  private int span = 4;

  /** One trial over all pictures in this weather. */
  public GroundTrial run(Weather weather) {
    Path folder = frames != null ? frames : SharedData.at("pets-s3-mf1", OTHERWISE);
    Path marks = truth != null ? truth : SharedData.at("pets-s3-mf1/gt.txt", OTHERWISE);
    Path places = ground == null && truth == null ? SharedData.at("pets-s3-mf1/ground.csv", OTHERWISE) : ground;
    Path camera = calibration != null ? calibration : SharedData.at("pets-s3-mf1/View_001.xml", OTHERWISE);
    Path detector = model != null ? model : SharedData.at("models/nanodet_m.onnx", OTHERWISE);
    if (!(fps > 0) || span < 1) {
      throw new CannotRunException("--fps and --span are positive");
    }
    Labels labels = Labels.read(marks, places);
    try (Detectors detectors = PersonModel.at(detector.toString()).detectors();
        Studio studio = new Studio();
        GroundTrial trial = new GroundTrial(detectors, DetectorKind.ONNX, TsaiFile.read(camera), span / fps)) {
      for (Map.Entry<Integer, Path> picture : PictureFolder.of(folder).entrySet()) {
        int number = picture.getKey();
        String address = studio.addressOf(picture.getValue(), number, weather);
        trial.add(new LabelledPicture(address, number / fps, labels.in(number)));
      }
      return trial;
    } catch (UnusableModelException e) {
      throw new CannotRunException("The person detector cannot be used: " + detector);
    } catch (CountTrial.Unreadable e) {
      throw new CannotRunException(String.valueOf(e.getMessage()));
    }
  }
}
