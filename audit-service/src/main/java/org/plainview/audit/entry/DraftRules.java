package org.plainview.audit.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plainview.platform.problem.FieldProblem;

/** Which drafts the log takes. */
public final class DraftRules {

  /** The most that an entry may take: a leaf of a transparency log must stay under 64 KiB. */
  public static final int MAX_BYTES = 60 * 1024;

  /** How far the clock of a caller may be ahead. */
  public static final Duration MAX_AHEAD = Duration.ofMinutes(5);

  /** The first time that has a year of four digits, as every time in a leaf has. */
  public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final int MAX_ROLES = 20;
  private static final int MAX_DETAILS = 100;
  private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");
  private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  // PostgreSQL has no NUL, UTF-8 no lone surrogate, and a line break could fake an entry in a listing.
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
  private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

  private DraftRules() {}

  /** Everything that is wrong with the draft; empty when the log takes it. */
  public static List<FieldProblem> problems(Draft draft, Instant now) {
    Problems problems = new Problems();
    problems.required("service", draft.service(), 64);
    problems.required("actor", draft.actor(), 256);
    problems.required("action", draft.action(), 100);
    problems.text("dutyPurpose", draft.dutyPurpose(), 500);
    problems.text("dutyCase", draft.dutyCase(), 200);
    problems.text("objectType", draft.objectType(), 64);
    problems.text("objectId", draft.objectId(), 500);
    problems.text("siteId", draft.siteId(), 64);
    problems.text("requestId", draft.requestId(), 100);
    if (!draft.action().isBlank() && !ACTION.matcher(draft.action()).matches()) {
      problems.add("action", "format", "Lower-case words joined by dots, such as camera.approve.");
    }
    if (draft.at().isAfter(now.plus(MAX_AHEAD))) {
      problems.add("at", "date", "This time lies ahead of the log's clock.");
    }
    if (draft.at().isBefore(EARLIEST)) {
      problems.add("at", "date", "This time lies before every event.");
    }
    if (draft.roles().size() > MAX_ROLES) {
      problems.add("roles", "length", "At most " + MAX_ROLES + " roles.");
    }
    if (!draft.roles().stream().allMatch(role -> ROLE.matcher(role).matches())) {
      problems.add("roles", "format", "A role is up to 64 letters, digits, '-', '_' or '.'.");
    }
    details(draft, problems);
    if (draft.sizeBytes() > MAX_BYTES) {
      problems.add("detail", "size", "An entry may take at most " + MAX_BYTES + " bytes.");
    }
    return problems.found;
  }

  private static void details(Draft draft, Problems problems) {
    if (draft.detail().size() > MAX_DETAILS) {
      problems.add("detail", "length", "At most " + MAX_DETAILS + " details.");
    }
    draft
        .detail()
        .forEach(
            (name, value) -> {
              problems.text("detail", name, 100);
              if (UNSTORABLE.matcher(value).find()) {
                problems.add("detail", "format", "Holds a control character.");
              }
            });
  }

  private static final class Problems {

    private final List<FieldProblem> found = new ArrayList<>();

    void add(String field, String code, String message) {
      found.add(new FieldProblem(field, code, message));
    }

    void required(String field, String value, int maxLength) {
      if (value.isBlank()) {
        add(field, "required", "Must be given.");
      }
      text(field, value, maxLength);
    }

    void text(String field, String value, int maxLength) {
      if (value.length() > maxLength) {
        add(field, "length", "At most " + maxLength + " characters.");
      }
      if (UNPRINTABLE.matcher(value).find()) {
        add(field, "format", "Holds a control character.");
      }
    }
  }
}
