package org.plainview.tlog.note;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Signs with a command, so that a key can stay in an HSM or a KMS: the command gets the message on its standard input
 * and writes the raw signature, and nothing else, on its standard output. What it says on its standard error goes to
 * that of this process. It runs once for every signature; several may run at a time.
 */
public final class CommandSigner implements RawSigner {

  /** More than any signature has: a command that writes more has gone wrong. */
  private static final int MAX_OUTPUT_BYTES = 8_192;

  private final List<String> command;
  private final byte[] publicKey;
  private final Duration limit;

  /**
   * A key behind a command.
   *
   * @param command the program and its arguments; no shell is involved
   * @param publicKey raw, of the key that the command signs with
   * @param limit a command that takes longer is ended, with its children
   */
  public CommandSigner(List<String> command, byte[] publicKey, Duration limit) {
    this.command = List.copyOf(command);
    this.publicKey = publicKey.clone();
    this.limit = limit;
  }

  @Override
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /**
   * Runs the command.
   *
   * @throws IOException when it cannot start, takes too long, ends with a code other than 0, or writes nothing or too
   *     much; also when this thread is interrupted, whose mark is kept
   */
  @Override
  public byte[] sign(byte[] message) throws IOException {
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      return talk(process, message);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the signing command ran", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private byte[] talk(Process process, byte[] message) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    // Threads of their own, which nobody waits for: either pipe may block for as long as something holds its other end.
    Thread.ofPlatform().daemon().start(() -> feed(process, message));
    var output = new FutureTask<>(() -> process.getInputStream().readNBytes(MAX_OUTPUT_BYTES + 1));
    Thread.ofPlatform().daemon().start(output);
    byte[] signature;
    try {
      signature = output.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw tooSlow();
    } catch (ExecutionException e) {
      throw new IOException("The output of the signing command could not be read", e.getCause());
    }
    if (signature.length > MAX_OUTPUT_BYTES) {
      throw new IOException("The signing command wrote more than a signature");
    }
    if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      throw tooSlow();
    }
    if (process.exitValue() != 0 || signature.length == 0) {
      throw new IOException(
          "The signing command ended with code " + process.exitValue() + " and " + signature.length + " bytes");
    }
    return signature;
  }

  private static void feed(Process process, byte[] message) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(message);
    } catch (IOException ignored) {
      // A command that does not read its message shows by a signature that does not verify.
    }
  }

  private IOException tooSlow() {
    return new IOException("The signing command took longer than " + limit.toMillis() + " ms");
  }
}
