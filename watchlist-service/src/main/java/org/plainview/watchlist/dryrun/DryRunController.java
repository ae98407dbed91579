package org.plainview.watchlist.dryrun;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.watchlist.watch.WatchBody;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DryRunController {

  private final DryRuns runs;

  DryRunController(DryRuns runs) {
    this.runs = runs;
  }

  @PostMapping("/api/watches/dry-run")
  DryRun run(
      Caller caller,
      JwtAuthenticationToken token,
      @RequestBody WatchBody body,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    return runs.run(caller, token.getToken().getTokenValue(), body, instant("from", from), instant("to", to));
  }

  private static @Nullable Instant instant(String field, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException _) {
      throw ProblemException.invalid(field, "format", "A time such as 2026-11-23T14:00:00Z.");
    }
  }
}
