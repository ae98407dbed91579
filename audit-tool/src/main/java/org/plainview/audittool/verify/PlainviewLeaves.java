package org.plainview.audittool.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.plainview.audittool.verify.LeafScanner.NotCanonicalException;
import org.plainview.tlog.verify.EntryCheck;

/**
 * What an entry of Plainview's log must be: the canonical JSON (RFC 8785) of a leaf of version 1 with all its members,
 * recorded no earlier than the entry before it. For one pass over a log, by one thread at a time.
 */
final class PlainviewLeaves implements EntryCheck {

  private enum Kind {
    TEXT,
    DIGEST,
    TIME,
    TEXTS
  }

  /** What stands before a value, and what kind of value follows. */
  private record Member(byte[] before, Kind kind) {
    static Member of(String before, Kind kind) {
      return new Member(ascii(before), kind);
    }
  }

  private static final Member[] BEFORE_RECORDED = {
    Member.of("{\"action\":", Kind.TEXT),
    Member.of(",\"actor\":", Kind.DIGEST),
    Member.of(",\"at\":", Kind.TIME),
    Member.of(",\"case\":", Kind.TEXT),
    Member.of(",\"detail\":", Kind.DIGEST),
    Member.of(",\"id\":", Kind.TEXT),
    Member.of(",\"object\":", Kind.TEXT),
    Member.of(",\"objectType\":", Kind.TEXT),
    Member.of(",\"outcome\":", Kind.TEXT),
    Member.of(",\"purpose\":", Kind.TEXT)
  };
  private static final Member RECORDED_AT = Member.of(",\"recordedAt\":", Kind.TIME);
  private static final Member[] AFTER_RECORDED = {
    Member.of(",\"request\":", Kind.TEXT),
    Member.of(",\"roles\":", Kind.TEXTS),
    Member.of(",\"service\":", Kind.TEXT),
    Member.of(",\"site\":", Kind.TEXT)
  };
  private static final byte[] VERSION = ascii(",\"v\":1}");

  private final LeafTexts texts = new LeafTexts();
  private final byte[] newest = new byte[LeafTexts.TIME_BYTES];

  @Override
  public Optional<String> problem(long index, byte[] entry) {
    int recordedAt;
    try {
      recordedAt = recordedAt(entry);
    } catch (NotCanonicalException e) {
      return Optional.of("The entry is not a leaf of Plainview's log, version 1: " + e.getMessage());
    }
    int end = recordedAt + newest.length;
    if (Arrays.compare(entry, recordedAt, end, newest, 0, newest.length) < 0) {
      String dated = new String(entry, recordedAt, newest.length, StandardCharsets.US_ASCII);
      String before = new String(newest, StandardCharsets.US_ASCII);
      return Optional.of("The entry is back-dated: it was recorded at " + dated + ", the one before it at " + before);
    }
    System.arraycopy(entry, recordedAt, newest, 0, newest.length);
    return Optional.empty();
  }

  /** Reads the whole leaf, and gives where the time of its recording stands. */
  private int recordedAt(byte[] entry) throws NotCanonicalException {
    LeafScanner leaf = new LeafScanner(entry);
    for (Member member : BEFORE_RECORDED) {
      read(member, leaf, entry);
    }
    int start = read(RECORDED_AT, leaf, entry);
    for (Member member : AFTER_RECORDED) {
      read(member, leaf, entry);
    }
    leaf.expect(VERSION);
    leaf.expectEnd();
    return start;
  }

  private int read(Member member, LeafScanner leaf, byte[] entry) throws NotCanonicalException {
    leaf.expect(member.before());
    if (member.kind() == Kind.TEXTS) {
      return array(leaf);
    }
    int start = leaf.text();
    int end = leaf.at() - 1;
    switch (member.kind()) {
      case DIGEST -> texts.requireDigest(entry, start, end);
      case TIME -> texts.requireTime(entry, start, end);
      case TEXT, TEXTS -> {}
    }
    return start;
  }

  private static int array(LeafScanner leaf) throws NotCanonicalException {
    int start = leaf.at();
    boolean closed = leaf.accepts('[') && leaf.accepts(']');
    if (!closed && leaf.at() == start) {
      throw new NotCanonicalException("at byte " + start + " a list should begin");
    }
    while (!closed) {
      leaf.text();
      closed = !leaf.accepts(',');
      if (closed && !leaf.accepts(']')) {
        throw new NotCanonicalException("at byte " + leaf.at() + " a list should end");
      }
    }
    return start;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
