package org.plainview.audit.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An entry before it has its place in the log. Texts that do not apply are empty.
 *
 * @param id the log keeps one entry per id, however often it is given
 * @param at when it happened, to the microsecond
 * @param actor user name, or {@code system:<service>}
 * @param action such as {@code camera.approve}
 * @param requestId ties the request, its decision and its effect together
 */
public record Draft(
    UUID id,
    Instant at,
    String service,
    String actor,
    List<String> roles,
    String dutyPurpose,
    String dutyCase,
    String action,
    String objectType,
    String objectId,
    String siteId,
    Outcome outcome,
    String requestId,
    Map<String, String> detail) {

  private static final int FIXED_BYTES = 256;

  public Draft {
    // The database keeps microseconds; a repetition must compare equal to what was stored.
    at = at.truncatedTo(ChronoUnit.MICROS);
    roles = List.copyOf(roles);
    detail = Map.copyOf(detail);
  }

  /** About how many bytes the entry takes, from above. */
  public int sizeBytes() {
    return FIXED_BYTES
        + bytes(Stream.of(service, actor, dutyPurpose, dutyCase, action))
        + bytes(Stream.of(objectType, objectId, siteId, requestId))
        + bytes(roles)
        + bytes(detail.keySet())
        + bytes(detail.values());
  }

  private static int bytes(Collection<String> texts) {
    return bytes(texts.stream());
  }

  private static int bytes(Stream<String> texts) {
    return texts.mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length + 4).sum();
  }
}
