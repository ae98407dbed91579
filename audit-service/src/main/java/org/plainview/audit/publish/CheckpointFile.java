package org.plainview.audit.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyOutcome;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogStore;

/** The file of the checkpoint, which is what the world sees of a log first. For one thread. */
final class CheckpointFile {

  private static final LogPath PATH = new LogPath.CheckpointFile();

  private final LogStore store;
  private final Policy policy;
  // Every round asks, and signatures take longer to verify than bytes to compare.
  private byte @Nullable [] judged;
  private OptionalLong judgedSize = OptionalLong.empty();

  CheckpointFile(LogStore store, Policy policy) {
    this.store = store;
    this.policy = policy;
  }

  /** Empty while there is none. */
  Optional<SignedNote> read() throws IOException, MalformedNoteException {
    Optional<byte[]> content = store.read(PATH);
    return content.isPresent() ? Optional.of(SignedNote.parse(content.get())) : Optional.empty();
  }

  /** How many entries it covers; empty while it holds nothing that the policy accepts. */
  OptionalLong size() throws IOException {
    Optional<byte[]> content = store.read(PATH);
    if (content.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!Arrays.equals(content.get(), judged)) {
      judgedSize = judge(content.get());
      judged = content.get();
    }
    return judgedSize;
  }

  private OptionalLong judge(byte[] content) {
    try {
      return policy.check(SignedNote.parse(content)) instanceof PolicyOutcome.Accepted accepted
          ? OptionalLong.of(accepted.checkpoint().size())
          : OptionalLong.empty();
    } catch (MalformedNoteException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * @param note accepted by the policy
   */
  void write(SignedNote note, long size) throws IOException {
    byte[] content = note.encode().getBytes(StandardCharsets.UTF_8);
    store.writeAll(Map.of(PATH, content));
    judgedSize = OptionalLong.of(size);
    judged = content;
  }
}
