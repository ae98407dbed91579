package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.ProofChecks;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyOutcome;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.TileHashes;

/** Looks at the published checkpoint all the time until it is closed, and keeps each that it sees. */
final class SeenCheckpoints implements AutoCloseable {

  private final DirectoryFiles files;
  private final List<String> seen = new ArrayList<>();
  private final Thread thread;
  private volatile boolean open = true;

  SeenCheckpoints(Path folder) {
    this.files = new DirectoryFiles(folder);
    this.thread = Thread.ofPlatform().start(this::watch);
  }

  private void watch() {
    try {
      while (open) {
        Optional<byte[]> now = files.read(new LogPath.CheckpointFile());
        String text = new String(now.orElse(new byte[0]), StandardCharsets.UTF_8);
        if (now.isPresent() && (seen.isEmpty() || !seen.getLast().equals(text))) {
          seen.add(text);
        }
        Thread.sleep(1);
      }
    } catch (Exception e) {
      seen.add("Could not look: " + e);
    }
  }

  /** All of them in turn were of one log, which only grew, and each was believable to others. */
  void assertOneHistory(Policy policy) throws Exception {
    close();
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (String note : seen) {
      PolicyOutcome outcome = policy.check(SignedNote.parse(note));
      assertThat(outcome).isInstanceOf(PolicyOutcome.Accepted.class);
      checkpoints.add(((PolicyOutcome.Accepted) outcome).checkpoint());
    }
    assertThat(checkpoints).extracting(Checkpoint::size).isSorted();
    Checkpoint last = checkpoints.getLast();
    TileHashes hashes = new TileHashes(files, last.size());
    // Every log has begun as the empty one, which proves nothing.
    for (Checkpoint one : checkpoints.stream().filter(checkpoint -> checkpoint.size() > 0).toList()) {
      List<Hash> proof = Proofs.consistency(one.size(), last.size(), hashes);
      assertThat(ProofChecks.isConsistent(one.size(), one.root(), last.size(), last.root(), proof))
          .as("the checkpoint of %d entries is of the same log as that of %d", one.size(), last.size())
          .isTrue();
    }
  }

  int count() {
    return seen.size();
  }

  @Override
  public void close() throws InterruptedException {
    open = false;
    thread.join();
  }
}
