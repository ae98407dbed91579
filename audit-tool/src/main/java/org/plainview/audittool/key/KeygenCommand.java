package org.plainview.audittool.key;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.plainview.audittool.CannotRunException;
import org.plainview.audittool.ExitCode;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a key. */
@Command(
    name = "keygen",
    description = "Makes a private key in a file that only you can read, and prints its public key.")
public final class KeygenCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "Whose key it is: a log's origin, or a witness's name.")
  private String name = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      required = true,
      converter = KeyKind.Converter.class,
      description = "log (Ed25519), witness (Ed25519 cosignatures), or ml-dsa (ML-DSA-44, beside either).")
  private KeyKind kind = KeyKind.LOG;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The private key. A file that exists is kept.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    try {
      SigningKey key = SigningKey.generate(name, kind.type(), new SecureRandom());
      KeyFile.create(out, key);
      spec.commandLine().getOut().println(key.verifierKey().encode());
      return ExitCode.YES;
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(
          "'" + name + "' cannot name a key: a name has no space, no plus sign, and 1 to 255 bytes.", e);
    } catch (FileAlreadyExistsException e) {
      throw new CannotRunException("The file " + out + " exists, and a key is never overwritten.", e);
    } catch (NoSuchFileException e) {
      throw new CannotRunException("There is no folder for " + out + ".", e);
    }
  }
}
