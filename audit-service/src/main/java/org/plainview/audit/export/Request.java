package org.plainview.audit.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.search.Query;
import org.plainview.tlog.checkpoint.Checkpoint;

/**
 * What was asked for and what it gave: the file {@code export.json}.
 *
 * @param entries how many are in the archive
 * @param unpublished how many more matched, which no checkpoint covered yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Request(
    Search search, String exportedBy, Instant exportedAt, int entries, long unpublished, Tree checkpoint) {

  /** The parameters of the search; what is absent matched everything. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Search(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String actor,
      @Nullable String role,
      @Nullable String action,
      @Nullable String object,
      @JsonProperty("case") @Nullable String caseNumber) {}

  /**
   * The checkpoint that the proofs lead to.
   *
   * @param root in base64
   */
  record Tree(String origin, long size, String root) {}

  static Request of(Query query, String exportedBy, Instant exportedAt, Found found, Checkpoint checkpoint) {
    Search search =
        new Search(
            query.from(),
            query.to(),
            query.actor(),
            query.role(),
            query.action(),
            query.object(),
            query.caseNumber());
    Tree tree = new Tree(checkpoint.origin(), checkpoint.size(), checkpoint.root().base64());
    return new Request(search, exportedBy, exportedAt, found.published().size(), found.unpublished(), tree);
  }
}
