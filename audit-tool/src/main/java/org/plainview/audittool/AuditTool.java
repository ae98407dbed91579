package org.plainview.audittool;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.plainview.audittool.key.KeygenCommand;
import org.plainview.audittool.key.PolicyCommand;
import org.plainview.audittool.key.VkeyCommand;
import org.plainview.audittool.proof.CheckCommand;
import org.plainview.audittool.proof.ProveCommand;
import org.plainview.audittool.verify.VerifyCommand;
import org.plainview.audittool.witness.WitnessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of all commands. */
@Command(
    name = "audit",
    description = "Verifies Plainview's audit log, proves and checks its entries, and runs a witness.",
    footer = {"", "Exits with 0 for yes, 1 for no, and 2 when it cannot tell. audit COMMAND --help says more."},
    versionProvider = AuditTool.Version.class,
    subcommands = {
      VerifyCommand.class,
      ProveCommand.class,
      CheckCommand.class,
      WitnessCommand.class,
      KeygenCommand.class,
      VkeyCommand.class,
      PolicyCommand.class
    })
public final class AuditTool implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Shows this help.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Shows the version of this tool and of its Java.")
  private boolean version;

  /** Without a command, lists the commands. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Exits with the code of the command. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(commandLine().setOut(out).setErr(err).execute(arguments));
  }

  /** The parser, with every command. */
  public static CommandLine commandLine() {
    return new CommandLine(new AuditTool())
        .setParameterExceptionHandler(AuditTool::refuse)
        .setExecutionExceptionHandler(AuditTool::fail);
  }

  private static int refuse(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    command.getErr().println(problem.getMessage());
    command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.CANNOT_TELL;
  }

  private static int fail(Exception problem, CommandLine command, CommandLine.ParseResult arguments) {
    switch (problem) {
      case CannotRunException _ -> command.getErr().println(problem.getMessage());
      case FileSystemException file -> command.getErr().println(Inputs.sentence(file));
      case IOException _ when problem.getMessage() != null -> command.getErr().println(problem.getMessage());
      default -> problem.printStackTrace(command.getErr());
    }
    return ExitCode.CANNOT_TELL;
  }

  /** Reads the version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String ours = Optional.ofNullable(AuditTool.class.getPackage().getImplementationVersion()).orElse("not packaged");
      return new String[] {"Plainview audit tool " + ours, "Java " + Runtime.version()};
    }
  }
}
