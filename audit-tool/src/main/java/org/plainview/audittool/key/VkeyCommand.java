package org.plainview.audittool.key;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plainview.audittool.ExitCode;
import org.plainview.audittool.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the public key of a key file. */
@Command(name = "vkey", description = "Prints the public key of a private key file.")
public final class VkeyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "A file that keygen has made.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(Inputs.keyFile(file).verifierKey().encode());
    return ExitCode.YES;
  }
}
