package org.plainview.audit.publish;

import java.io.IOException;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.ProblemException;
import org.plainview.tlog.proof.ProofBundle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProofController {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain; charset=utf-8");

  private final PublishedLog log;

  ProofController(PublishedLog log) {
    this.log = log;
  }

  /** A file in the format {@code c2sp.org/tlog-proof@v1}, which is checked offline. */
  @GetMapping("/api/audit/entries/{index}/proof")
  ResponseEntity<String> proof(@PathVariable long index) throws IOException {
    if (index < 0 || index >= log.size()) {
      throw ProblemException.notFound("entry", String.valueOf(index));
    }
    ProofBundle proof =
        log.proof(index)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.WRONG_STATE,
                        "No published checkpoint covers entry " + index + " yet. Try again in a moment."));
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + index + ".tlog-proof\"")
        .body(proof.encode());
  }
}
