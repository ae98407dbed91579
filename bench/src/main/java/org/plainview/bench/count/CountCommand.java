package org.plainview.bench.count;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.SharedData;
import org.plainview.bench.Verdict;
import org.plainview.bench.footage.Coverage;
import org.plainview.bench.footage.Weather;
import org.plainview.recognition.models.PersonModel;
import org.plainview.recognition.models.UnusableModelException;
import org.plainview.recognition.pixels.CountTrial;
import org.plainview.recognition.pixels.DetectorKind;
import org.plainview.recognition.pixels.DetectorProfile;
import org.plainview.recognition.pixels.Detectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Mean absolute error of the product's detectors, at the thresholds that the product uses. */
@Command(
    name = "count",
    description = "Count error of HOG and of the ONNX detector on labelled footage.",
    mixinStandardHelpOptions = true)
public final class CountCommand implements Callable<Integer> {

  private static final double HOG_TARGET = 1.0;
  private static final double ONNX_TARGET = 0.5;
  private static final double[] STEPS_AROUND_DEFAULT = {0, -0.1, -0.05, 0.05, 0.1, 0.15};

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--frames", paramLabel = "DIR", description = "pictures numbered in their names; default: PETS S3 MF1")
  private @Nullable Path frames;

  @Option(names = "--video", paramLabel = "FILE", description = "a video instead of pictures")
  private @Nullable Path video;

  @Option(names = "--truth", paramLabel = "FILE", description = "MOT rows, or frame,count with frames from 1")
  private @Nullable Path truth;

  @Option(names = "--model", paramLabel = "FILE", description = "ONNX person detector; default: NanoDet-m")
  private @Nullable Path model;

  @Override
  public Integer call() {
    if ((frames != null || video != null) != (truth != null) || frames != null && video != null) {
      throw new ParameterException(
          spec.commandLine(), "Give --frames DIR or --video FILE, and --truth FILE with it; or none of them");
    }
    PrintWriter out = spec.commandLine().getOut();
    Footage footage = footage();
    Truth labels = Truth.read(truth != null ? truth : sharedData("pets-s3-mf1/gt.txt"));
    Path modelFile = model != null ? model : sharedData("models/nanodet_m.onnx");
    try (Detectors detectors = PersonModel.at(modelFile.toString()).detectors()) {
      CountTrial.Error hog = run(detectors, DetectorKind.HOG, footage, labels, out);
      Coverage hogIntervals = inAllWeather(detectors, DetectorKind.HOG, hog, footage, labels, out);
      CountTrial.Error onnx = run(detectors, DetectorKind.ONNX, footage, labels, out);
      Coverage onnxIntervals = inAllWeather(detectors, DetectorKind.ONNX, onnx, footage, labels, out);
      Verdict ofHog = new Verdict("HOG", hog.meanAbsolute(), "people", HOG_TARGET);
      boolean hogIsRight = ofHog.conclude(out, hogIntervals.problems()) == 0;
      Verdict ofOnnx = new Verdict("NanoDet", onnx.meanAbsolute(), "people", ONNX_TARGET);
      // The one figure of the last line is the one that fails, if one does.
      return hogIsRight || !ofOnnx.met() || !onnxIntervals.problems().isEmpty()
          ? ofOnnx.conclude(out, onnxIntervals.problems())
          : ofHog.conclude(out, hogIntervals.problems());
    } catch (UnusableModelException e) {
      throw new CannotRunException("The person detector cannot be used: " + modelFile);
    } catch (CountTrial.Unreadable | IllegalStateException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()));
    }
  }

  private Footage footage() {
    if (video != null) {
      return new Footage.Video(video);
    }
    return new Footage.Frames(frames != null ? frames : sharedData("pets-s3-mf1"));
  }

  /** The error at the detector's own threshold; the others are printed to show how much it matters. */
  private static CountTrial.Error run(
      Detectors detectors, DetectorKind kind, Footage footage, Truth labels, PrintWriter out)
      throws CountTrial.Unreadable {
    DetectorProfile profile = detectors.profile(kind).orElseThrow();
    double[] thresholds = new double[STEPS_AROUND_DEFAULT.length];
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i] = profile.defaultThreshold() + STEPS_AROUND_DEFAULT[i];
    }
    CountTrial trial = new CountTrial(detectors, kind, thresholds);
    // Of this thread alone, which decodes and infers: the same whatever else the machine is doing.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    footage.giveTo(trial, labels, Weather.ORIGINAL);
    double millis = (threads.getCurrentThreadCpuTime() - start) / 1e6;
    List<CountTrial.Error> errors = trial.errors();
    CountTrial.Error used = errors.getFirst();
    out.printf(
        Locale.ROOT,
        "%s: %d pictures, %.2f people on average, %.0f ms of one core per picture%n",
        kind == DetectorKind.ONNX ? "NanoDet (ONNX)" : kind.name(),
        used.pictures(),
        used.meanTruth(),
        millis / used.pictures());
    errors.stream()
        .sorted(Comparator.comparingDouble(CountTrial.Error::threshold))
        .forEach(
            error ->
                out.printf(
                    Locale.ROOT,
                    "  threshold %.2f: MAE %.2f, RMSE %.2f, bias %+.2f%s%n",
                    error.threshold(),
                    error.meanAbsolute(),
                    error.rootMeanSquare(),
                    error.bias(),
                    error == used ? "  <- in use" : ""));
    out.flush();
    return used;
  }

  /** How the same threshold does in the weather in which nobody chose it. */
  private static Coverage inAllWeather(
      Detectors detectors, DetectorKind kind, CountTrial.Error original, Footage footage, Truth labels, PrintWriter out)
      throws CountTrial.Unreadable {
    Coverage coverage = new Coverage("counts by " + kind, 0, 0);
    for (Weather weather : footage.weather()) {
      CountTrial.Error error = original;
      if (weather != Weather.ORIGINAL) {
        CountTrial trial = new CountTrial(detectors, kind, original.threshold());
        footage.giveTo(trial, labels, weather);
        error = trial.errors().getFirst();
      }
      out.printf(
          Locale.ROOT,
          "  %-8s MAE %.2f, RMSE %.2f, bias %+.2f, %d of %d intervals contain the truth%n",
          weather.name().toLowerCase(Locale.ROOT),
          error.meanAbsolute(),
          error.rootMeanSquare(),
          error.bias(),
          error.covered(),
          error.pictures());
      out.flush();
      coverage = coverage.plus(error.pictures(), error.covered());
    }
    out.println(coverage);
    return coverage;
  }

  private static Path sharedData(String name) {
    return SharedData.at(name, "name your own with --frames or --video, --truth and --model");
  }
}
