package org.plainview.audit.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.Entry;
import org.plainview.audit.entry.Outcome;

/** An entry in JSON. */
record EntryView(
    long index,
    UUID id,
    Instant at,
    Instant recordedAt,
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

  static EntryView of(Entry entry) {
    Draft draft = entry.draft();
    return new EntryView(
        entry.index(),
        draft.id(),
        draft.at(),
        entry.recordedAt(),
        draft.service(),
        draft.actor(),
        draft.roles(),
        draft.dutyPurpose(),
        draft.dutyCase(),
        draft.action(),
        draft.objectType(),
        draft.objectId(),
        draft.siteId(),
        draft.outcome(),
        draft.requestId(),
        draft.detail());
  }
}
