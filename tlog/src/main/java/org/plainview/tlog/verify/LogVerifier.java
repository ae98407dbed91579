package org.plainview.tlog.verify;

import java.io.IOException;
import java.util.Optional;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyOutcome;
import org.plainview.tlog.tile.LogFiles;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.TileHashes;
import org.plainview.tlog.verify.Outcome.Damaged;
import org.plainview.tlog.verify.Outcome.Refused;

/**
 * Verifies a whole log from its files alone: the checkpoint against a policy, every tile against the level above up to
 * the root, every entry against its leaf. Memory is bounded whatever the size of the log; each file is read once, in
 * order. Immutable; each {@link #verify} is a verification of its own.
 *
 * @param check of each entry, where entries are read
 * @param parallel how many tiles are read and hashed at once
 * @param since an earlier checkpoint, of which the log must be a continuation
 */
public record LogVerifier(
    LogFiles files,
    Policy policy,
    Entries entries,
    EntryCheck check,
    int parallel,
    Progress progress,
    Optional<SignedNote> since) {

  /** Reads all entries, on as many threads as there are processors. */
  public static LogVerifier of(LogFiles files, Policy policy) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new LogVerifier(
        files, policy, Entries.READ, EntryCheck.none(), processors, Progress.none(), Optional.empty());
  }

  public LogVerifier entries(Entries which) {
    return new LogVerifier(files, policy, which, check, parallel, progress, since);
  }

  public LogVerifier check(EntryCheck ofEachEntry) {
    return new LogVerifier(files, policy, entries, ofEachEntry, parallel, progress, since);
  }

  public LogVerifier parallel(int tilesAtOnce) {
    return new LogVerifier(files, policy, entries, check, tilesAtOnce, progress, since);
  }

  public LogVerifier progress(Progress listener) {
    return new LogVerifier(files, policy, entries, check, parallel, listener, since);
  }

  public LogVerifier since(SignedNote earlier) {
    return new LogVerifier(files, policy, entries, check, parallel, progress, Optional.of(earlier));
  }

  /**
   * Verifies the log.
   *
   * @throws IOException when a file that may be there cannot be read
   */
  public Outcome verify() throws IOException, InterruptedException {
    Optional<byte[]> checkpoint = files.read(new CheckpointFile());
    if (checkpoint.isEmpty()) {
      return new Outcome.Incomplete(0, new CheckpointFile());
    }
    SignedNote note;
    try {
      note = SignedNote.parse(checkpoint.get());
    } catch (MalformedNoteException malformed) {
      return new Refused("The checkpoint cannot be read: " + malformed.getMessage());
    }
    return switch (policy.check(note)) {
      case PolicyOutcome.Refused refused -> new Refused(refused.explanation());
      case PolicyOutcome.Accepted now when since.isPresent() ->
          switch (policy.check(since.get())) {
            case PolicyOutcome.Refused refused -> new Refused("Of the earlier checkpoint: " + refused.explanation());
            case PolicyOutcome.Accepted earlier -> verify(now, Optional.of(earlier.checkpoint()));
          };
      case PolicyOutcome.Accepted now -> verify(now, Optional.empty());
    };
  }

  private Outcome verify(PolicyOutcome.Accepted accepted, Optional<Checkpoint> earlier)
      throws IOException, InterruptedException {
    Checkpoint now = accepted.checkpoint();
    if (earlier.isPresent() && !earlier.get().origin().equals(now.origin())) {
      return new Refused("The earlier checkpoint is of another log, " + earlier.get().origin());
    }
    LogReader reader = new LogReader(files, now.size());
    boolean withEntries = entriesAreRead(reader, now.size());
    Optional<Outcome> wrong = firstWrong(reader, now.size(), now.root(), withEntries, sink(now.size()));
    if (wrong.isPresent()) {
      return wrong.get() instanceof Damaged damaged && earlier.isPresent()
          ? narrowed(damaged, reader, earlier.get(), withEntries)
          : wrong.get();
    }
    Optional<Outcome> rewritten = earlier.isPresent() ? rewritten(now, earlier.get()) : Optional.empty();
    return rewritten.orElse(new Outcome.Verified(accepted, withEntries));
  }

  private boolean entriesAreRead(LogReader reader, long size) throws IOException {
    if (entries == Entries.READ_IF_ALLOWED && size > 0) {
      try {
        reader.bundle(0, 1);
      } catch (ForbiddenFileException hidden) {
        return false;
      } catch (MissingFileException missing) {
        return true;
      }
    }
    return entries != Entries.SKIP;
  }

  private Optional<Outcome> firstWrong(
      LogReader reader, long size, Hash root, boolean withEntries, Pipeline.Sink sink)
      throws IOException, InterruptedException {
    try (Pipeline pipeline = new Pipeline(parallel, sink)) {
      return new TreeWalk(reader, withEntries, pipeline).firstWrong(size, root);
    }
  }

  private Pipeline.Sink sink(long size) {
    return result -> {
      long index = result.first();
      for (byte[] entry : result.entries()) {
        Optional<String> problem = check.problem(index, entry);
        if (problem.isPresent()) {
          return Optional.of(new Damaged(index, 1, problem.get(), result.file()));
        }
        index++;
      }
      if (result.found().isEmpty()) {
        progress.reached(result.end(), size);
      }
      return result.found();
    };
  }

  /** What the files alone could not tell, the earlier tree may: it is in the same files, under a root of its own. */
  private Outcome narrowed(Damaged damaged, LogReader reader, Checkpoint earlier, boolean withEntries)
      throws IOException, InterruptedException {
    long end = damaged.index() + damaged.span();
    if (damaged.span() == 1 || earlier.size() <= damaged.index() || earlier.size() >= end) {
      return damaged;
    }
    Optional<Outcome> wrong =
        firstWrong(reader, earlier.size(), earlier.root(), withEntries, LeafCheck.Result::found);
    if (wrong.isEmpty()) {
      return new Damaged(earlier.size(), end - earlier.size(), damaged.problem(), damaged.file());
    }
    return wrong.get() instanceof Damaged other && other.span() < damaged.span() ? other : damaged;
  }

  private Optional<Outcome> rewritten(Checkpoint now, Checkpoint earlier) throws IOException {
    if (earlier.size() > now.size()) {
      String problem = "The earlier checkpoint has " + earlier.size() + " entries, this one only " + now.size();
      return Optional.of(new Damaged(now.size(), earlier.size() - now.size(), problem, new CheckpointFile()));
    }
    if (Proofs.root(earlier.size(), new TileHashes(files, now.size())).equals(earlier.root())) {
      return Optional.empty();
    }
    String problem =
        "The log has been rewritten: its key has signed two histories, and that of the earlier checkpoint is another";
    return Optional.of(new Damaged(0, Math.max(1, earlier.size()), problem, new CheckpointFile()));
  }
}
