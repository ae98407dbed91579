package org.plainview.tlog.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteVerification.Verified;
import org.plainview.tlog.note.NoteVerifier;
import org.plainview.tlog.note.SignedNote;

/** The state of one log in a folder: the last cosigned checkpoint, a lock beside it, and a fork if one was shown. */
final class LogState {
  private final Path folder;
  private final String name;
  private final List<NoteVerifier> own;

  /** What is known to be durable. Read and written by whoever has the turn. */
  private @Nullable CosignedCheckpoint known;

  LogState(Path folder, String name, List<NoteVerifier> own) {
    this.folder = folder;
    this.name = name;
    this.own = own;
  }

  /** Waits until nobody else, in any process, is at work on this log. */
  Turn turn() throws IOException {
    OriginLock lock = OriginLock.take(folder.resolve(name + ".lock"));
    try {
      return new Turn(lock, current());
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private Optional<CosignedCheckpoint> current() throws IOException {
    DurableFile file = new DurableFile(folder, name);
    byte[] content = file.read().orElse(null);
    CosignedCheckpoint before = known;
    if (content == null) {
      if (before != null) {
        throw damaged("is gone");
      }
      return Optional.empty();
    }
    if (before == null || !Arrays.equals(content, before.bytes())) {
      CosignedCheckpoint found = verified(content);
      if (before != null && !before.mayBecome(found)) {
        throw damaged("went back to size " + found.checkpoint().size() + " from " + before.checkpoint().size());
      }
      file.force();
      known = found;
    }
    return Optional.ofNullable(known);
  }

  private CosignedCheckpoint verified(byte[] content) throws DamagedStateException {
    CosignedCheckpoint found;
    try {
      found = CosignedCheckpoint.of(SignedNote.parse(content));
    } catch (MalformedNoteException e) {
      throw damaged("is not a signed checkpoint (" + e.getMessage() + ")");
    }
    if (!OriginHash.of(found.checkpoint().origin()).equals(name)) {
      throw damaged("holds the checkpoint of another log, " + found.checkpoint().origin());
    }
    if (!(found.note().verifiedBy(own) instanceof Verified)) {
      throw damaged("has no valid cosignature by a key of this witness");
    }
    return found;
  }

  private DamagedStateException damaged(String what) {
    return new DamagedStateException(
        "The state file " + folder.resolve(name) + " " + what + ". Put back the newest copy that exists of it, here or"
            + " where the log publishes this witness's cosignatures; a witness that starts over from an older one, or"
            + " from none, may vouch for a log that was rewritten.");
  }

  /** The right to read and replace the state, until it is closed. */
  final class Turn implements AutoCloseable {
    private final OriginLock lock;
    private final Optional<CosignedCheckpoint> last;

    private Turn(OriginLock lock, Optional<CosignedCheckpoint> last) {
      this.lock = lock;
      this.last = last;
    }

    /** What was cosigned last, durable. */
    Optional<CosignedCheckpoint> last() {
      return last;
    }

    /** Returns once the checkpoint is durable as the last one. Once, at the end of the turn. */
    void replace(CosignedCheckpoint next) throws IOException {
      if (last.isPresent() && !last.get().mayBecome(next)) {
        throw new IllegalStateException("A witness never goes back, nor to another log or tree of the same size");
      }
      new DurableFile(folder, name).replace(next.bytes());
      known = next;
    }

    /** Keeps a checkpoint that the log signed beside another of the same size: the two together convict it. */
    void keepFork(SignedNote other) throws IOException {
      DurableFile file = new DurableFile(folder, name + ".fork");
      if (file.read().isEmpty()) {
        file.replace(other.encode().getBytes(StandardCharsets.UTF_8));
      }
    }

    @Override
    public void close() throws IOException {
      lock.close();
    }
  }
}
