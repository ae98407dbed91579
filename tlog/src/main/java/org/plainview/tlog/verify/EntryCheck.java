package org.plainview.tlog.verify;

import java.util.Optional;

/** What entries must be besides having their place in the log; it may remember what it has seen. */
@FunctionalInterface
public interface EntryCheck {

  /**
   * Judges one entry whose hash is right. Called by one thread at a time, with every entry in rising order from 0 on.
   *
   * @return what is wrong with it, as a sentence; empty when nothing is
   */
  Optional<String> problem(long index, byte[] entry);

  /** Accepts every entry. */
  static EntryCheck none() {
    return (_, _) -> Optional.empty();
  }
}
