package org.plainview.audit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.publish.ExportKey;
import org.plainview.audit.publish.PublishedLog;
import org.plainview.audit.publish.PublishedTree;
import org.plainview.audit.search.Query;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.tlog.note.NoteSigner;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportController {

  private final Exports exports;
  private final Selection selection;
  private final PublishedLog log;
  private final ExportKey key;
  private final Clock clock;

  ExportController(Exports exports, Selection selection, PublishedLog log, ExportKey key, Clock clock) {
    this.exports = exports;
    this.selection = selection;
    this.log = log;
    this.key = key;
    this.clock = clock;
  }

  /** Sends the archive while it is made: nothing of it is kept here. */
  @GetMapping("/api/audit/export")
  void export(
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String role,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String object,
      @RequestParam(name = "case", required = false) @Nullable String caseNumber,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    NoteSigner signer = key.signer();
    if (signer == null) {
      throw new ProblemException(
          ProblemCode.UNAVAILABLE,
          "This deployment has no key for exports. Its operator sets one: plainview.log.export-key.file");
    }
    PublishedTree tree =
        log.tree()
            .orElseThrow(
                () -> new ProblemException(ProblemCode.WRONG_STATE, "No checkpoint has been published yet."));
    Query query = Query.asked(from, to, actor, role, action, object, caseNumber, Query.MAX_LIMIT, null);
    Found found = selection.find(query, tree.checkpoint().size());
    Request request = Request.of(query, caller.username(), clock.instant(), found, tree.checkpoint());
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plainview-audit.zip\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    exports.write(response.getOutputStream(), found.published(), request, tree, signer);
  }
}
