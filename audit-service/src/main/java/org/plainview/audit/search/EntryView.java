package org.plainview.audit.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.entry.Disclosure;
import org.plainview.audit.entry.Entry;
import org.plainview.audit.entry.Outcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry in JSON.
 *
 * @param leaf the exact text that the log's tree commits to; all but index, actor and detail is read from it
 * @param salt in base64, with which the leaf's digests of actor and detail can be checked; null when erased
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EntryView(
    long index,
    UUID id,
    Instant at,
    Instant recordedAt,
    String service,
    @Nullable String actor,
    List<String> roles,
    String dutyPurpose,
    String dutyCase,
    String action,
    String objectType,
    String objectId,
    String siteId,
    Outcome outcome,
    String requestId,
    @Nullable Map<String, String> detail,
    String leaf,
    @Nullable String salt,
    boolean erased) {

  private record Leaf(
      UUID id,
      Instant at,
      Instant recordedAt,
      String service,
      List<String> roles,
      String purpose,
      @JsonProperty("case") String dutyCase,
      String action,
      String objectType,
      String object,
      String site,
      Outcome outcome,
      String request) {}

  /** The view of a durable entry. */
  public static EntryView of(Entry entry, JsonMapper json) {
    Leaf leaf = json.readValue(entry.leaf(), Leaf.class);
    Disclosure disclosure = entry.disclosure();
    return new EntryView(
        entry.index(),
        leaf.id(),
        leaf.at(),
        leaf.recordedAt(),
        leaf.service(),
        disclosure == null ? null : disclosure.actor(),
        leaf.roles(),
        leaf.purpose(),
        leaf.dutyCase(),
        leaf.action(),
        leaf.objectType(),
        leaf.object(),
        leaf.site(),
        leaf.outcome(),
        leaf.request(),
        disclosure == null ? null : disclosure.detail(),
        entry.leaf(),
        disclosure == null ? null : disclosure.salt(),
        disclosure == null);
  }
}
