package org.plainview.tlog.verify;

/** Is told how far a verification has come, by one thread at a time. */
@FunctionalInterface
public interface Progress {

  /** All entries before {@code done} are right; the log has {@code total}. Called about once per 256 entries. */
  void reached(long done, long total);

  /** Does not listen. */
  static Progress none() {
    return (_, _) -> {};
  }
}
