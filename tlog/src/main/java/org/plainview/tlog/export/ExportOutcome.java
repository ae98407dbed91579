package org.plainview.tlog.export;

import org.plainview.tlog.policy.PolicyOutcome;

/** What {@link ExportVerifier} decided. That the archive could not be read at all is an exception instead. */
public sealed interface ExportOutcome {

  /**
   * The archive is as the log's keeper signed it, every entry in it is in the log, and every detail belongs to its
   * entry.
   *
   * @param entries how many there are
   * @param disclosed how many of them come with actor and detail; those of the others have been erased
   */
  record Verified(PolicyOutcome.Accepted checkpoint, long entries, long disclosed) implements ExportOutcome {}

  /**
   * The archive is not to be relied on.
   *
   * @param file the first file that is wrong, missing or not expected, in the order: signature, manifest, the hashes
   *     of all files by name, checkpoint, then entry by entry
   * @param problem a sentence without its full stop
   */
  record Damaged(String file, String problem) implements ExportOutcome {}
}
