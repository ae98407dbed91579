package org.plainview.audit.erase;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.plainview.audit.append.OwnEntries;
import org.plainview.audit.entry.Outcome;
import org.plainview.audit.leaf.Digests;
import org.plainview.audit.leaf.Salts;
import org.plainview.audit.log.AuditLog;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ErasureController {

  private final Erasures erasures;
  private final OwnEntries entries;
  private final Salts salts = new Salts();

  ErasureController(Erasures erasures, AuditLog log, Clock clock) {
    this.erasures = erasures;
    this.entries = new OwnEntries(log, clock);
  }

  record Erased(long erased) {}

  @PostMapping("/api/audit/erasures")
  Erased erase(@RequestBody @Valid ErasureBody body, Caller caller) throws InterruptedException {
    if (body.isOfService()) {
      throw ProblemException.invalid("actor", "format", "A service is not a person.");
    }
    if (body.reasonNamesActor()) {
      throw ProblemException.invalid("reason", "format", "The reason stays in the log: it must not hold the name.");
    }
    if (body.actor().equals(caller.username())) {
      throw new ProblemException(ProblemCode.SAME_PERSON, "Your own entries must be erased by somebody else.");
    }
    byte[] salt = salts.next();
    // First into the log: an erasure that nobody can see must not happen.
    entries.append(act(body, salt, Outcome.PERMITTED, erasures.count(body.actor())), caller);
    long erased = erasures.erase(body.actor());
    entries.append(act(body, salt, Outcome.DONE, erased), caller, "Erased, but the log does not say so yet");
    return new Erased(erased);
  }

  /** Whoever knows the name can check the digest; nobody can read it. */
  private static OwnEntries.Act act(ErasureBody body, byte[] salt, Outcome outcome, long entries) {
    Map<String, String> detail =
        Map.of(
            "reason", body.reason(),
            "entries", String.valueOf(entries),
            "digest", new Digests(salt).actor(body.actor()),
            "salt", Base64.getEncoder().encodeToString(salt));
    return new OwnEntries.Act("audit.erase", "person", "", outcome, detail);
  }
}
