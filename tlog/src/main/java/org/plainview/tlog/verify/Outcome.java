package org.plainview.tlog.verify;

import org.plainview.tlog.policy.PolicyOutcome;
import org.plainview.tlog.tile.LogPath;

/** How the verification of a whole log ended. That its files could not be read is an exception instead. */
public sealed interface Outcome {

  /**
   * Every hash that the checkpoint stands for is in the files, and every entry that was read has its place.
   *
   * @param entriesChecked whether the entries were read, or only the hashes that stand for them
   */
  record Verified(PolicyOutcome.Accepted checkpoint, boolean entriesChecked) implements Outcome {}

  /**
   * The files are not those of the log that the checkpoint stands for. The first entry that is wrong, or whose hashes
   * are, is one of the {@code span} entries from {@code index} on; all before them are right. With a span of 1 it is
   * the entry {@code index} itself; a longer one means that the files alone cannot tell which.
   *
   * @param index an entry, or the size of the log where something is wrong behind its last entry
   * @param span at least 1
   * @param problem a sentence without its full stop
   */
  record Damaged(long index, long span, String problem, LogPath file) implements Outcome {}

  /** The checkpoint is not one to believe. The reason is a sentence without its full stop. */
  record Refused(String reason) implements Outcome {}

  /** A file is missing; {@code index} is the first entry that it is about. Nothing was found wrong up to there. */
  record Incomplete(long index, LogPath missing) implements Outcome {}
}
