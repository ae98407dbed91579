package org.plainview.tlog.verify;

/** Whether a verification reads the entries, or only the hashes that stand for them. */
public enum Entries {
  /** They must be there. */
  READ,
  /** As long as the log does not refuse the first of them with a {@link ForbiddenFileException}. */
  READ_IF_ALLOWED,
  /** Hashes only. */
  SKIP
}
