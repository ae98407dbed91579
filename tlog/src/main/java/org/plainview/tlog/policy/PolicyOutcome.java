package org.plainview.tlog.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.note.VerifierKey;

/** What {@link Policy#check} decided about a checkpoint. */
public sealed interface PolicyOutcome {

  /**
   * The checkpoint may be believed.
   *
   * @param logKeys the keys of the policy with which the log has signed, at least one
   * @param witnesses the witnesses of the policy that have cosigned, also those that the quorum did not need
   */
  record Accepted(Checkpoint checkpoint, List<VerifierKey> logKeys, List<Cosigned> witnesses)
      implements PolicyOutcome {
    /** Copies the lists. */
    public Accepted {
      logKeys = List.copyOf(logKeys);
      witnesses = List.copyOf(witnesses);
    }
  }

  /**
   * One witness's good cosignature.
   *
   * @param name of the witness in the policy
   * @param at when, by the witness's clock; empty when it does not say ({@code 0x06} only)
   */
  record Cosigned(String name, VerifierKey key, Optional<Instant> at) {}

  /** The checkpoint may not be believed. The explanation is a sentence for a person. */
  record Refused(Reason reason, String explanation) implements PolicyOutcome {}

  /** Why a checkpoint is refused. */
  enum Reason {
    /** A signature by a key of the policy does not verify. */
    BAD_SIGNATURE,
    /** No log of the policy has signed, or none whose name is the checkpoint's origin. */
    NOT_SIGNED_BY_LOG,
    /** The signed text is no checkpoint. */
    NOT_A_CHECKPOINT,
    /** It has extension lines that no signature of its log covers, as those of type 0x06 do not. */
    UNSIGNED_EXTENSIONS,
    /** Too few witnesses have cosigned. */
    NO_QUORUM
  }
}
