package org.plainview.bench.recognise;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.SharedData;
import org.plainview.bench.Verdict;
import org.plainview.bench.footage.Labels;
import org.plainview.bench.footage.PictureFolder;
import org.plainview.bench.footage.TsaiFile;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.PixelPoint;
import org.plainview.recognition.models.PersonModel;
import org.plainview.recognition.models.UnusableModelException;
import org.plainview.recognition.pixels.CostTrial;
import org.plainview.recognition.pixels.CountTrial;
import org.plainview.recognition.pixels.DetectorKind;
import org.plainview.recognition.pixels.Scene;
import org.plainview.recognition.pixels.SceneZone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A worker's whole work on a video, in turns with the bare decoding and inference of the same frames. */
@Command(
    name = "recognise",
    description = "Cost of a worker's work beside bare decoding and inference, and cameras that a core holds.",
    mixinStandardHelpOptions = true)
public final class RecogniseCommand implements Callable<Integer> {

  private static final double TARGET = 1.15;
  private static final double LEAST_GAIN = 3;
  private static final int WARM_UP_TURNS = 3;
  private static final double MOST_ERROR_ADDED = 0.05;
  private static final double LABELLED_PER_SECOND = 7;
  private static final String OTHERWISE = "name your own with --video, --calibration, --frames, --truth and --model";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--video", paramLabel = "FILE", description = "busy footage; default: vtest.avi")
  private @Nullable Path video;

  @Option(names = "--calibration", paramLabel = "FILE", description = "of the video's camera, as PETS 2009 gives it")
  private @Nullable Path calibration;

  @Option(names = "--frames", paramLabel = "DIR", description = "labelled pictures for the error; default: PETS S3 MF1")
  private @Nullable Path frames;

  @Option(names = "--truth", paramLabel = "FILE", description = "MOT rows of these pictures")
  private @Nullable Path truth;

  @Option(names = "--model", paramLabel = "FILE", description = "ONNX person detector; default: NanoDet-m")
  private @Nullable Path model;

  @Option(names = "--turns", defaultValue = "4", description = "of each way; default: ${DEFAULT-VALUE}")
  private int turns;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path detector = model != null ? model : SharedData.at("models/nanodet_m.onnx", OTHERWISE);
    String busy = address(video != null ? video : SharedData.at("video/vtest.avi", OTHERWISE));
    Path camera = calibration != null ? calibration : SharedData.at("pets-s3-mf1/View_001.xml", OTHERWISE);
    String quiet = address(QuietVideo.write(Path.of(".plainview/bench-recognise/quiet.avi")));
    try (CostTrial trial =
        new CostTrial(PersonModel.at(detector.toString()).detectors(), scene(TsaiFile.read(camera)), Duration.ofSeconds(1))) {
      double ratio = compare(trial, busy, out);
      List<String> wrong = new ArrayList<>(gain(trial, quiet, out));
      wrong.addAll(error(detector, out));
      return new Verdict("recognise", ratio, "times bare decoding and inference", TARGET).conclude(out, wrong);
    } catch (UnusableModelException e) {
      throw new CannotRunException("The person detector cannot be used: " + detector);
    } catch (CountTrial.Unreadable | IllegalStateException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()));
    }
  }

  /** The same pictures looked at both ways, a turn each, after turns that do not count: the JVM compiles then. */
  private double compare(CostTrial trial, String busy, PrintWriter out) throws CountTrial.Unreadable {
    for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
      trial.bare(busy);
      trial.worker(busy, false);
    }
    Meter bare = new Meter();
    Meter worker = new Meter();
    for (int turn = 0; turn < turns; turn++) {
      bare.run(() -> trial.bare(busy));
      worker.run(() -> trial.worker(busy, false));
    }
    print(out, "bare decoding and inference", bare);
    print(out, "a worker that looks at every picture", worker);
    return worker.msPerPicture() / bare.msPerPicture();
  }

  private List<String> gain(CostTrial trial, String quiet, PrintWriter out) throws CountTrial.Unreadable {
    Meter every = new Meter();
    Meter spared = new Meter();
    for (int turn = 0; turn < turns; turn++) {
      every.run(() -> trial.worker(quiet, false));
      spared.run(() -> trial.worker(quiet, true));
    }
    print(out, "quiet, every picture looked at", every);
    print(out, "quiet, looked at when something changes", spared);
    double gain = spared.camerasPerCore() / every.camerasPerCore();
    out.printf(Locale.ROOT, "On a quiet scene a core holds %.1f times as many cameras.%n", gain);
    List<String> wrong = new ArrayList<>();
    if (gain < LEAST_GAIN) {
      wrong.add(String.format(Locale.ROOT, "a core should hold %.0f times as many quiet cameras", LEAST_GAIN));
    }
    if (spared.share() < 1) {
      wrong.add("some pictures of the quiet scene could not be measured");
    }
    return wrong;
  }

  private List<String> error(Path detector, PrintWriter out) throws CountTrial.Unreadable {
    Path folder = frames != null ? frames : SharedData.at("pets-s3-mf1", OTHERWISE);
    Labels labels = Labels.read(truth != null ? truth : SharedData.at("pets-s3-mf1/gt.txt", OTHERWISE), null);
    Map<Integer, Path> pictures = PictureFolder.of(folder);
    List<String> files = pictures.values().stream().map(RecogniseCommand::address).toList();
    List<Integer> people = pictures.keySet().stream().map(number -> labels.in(number).size()).toList();
    Duration apart = Duration.ofNanos((long) (1e9 / LABELLED_PER_SECOND));
    Scene whole =
        new Scene(0, DetectorKind.ONNX, OptionalDouble.empty(), null, List.of(new SceneZone("all", null)));
    try (CostTrial trial = new CostTrial(PersonModel.at(detector.toString()).detectors(), whole, Duration.ofSeconds(1))) {
      double every = trial.countError(files, people, apart, false);
      double spared = trial.countError(files, people, apart, true);
      out.printf(
          Locale.ROOT,
          "%d labelled pictures: MAE %.3f people when every one is looked at, %.3f when something must change%n",
          files.size(),
          every,
          spared);
      return spared - every > MOST_ERROR_ADDED
          ? List.of("looking only when something changes makes counts worse")
          : List.of();
    }
  }

  /** The ground that the lower half of the picture shows, as one zone. */
  private static Scene scene(GroundCalibration camera) {
    int width = camera.image().width();
    int height = camera.image().height();
    List<GroundPoint> corners =
        List.of(
                new PixelPoint(0.05 * width, 0.95 * height),
                new PixelPoint(0.95 * width, 0.95 * height),
                new PixelPoint(0.95 * width, 0.4 * height),
                new PixelPoint(0.05 * width, 0.4 * height))
            .stream()
            .map(corner -> camera.toGround(corner).orElseThrow(() -> new CannotRunException("The camera sees no ground")))
            .toList();
    return new Scene(
        1, DetectorKind.ONNX, OptionalDouble.empty(), camera, List.of(new SceneZone("ground", new GroundPolygon(corners))));
  }

  private static void print(PrintWriter out, String what, Meter meter) {
    out.printf(
        Locale.ROOT,
        "%-40s %6.2f ms of CPU per analysed picture (%d), %.1f cameras a core at 1 a second%n",
        what,
        meter.msPerPicture(),
        meter.pictures(),
        meter.camerasPerCore());
    out.flush();
  }

  private static String address(Path file) {
    return "file:" + file.toAbsolutePath().normalize();
  }
}
