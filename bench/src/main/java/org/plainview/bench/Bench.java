package org.plainview.bench;

import org.plainview.bench.audit.AuditCommand;
import org.plainview.bench.city.CityCommand;
import org.plainview.bench.city.HistoryCommand;
import org.plainview.bench.city.KillCommand;
import org.plainview.bench.count.CountCommand;
import org.plainview.bench.forecast.ForecastCommand;
import org.plainview.bench.ground.GroundCommand;
import org.plainview.bench.ground.SpeedCommand;
import org.plainview.bench.library.LibraryCommand;
import org.plainview.bench.recognise.RecogniseCommand;
import org.plainview.bench.reference.ReferenceCommand;
import org.plainview.bench.running.GatewayCommand;
import org.plainview.bench.running.RecoverCommand;
import org.plainview.bench.running.StartCommand;
import org.plainview.bench.scenarios.ExperimentsCommand;
import org.plainview.bench.scenarios.ScenariosCommand;
import org.plainview.bench.similar.SimilarCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of all benchmarks; a new one is a new subcommand. */
@Command(
    name = "bench",
    description = "Measures Plainview against its targets.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AuditCommand.class,
      CityCommand.class,
      CountCommand.class,
      ExperimentsCommand.class,
      ForecastCommand.class,
      GatewayCommand.class,
      GroundCommand.class,
      HistoryCommand.class,
      KillCommand.class,
      LibraryCommand.class,
      RecogniseCommand.class,
      RecoverCommand.class,
      ReferenceCommand.class,
      ScenariosCommand.class,
      SimilarCommand.class,
      SpeedCommand.class,
      StartCommand.class
    })
public final class Bench implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Without a name, lists the names. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Exits with the code of the benchmark named. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The parser, with every benchmark and the exit codes of {@link Verdict}. */
  public static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .setParameterExceptionHandler(Bench::refuse)
        .setExecutionExceptionHandler(Bench::fail);
  }

  private static int refuse(ParameterException problem, String[] arguments) {
    problem.getCommandLine().getErr().println(problem.getMessage());
    problem.getCommandLine().usage(problem.getCommandLine().getErr());
    return Verdict.CANNOT_RUN;
  }

  private static int fail(Exception problem, CommandLine command, CommandLine.ParseResult arguments) {
    if (problem instanceof CannotRunException) {
      command.getErr().println(problem.getMessage());
    } else {
      problem.printStackTrace(command.getErr());
    }
    return Verdict.CANNOT_RUN;
  }
}
