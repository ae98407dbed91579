package org.plainview.audit.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyOutcome;
import org.plainview.tlog.tile.LogStore;

/** The two places of the newest published checkpoint, the database and the file, which must bear each other out. */
final class PublishedCheckpoints {

  private static final String ROW = "The published checkpoint in the database";
  private static final String FILE = "The published checkpoint in the log's folder";

  private final Policy log;
  private final CheckpointFile file;
  private final TreeTable tree;

  /** Believes the log's keys of the policy: how many witnesses were needed is not for today's policy to say. */
  PublishedCheckpoints(Policy policy, LogStore store, TreeTable tree) {
    this.log = new Policy(policy.logs(), List.of(), List.of(), Optional.empty());
    this.file = new CheckpointFile(store, log);
    this.tree = tree;
  }

  /**
   * The one that the world sees; empty for a log that has published none.
   *
   * @throws DamagedLogException when one is not to be believed, or an older one was put in its place
   */
  Optional<SignedNote> newest() {
    // The row first: its file was there before it, and only moves on.
    Optional<Publication> row = row();
    Optional<SignedNote> seen = seen();
    Optional<Checkpoint> shown = seen.map(note -> believed(FILE, note));
    row.ifPresent(known -> compare(known.size(), believed(ROW, known.note()), shown));
    return seen;
  }

  private static void compare(long size, Checkpoint published, Optional<Checkpoint> shown) {
    if (published.size() != size) {
      throw new DamagedLogException(
          ROW + " has %d entries, and not %d as its row says".formatted(published.size(), size));
    }
    if (shown.isEmpty() || shown.get().size() < size) {
      long covered = shown.map(Checkpoint::size).orElse(0L);
      throw new DamagedLogException(
          ("Entry %d was published, but the checkpoint in the log's folder has %d entries instead of %d: an older one was"
                  + " put in its place, or it was removed")
              .formatted(covered, covered, size));
    }
    if (shown.get().size() == size && !shown.get().root().equals(published.root())) {
      throw new DamagedLogException(
          "The log's key has signed two histories of %d entries, one in the database and one in the log's folder"
              .formatted(size));
    }
  }

  private Optional<Publication> row() {
    try {
      return tree.publication();
    } catch (IllegalStateException e) {
      throw new DamagedLogException(String.valueOf(e.getMessage()), e);
    }
  }

  private Optional<SignedNote> seen() {
    try {
      return file.read();
    } catch (MalformedNoteException e) {
      throw new DamagedLogException(FILE + " is no signed note: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new DamagedLogException(FILE + " cannot be read: " + e, e);
    }
  }

  private Checkpoint believed(String which, SignedNote note) {
    return switch (log.check(note)) {
      case PolicyOutcome.Accepted accepted -> accepted.checkpoint();
      case PolicyOutcome.Refused refused ->
          throw new DamagedLogException(
              which + " is not to be believed: " + refused.explanation()
                  + ". If the log has changed its key, the policy must list the old one, too, until both have signed");
    };
  }
}
