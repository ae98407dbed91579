package org.plainview.audit.leaf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.plainview.audit.entry.Draft;

/**
 * A leaf that lacks only its {@code recordedAt}. Leaves are canonical JSON (RFC 8785) in UTF-8:
 *
 * <pre>
 * {"action","actor","at","case","detail","id","object","objectType","outcome","purpose","recordedAt","request",
 *  "roles":[…],"service","site","v":1}
 * </pre>
 *
 * All members are always there; what does not apply is an empty text. {@code actor} and {@code detail} are
 * {@link Digests}; {@code at} and {@code recordedAt} are ISO 8601 in UTC with six decimals. Immutable.
 */
public final class LeafDraft {

  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

  private final byte[] before;
  private final byte[] after;

  private LeafDraft(byte[] before, byte[] after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The leaf of the draft under this salt.
   *
   * @throws IllegalArgumentException when a text holds half a surrogate pair
   */
  public static LeafDraft of(Draft draft, byte[] salt) {
    Digests digests = new Digests(salt);
    return of(draft, digests.actor(draft.actor()), digests.detail(draft.detail()));
  }

  /** The leaf of the draft with digests from elsewhere: those of a leaf whose salt has been erased. */
  public static LeafDraft of(Draft draft, String actorDigest, String detailDigest) {
    StringBuilder before = new StringBuilder(512);
    first(before, "action", draft.action());
    next(before, "actor", actorDigest);
    next(before, "at", text(draft.at()));
    next(before, "case", draft.dutyCase());
    next(before, "detail", detailDigest);
    next(before, "id", draft.id().toString());
    next(before, "object", draft.objectId());
    next(before, "objectType", draft.objectType());
    next(before, "outcome", draft.outcome().name());
    next(before, "purpose", draft.dutyPurpose());
    before.append(",\"recordedAt\":\"");
    StringBuilder after = new StringBuilder(256).append('"');
    next(after, "request", draft.requestId());
    after.append(",\"roles\":");
    CanonicalJson.array(after, draft.roles());
    next(after, "service", draft.service());
    next(after, "site", draft.siteId());
    after.append(",\"v\":1}");
    return new LeafDraft(before.toString().getBytes(UTF_8), after.toString().getBytes(UTF_8));
  }

  /** The leaf of an entry that was recorded at this time. */
  public byte[] recordedAt(Instant time) {
    byte[] text = text(time).getBytes(UTF_8);
    byte[] leaf = new byte[before.length + text.length + after.length];
    System.arraycopy(before, 0, leaf, 0, before.length);
    System.arraycopy(text, 0, leaf, before.length, text.length);
    System.arraycopy(after, 0, leaf, before.length + text.length, after.length);
    return leaf;
  }

  private static String text(Instant time) {
    return TIME.format(time);
  }

  private static void first(StringBuilder json, String name, String value) {
    json.append("{\"").append(name).append("\":");
    CanonicalJson.text(json, value);
  }

  private static void next(StringBuilder json, String name, String value) {
    json.append(",\"").append(name).append("\":");
    CanonicalJson.text(json, value);
  }
}
