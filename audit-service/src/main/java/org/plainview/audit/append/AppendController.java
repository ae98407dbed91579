package org.plainview.audit.append;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.DraftRules;
import org.plainview.audit.log.Appended;
import org.plainview.audit.log.AuditLog;
import org.plainview.audit.publish.PublishedLog;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@RestController
class AppendController {

  // An entry escaped in full is about twice its size.
  private static final int MAX_BODY_BYTES = 2 * DraftRules.MAX_BYTES;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PATIENCE_FOR_PUBLICATION = Duration.ofSeconds(20);

  private final AuditLog log;
  private final PublishedLog published;
  private final JsonMapper json;
  private final Clock clock;

  AppendController(AuditLog log, PublishedLog published, JsonMapper json, Clock clock) {
    this.log = log;
    this.published = published;
    this.json = json;
    this.clock = clock;
  }

  record Indexed(long index) {}

  /** What a caller may wait for beyond the durable entry. */
  enum Wait {
    DURABLE,
    PUBLISHED
  }

  @PostMapping(path = "/api/audit/entries", consumes = MediaType.APPLICATION_JSON_VALUE)
  Indexed append(InputStream body, @RequestParam(defaultValue = "durable") String wait)
      throws IOException, InterruptedException {
    Wait until = waitOf(wait);
    Draft draft = parse(body.readNBytes(MAX_BODY_BYTES + 1)).draft();
    List<FieldProblem> problems = DraftRules.problems(draft, clock.instant());
    if (problems.stream().anyMatch(problem -> problem.code().equals("size"))) {
      throw tooLarge();
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(
          ProblemCode.INVALID_FIELDS, problems.size() + " field(s) need correction.", problems);
    }
    return switch (log.append(draft, PATIENCE)) {
      case Appended.At at -> {
        if (until == Wait.PUBLISHED) {
          awaitPublished(at.index());
        }
        yield new Indexed(at.index());
      }
      case Appended.IdTaken taken ->
          throw new ProblemException(
              ProblemCode.CONFLICT,
              "The id " + draft.id() + " belongs to another entry, at " + taken.index() + ".");
      case Appended.Unavailable unavailable -> throw unavailable(unavailable.reason());
      case Appended.Unstorable _ ->
          throw new ProblemException(ProblemCode.INVALID_REQUEST, "The log cannot hold this entry.");
    };
  }

  private EntryBody parse(byte[] body) {
    if (body.length > MAX_BODY_BYTES) {
      throw tooLarge();
    }
    EntryBody parsed;
    try {
      parsed = json.readValue(body, EntryBody.class);
    } catch (JacksonException e) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST, "The body is not an entry: " + e.getOriginalMessage());
    }
    if (parsed == null) {
      throw new ProblemException(ProblemCode.INVALID_REQUEST, "The body is not an entry.");
    }
    return parsed;
  }

  private void awaitPublished(long index) throws InterruptedException {
    if (!published.awaitPublished(index, PATIENCE_FOR_PUBLICATION)) {
      throw new ProblemException(
          ProblemCode.UNAVAILABLE,
          "Entry %d is durable, but was not published within %d s."
              .formatted(index, PATIENCE_FOR_PUBLICATION.toSeconds()));
    }
  }

  private static Wait waitOf(String text) {
    return switch (text) {
      case "durable" -> Wait.DURABLE;
      case "published" -> Wait.PUBLISHED;
      default -> throw ProblemException.invalid("wait", "format", "Either durable or published.");
    };
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        ProblemCode.TOO_LARGE, "An entry may take at most " + DraftRules.MAX_BYTES + " bytes.");
  }

  private static ProblemException unavailable(String reason) {
    return new ProblemException(
        ProblemCode.UNAVAILABLE, "The entry may not be durable: " + reason + ". Try the same id again.");
  }
}
