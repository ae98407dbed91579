package org.plainview.audittool.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.audittool.CannotRunException;
import org.plainview.audittool.Inputs;
import org.plainview.audittool.LogLocation;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.LogPath.TileFile;
import org.plainview.tlog.verify.Entries;
import org.plainview.tlog.verify.EntryCheck;
import org.plainview.tlog.verify.ForbiddenFileException;
import org.plainview.tlog.verify.LogVerifier;
import org.plainview.tlog.verify.Outcome;
import org.plainview.tlog.verify.Outcome.Damaged;
import org.plainview.tlog.verify.Outcome.Incomplete;
import org.plainview.tlog.verify.Outcome.Verified;
import org.plainview.tlog.verify.Unpublished;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a whole log and names the first entry that is wrong. */
@Command(
    name = "verify",
    description = {
      "Verifies a whole log from its files alone, and names the first entry that is wrong.",
      "Every hash is followed from the signed root down to the entries. Each entry must also be a leaf of Plainview's "
          + "log, recorded no earlier than the one before it."
    })
public final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "URL|DIR",
      description = "The log, such as http://127.0.0.1:7400/api/log or a copy of its folder.")
  private String log = "";

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      required = true,
      description = "Whose signatures are needed (c2sp.org/tlog-policy).")
  private Path policy = Path.of("");

  @Option(
      names = "--token",
      paramLabel = "FILE",
      description = "A bearer token: over HTTP, oversight alone may read entries.")
  private @Nullable Path token;

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = "A checkpoint seen earlier: the log must be its continuation.")
  private @Nullable Path since;

  @Option(names = "--no-entries", description = "Verify the hashes only, not the entries.")
  private boolean noEntries;

  @Option(names = "--any-entries", description = "Take entries of any kind: the log is not Plainview's.")
  private boolean anyEntries;

  @Option(
      names = "--growing",
      description = "The folder is being written to: files beyond its checkpoint are no finding.")
  private boolean growing;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try (LogLocation location = LogLocation.of(log, Optional.ofNullable(token))) {
      LogVerifier verifier =
          LogVerifier.of(location.files(), Inputs.policy(policy))
              .entries(entries(location))
              .check(anyEntries ? EntryCheck.none() : new PlainviewLeaves())
              .parallel(location.readsAtOnce())
              .progress(new ProgressLines(err, System::nanoTime));
      Outcome outcome = (since == null ? verifier : verifier.since(Inputs.checkpoint(since))).verify();
      if (outcome instanceof Incomplete incomplete && incomplete.missing() instanceof CheckpointFile) {
        throw new CannotRunException("There is no log at " + log + ": it has no checkpoint.");
      }
      if (outcome instanceof Verified verified && location.isFolder() && !growing) {
        outcome = withoutLeftovers(verified, location);
      }
      return Verdict.of(outcome).print(spec.commandLine().getOut());
    } catch (ForbiddenFileException e) {
      throw new CannotRunException(
          e.getMessage() + ". Give the token of an overseer with --token FILE, or --no-entries.", e);
    }
  }

  private Entries entries(LogLocation location) {
    if (noEntries) {
      return Entries.SKIP;
    }
    return location.isFolder() || token != null ? Entries.READ : Entries.READ_IF_ALLOWED;
  }

  /** A log at rest has nothing that its checkpoint does not cover. */
  private static Outcome withoutLeftovers(Verified verified, LogLocation location) throws IOException {
    Checkpoint tree = verified.checkpoint().checkpoint();
    Optional<TileFile> tile = Unpublished.tile(location.files(), tree.size());
    if (tile.isEmpty() || isReplaced(tree, location)) {
      return verified;
    }
    long more = tile.get().index() * LogPath.FULL_WIDTH + tile.get().width() - tree.size();
    String problem =
        "There are hashes of at least "
            + more
            + " more that the checkpoint does not cover: an older checkpoint stands in the place of a newer one "
            + "(or, when the log is growing just now, use --growing)";
    return new Damaged(tree.size(), more, problem, tile.get());
  }

  /** Whether the log has published another checkpoint meanwhile, so that it is not at rest. */
  private static boolean isReplaced(Checkpoint tree, LogLocation location) throws IOException {
    byte[] now = location.files().read(new CheckpointFile()).orElse(new byte[0]);
    return !new String(now, StandardCharsets.UTF_8).startsWith(tree.text());
  }
}
