package org.plainview.audit.log;

import java.time.Instant;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.leaf.CanonicalJson;
import org.plainview.audit.leaf.LeafDraft;
import org.plainview.platform.copy.CopyBuffer;

/**
 * A draft with all that can be made of it before it has its place: made by its caller's thread, so that the one
 * writer only puts the rest in.
 *
 * @param columns those of {@link #COLUMNS}, encoded, but for the first three
 */
record ReadyDraft(Draft draft, LeafDraft leaf, byte[] columns) {

  static final String COLUMNS =
      "index, recorded_at, leaf, id, at, actor, roles, action, object_id, duty_case, detail, salt";

  private static final int COLUMN_COUNT = 12;

  /**
   * @throws IllegalArgumentException when the draft has no canonical form
   */
  static ReadyDraft of(Draft draft, byte[] salt) {
    CopyBuffer columns = new CopyBuffer(512);
    columns.uuid(draft.id());
    columns.time(draft.at());
    columns.text(draft.actor());
    columns.texts(draft.roles());
    columns.text(draft.action());
    columns.text(draft.objectId());
    columns.text(draft.dutyCase());
    columns.text(CanonicalJson.object(draft.detail()));
    columns.bytes(salt);
    return new ReadyDraft(draft, LeafDraft.of(draft, salt), columns.toBytes());
  }

  void writeTo(CopyBuffer rows, long index, Instant recordedAt) {
    rows.row(COLUMN_COUNT);
    rows.bigint(index);
    rows.time(recordedAt);
    rows.bytes(leaf.recordedAt(recordedAt));
    rows.raw(columns);
  }
}
