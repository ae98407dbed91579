package org.plainview.audit.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.leaf.LeafDraft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in the log under the id of a draft.
 *
 * @param salt null once the entry's person has been erased
 */
record KnownEntry(long index, Instant recordedAt, byte[] leaf, byte @Nullable [] salt) {

  static KnownEntry of(ResultSet row) throws SQLException {
    return new KnownEntry(
        row.getLong("index"), Rows.instant(row, "recorded_at"), row.getBytes("leaf"), row.getBytes("salt"));
  }

  /** Whether it is the draft's entry; after an erasure, as far as can still be told. */
  boolean isOf(Draft draft, JsonMapper json) {
    LeafDraft expected;
    if (salt == null) {
      JsonNode members = json.readTree(leaf);
      expected = LeafDraft.of(draft, members.get("actor").asString(), members.get("detail").asString());
    } else {
      expected = LeafDraft.of(draft, salt);
    }
    return Arrays.equals(leaf, expected.recordedAt(recordedAt));
  }
}
