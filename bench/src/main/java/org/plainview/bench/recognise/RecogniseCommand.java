package org.plainview.bench.recognise;

import com.sun.management.ThreadMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.SharedData;
import org.plainview.bench.Verdict;
import org.plainview.bench.footage.Labels;
import org.plainview.bench.footage.PictureFolder;
import org.plainview.recognition.models.PersonModel;
import org.plainview.recognition.models.UnusableModelException;
import org.plainview.recognition.pixels.CountTrial;
import org.plainview.recognition.pixels.RecogniseTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** CPU time of an analysed frame beside bare decoding and inference, and cameras per core with and without the gate. */
@Command(
    name = "recognise",
    description = "Cost of an analysed frame beside bare decoding and inference of it, and cameras per core.",
    mixinStandardHelpOptions = true)
public final class RecogniseCommand implements Callable<Integer> {

  private static final double MOST_OVERHEAD = 1.15;
  private static final double LEAST_GAIN = 3;
  private static final int AT_ONCE = 4;
  private static final double SAME_ERROR = 0.05;
  /** PETS does not say it in its files. */
  private static final Duration PETS_APART = Duration.ofNanos(1_000_000_000 / 7);

  private static final String OTHERWISE = "name your own with --video, --frames with --truth, and --model";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--video", paramLabel = "FILE", description = "default: the street of vtest.avi")
  private @Nullable Path video;

  @Option(names = "--frames", paramLabel = "DIR", description = "labelled pictures; default: PETS S3 MF1")
  private @Nullable Path frames;

  @Option(names = "--truth", paramLabel = "FILE", description = "their labels, MOT rows")
  private @Nullable Path truth;

  @Option(names = "--model", paramLabel = "FILE", description = "ONNX person detector; default: NanoDet-m")
  private @Nullable Path model;

  @Option(names = "--turns", description = "pairs of runs, default ${DEFAULT-VALUE}", defaultValue = "9")
  private int turns;

  @Option(names = "--per-turn", description = "frames of a run, default ${DEFAULT-VALUE}", defaultValue = "60")
  private int perTurn;

  @Option(names = "--seconds", description = "of the camera, default ${DEFAULT-VALUE}", defaultValue = "60")
  private int seconds;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path file = model != null ? model : SharedData.at("models/nanodet_m.onnx", OTHERWISE);
    Path footage = video != null ? video : SharedData.at("video/vtest.avi", OTHERWISE);
    if (!Files.isReadable(footage) || turns < 1 || perTurn < 1 || seconds < 1) {
      throw new CannotRunException("There is no such video, or nothing to measure: " + footage);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try {
      if (!(PersonModel.at(file.toString()) instanceof PersonModel.Onnx onnx)) {
        throw new CannotRunException("An ONNX person detector is needed");
      }
      try (RecogniseTrial trial =
          new RecogniseTrial(
              onnx, threads::getCurrentThreadCpuTime, threads::getCurrentThreadAllocatedBytes)) {
        List<String> wrong = new ArrayList<>();
        String address = "file:" + footage.toAbsolutePath();
        double overhead = overhead(trial, address, out);
        double[] batched = trial.batched(address, turns * perTurn, AT_ONCE);
        out.printf(
            Locale.ROOT,
            "Inference alone: one by one %.2f ms of CPU time per picture, %d pictures at once %.2f ms: %.3f%n",
            batched[0],
            AT_ONCE,
            batched[1],
            batched[1] / batched[0]);
        gain(trial, address, out, wrong);
        errors(trial, out, wrong);
        return new Verdict("recognise", overhead, "of bare decoding and inference", MOST_OVERHEAD).conclude(out, wrong);
      }
    } catch (UnusableModelException e) {
      throw new CannotRunException("The person detector cannot be used: " + file);
    } catch (CountTrial.Unreadable e) {
      throw new CannotRunException(String.valueOf(e.getMessage()));
    }
  }

  /** The median of pairs of runs, each way first in turn, so that what else the machine does falls on both. */
  private double overhead(RecogniseTrial trial, String address, PrintWriter out) throws CountTrial.Unreadable {
    trial.once(address, perTurn, true);
    List<RecogniseTrial.Cost> costs = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      costs.add(trial.once(address, perTurn, turn % 2 == 0));
    }
    double ratio = median(costs.stream().mapToDouble(cost -> cost.worker() / cost.bare()));
    out.printf(
        Locale.ROOT,
        "Per analysed frame, %d pairs of %d frames: bare decoding and inference %.2f ms of CPU time,"
            + " worker %.2f ms: %.3f (%.3f to %.3f); with the motion in a zone on the ground %.2f ms: %.3f;"
            + " %.0f KB of the heap%n",
        turns,
        perTurn,
        median(costs.stream().mapToDouble(RecogniseTrial.Cost::bare)),
        median(costs.stream().mapToDouble(RecogniseTrial.Cost::worker)),
        ratio,
        costs.stream().mapToDouble(cost -> cost.worker() / cost.bare()).min().orElseThrow(),
        costs.stream().mapToDouble(cost -> cost.worker() / cost.bare()).max().orElseThrow(),
        median(costs.stream().mapToDouble(RecogniseTrial.Cost::calibrated)),
        median(costs.stream().mapToDouble(cost -> cost.calibrated() / cost.bare())),
        median(costs.stream().mapToDouble(RecogniseTrial.Cost::allocatedBytes)) / 1024);
    out.flush();
    return ratio;
  }

  private void gain(RecogniseTrial trial, String address, PrintWriter out, List<String> wrong)
      throws CountTrial.Unreadable {
    print(out, "As filmed", trial.asFilmed(address, seconds));
    RecogniseTrial.Gain standing = trial.standing(address, seconds);
    print(out, "With people who stand still", standing);
    RecogniseTrial.Gain quiet = trial.quiet(address, seconds);
    double gain = print(out, "Without people", quiet);
    if (gain < LEAST_GAIN) {
      wrong.add(
          String.format(
              Locale.ROOT, "a quiet scene lets a core hold only %.1f times the cameras, not %.0f", gain, LEAST_GAIN));
    }
    if (quiet.difference() > SAME_ERROR) {
      wrong.add(
          String.format(
              Locale.ROOT, "behind the gate the empty place differs by %.2f people", quiet.difference()));
    }
  }

  private static double print(PrintWriter out, String scene, RecogniseTrial.Gain gain) {
    double without = gain.decoding() + gain.always();
    double with = gain.gatedDecoding() + gain.gated();
    out.printf(
        Locale.ROOT,
        "%s, at 1 frame/s: decoding %.1f, analysis %.1f ms of CPU time a second: %.0f cameras a core."
            + " With the gate (looks at %.0f %%) decoding %.1f, analysis %.1f ms: %.0f cameras, %.1f times as many;"
            + " counts differ by %.2f%n",
        scene,
        gain.decoding(),
        gain.always(),
        1000 / without,
        100 * gain.looks(),
        gain.gatedDecoding(),
        gain.gated(),
        1000 / with,
        without / with,
        gain.difference());
    out.flush();
    return without / with;
  }

  private void errors(RecogniseTrial trial, PrintWriter out, List<String> wrong) throws CountTrial.Unreadable {
    Path folder = frames != null ? frames : SharedData.at("pets-s3-mf1", OTHERWISE);
    Labels labels = Labels.read(truth != null ? truth : SharedData.at("pets-s3-mf1/gt.txt", OTHERWISE), null);
    List<String> pictures = new ArrayList<>();
    List<OptionalInt> people = new ArrayList<>();
    for (Map.Entry<Integer, Path> picture : PictureFolder.of(folder).entrySet()) {
      pictures.add("file:" + picture.getValue().toAbsolutePath());
      people.add(OptionalInt.of(labels.in(picture.getKey()).size()));
    }
    RecogniseTrial.CountErrors errors = trial.errors(pictures, people, PETS_APART);
    out.printf(
        Locale.ROOT,
        "On %d labelled pictures: MAE %.2f people looking always, %.2f behind the gate, which looks at %.0f %%%n",
        errors.pictures(),
        errors.always(),
        errors.gated(),
        100 * errors.looks());
    if (errors.gated() > errors.always() + SAME_ERROR) {
      wrong.add("the gate makes the count worse");
    }
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
