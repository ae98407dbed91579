package org.plainview.audit.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.plainview.audit.append.OwnEntries;
import org.plainview.audit.log.AuditLog;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FindingController {

  private final ReviewTable reviews;
  private final FindingTable findings;
  private final OwnEntries entries;

  FindingController(ReviewTable reviews, FindingTable findings, AuditLog log, Clock clock) {
    this.reviews = reviews;
    this.findings = findings;
    this.entries = new OwnEntries(log, clock);
  }

  /** A finding may be changed at any time; what it was before is kept, here and in the log. */
  @PutMapping("/api/audit/reviews/{reviewId}/findings/{index}")
  Finding put(
      @PathVariable UUID reviewId, @PathVariable long index, @RequestBody @Valid FindingBody body, Caller caller)
      throws InterruptedException {
    if (reviews.find(reviewId).filter(review -> review.items().contains(index)).isEmpty()) {
      throw ProblemException.notFound("entry of review " + reviewId, String.valueOf(index));
    }
    String object = reviewId + "/" + index + "/" + body.verdict();
    long entry =
        entries.append(
            new OwnEntries.Act("audit.finding", "finding", object, Map.of("note", sha256(body.noteText()))), caller);
    return findings.add(reviewId, index, body, entry);
  }

  /** Of the note's UTF-8, in hexadecimal: what a note says may have to go one day. */
  private static String sha256(String note) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(note.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
