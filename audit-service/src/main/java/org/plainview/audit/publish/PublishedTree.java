package org.plainview.audit.publish;

import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.verify.Prover;

/**
 * A published checkpoint.
 *
 * @param note with the signatures and cosignatures that the world sees
 * @param prover of entries of its tree
 */
public record PublishedTree(SignedNote note, Checkpoint checkpoint, Prover prover) {}
