package org.plainview.bench.reference;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.SharedData;
import org.plainview.bench.Verdict;
import org.plainview.crowd.trajectory.LengthUnit;
import org.plainview.crowd.trajectory.Trajectories;
import org.plainview.crowd.trajectory.TrajectoryText;
import org.plainview.crowd.trajectory.UnreadableTrajectoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The largest difference between our density, speed and flow and those published for a laboratory run. */
@Command(
    name = "reference",
    description = {
      "Density, speed and flow against published results on trajectories.",
      "The folder holds traj.txt (ID frame X Y Z) and results as JPSreport names them: rho_v_Classic*, "
          + "rho_v_Voronoi*blind_points*, rho_v_Voronoi*cut_off*, Flow_NT*, FDFlowVelocity*; what is not there is not "
          + "compared. For a case other than corner, say where it was measured."
    },
    mixinStandardHelpOptions = true)
public final class ReferenceCommand implements Callable<Integer> {

  private static final double TARGET = 0.01;
  private static final String UNIT = "p/m², m/s or p/s at most";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "the case; default: ../shared/data/pedpy/corner")
  private @Nullable Path folder;

  @Option(names = "--walkable", paramLabel = "\"X Y, …\"", description = "walkable ground in metres")
  private @Nullable String walkable;

  @Option(names = "--area", paramLabel = "\"X Y, …\"", description = "measurement area")
  private @Nullable String area;

  @Option(names = "--line", paramLabel = "\"X Y, X Y\"", description = "line of the flow")
  private @Nullable String line;

  @Option(names = "--frame-step", paramLabel = "N", description = "frames before and after of a speed; default: 5")
  private int frameStep = Case.FRAME_STEP;

  @Option(names = "--flow-window", paramLabel = "N", description = "frames of a window of flow; default: 100")
  private int flowWindow = Case.FLOW_WINDOW_FRAMES;

  @Option(names = "--framerate", paramLabel = "N", description = "frames a second, for a file that does not say")
  private double framesPerSecond = Double.NaN;

  @Option(names = "--cm", description = "positions are centimetres, for a file that does not say")
  private boolean centimetres;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    Path at = folder != null ? folder : SharedData.at("pedpy/corner", "name a folder of your own");
    Case of = theCase(at);
    Trajectories run = read(at.resolve("traj.txt"));
    out.printf(
        Locale.ROOT,
        "%s: %d people, frames %d to %d at %.0f a second%n",
        at.getFileName(),
        run.walks().size(),
        run.firstFrame(),
        run.lastFrame(),
        run.framesPerSecond());
    List<Comparison> byFrame = new FrameComparisons(run, of, at).all();
    byFrame.forEach(comparison -> comparison.print(out, "frame"));
    List<Comparison> flows = new FlowComparisons(run, of, at).all();
    flows.forEach(comparison -> comparison.print(out, "window"));
    if (!flows.isEmpty()) {
      out.println("  Not compared: the first window's flow, which JPSreport underestimates (it leaves out who passed first).");
    }
    List<Comparison> all = new ArrayList<>(byFrame);
    all.addAll(flows);
    if (all.isEmpty()) {
      throw new CannotRunException("There are no published results in " + at);
    }
    out.printf(Locale.ROOT, "  %.1f s%n", (System.nanoTime() - start) / 1e9);
    double worst = all.stream().mapToDouble(Comparison::worst).max().orElseThrow();
    return new Verdict("reference", worst, UNIT, TARGET).conclude(out);
  }

  private Case theCase(Path at) {
    if (frameStep < 1 || flowWindow < 1) {
      throw new ParameterException(spec.commandLine(), "--frame-step and --flow-window count frames from 1");
    }
    if (walkable == null && area == null && line == null) {
      if (!at.toAbsolutePath().normalize().endsWith("corner")) {
        throw new ParameterException(spec.commandLine(), "Give --walkable, --area and --line with " + at);
      }
      return Case.corner(frameStep, flowWindow);
    }
    if (walkable == null || area == null || line == null) {
      throw new ParameterException(spec.commandLine(), "Give --walkable, --area and --line together");
    }
    try {
      return new Case(
          Case.polygon(walkable), Case.polygon(area), Case.line(line), frameStep, flowWindow, List.of());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Trajectories read(Path file) {
    try {
      return TrajectoryText.read(
          Files.readAllLines(file), framesPerSecond, centimetres ? LengthUnit.CENTIMETRES : LengthUnit.METRES);
    } catch (IOException e) {
      throw new CannotRunException("The trajectories cannot be read: " + file);
    } catch (UnreadableTrajectoryException e) {
      throw new CannotRunException(file + ": " + e.getMessage());
    }
  }
}
