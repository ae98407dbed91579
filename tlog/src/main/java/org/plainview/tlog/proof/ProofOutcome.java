package org.plainview.tlog.proof;

import org.plainview.tlog.policy.PolicyOutcome;

/** What {@link ProofBundle#check} decided. Only {@link Proven} proves anything. */
public sealed interface ProofOutcome {

  /** The entry stands at this index of the log whose checkpoint the policy accepts. */
  record Proven(long index, PolicyOutcome.Accepted accepted) implements ProofOutcome {}

  /** The checkpoint is good, but the entry is not at this index of its tree: another entry, or a false proof. */
  record NotIncluded(long index, PolicyOutcome.Accepted accepted) implements ProofOutcome {}

  /** The policy does not accept the checkpoint. */
  record CheckpointRefused(PolicyOutcome.Refused why) implements ProofOutcome {}
}
