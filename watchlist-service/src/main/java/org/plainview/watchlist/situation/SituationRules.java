package org.plainview.watchlist.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.crowd.level.Level;
import org.plainview.crowd.situation.Feature;
import org.plainview.crowd.situation.Situation;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;

/** Which situations may be written. */
final class SituationRules {

  static final double MOST_DISTANCE = 0.5;
  private static final int MAX_NAME = 120;
  private static final int MAX_DESCRIPTION = 2_000;
  private static final int MAX_SITES = 500;
  private static final Pattern SITE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final SituationBody body;
  private final List<FieldProblem> problems = new ArrayList<>();

  private SituationRules(SituationBody body) {
    this.body = body;
  }

  /** What is written of a body with nothing wrong. */
  record Checked(String name, String description, SituationKind kind, double maxDistance, List<String> siteIds) {}

  /**
   * @param isNew whether it must say what it is made from, or must not
   * @throws ProblemException {@code invalid-fields} naming each field that needs correction
   */
  static Checked check(SituationBody body, boolean isNew) {
    return new SituationRules(body).checked(isNew);
  }

  private Checked checked(boolean isNew) {
    text("name", required("name", body.name()), 1, MAX_NAME, false);
    text("description", body.description(), 0, MAX_DESCRIPTION, true);
    SituationKind kind = required("kind", body.kind());
    Double most = required("maxDistance", body.maxDistance());
    if (most != null && !(most > 0 && most <= MOST_DISTANCE)) {
      add("maxDistance", "range", "More than 0, at most " + MOST_DISTANCE + ".");
    }
    if (body.level() == Level.NORMAL) {
      add("level", "range", "WATCH, ACT or CRITICAL; without one a match raises no alert.");
    }
    if (body.sites().size() > MAX_SITES || body.sites().stream().anyMatch(id -> !SITE.matcher(id).matches())) {
      add("siteIds", "format", "At most " + MAX_SITES + " ids of sites.");
    }
    if (isNew) {
      madeFrom();
    } else if (body.hasSource() || body.features() != null) {
      add(body.hasSource() ? "minute" : "features", "fixed", "A situation keeps its features; make a new one.");
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "The situation cannot be written as it is.", problems);
    }
    String description = body.description();
    return new Checked(
        Objects.requireNonNull(body.name()).strip(),
        description == null ? "" : description.strip(),
        Objects.requireNonNull(kind),
        Objects.requireNonNull(most),
        body.sites());
  }

  private void madeFrom() {
    List<@Nullable Float> features = body.features();
    if (features == null) {
      required("siteId", body.siteId());
      required("zoneId", body.zoneId());
      required("minute", body.minute());
    } else if (body.hasSource()) {
      add("features", "both", "Either features, or a zone's minute.");
    } else {
      try {
        situation(features);
      } catch (IllegalArgumentException e) {
        add("features", "range", Feature.ALL.size() + " numbers, each from 0 to 1 or " + Feature.MISSING + ".");
      }
    }
  }

  /** Throws {@link IllegalArgumentException} for what is no situation. */
  static Situation situation(List<@Nullable Float> features) {
    float[] vector = new float[features.size()];
    for (int i = 0; i < vector.length; i++) {
      Float feature = features.get(i);
      vector[i] = feature == null ? Float.NaN : feature;
    }
    return Situation.ofScaled(vector);
  }

  private void text(String field, @Nullable String text, int least, int most, boolean lines) {
    if (text == null) {
      return;
    }
    int length = text.strip().length();
    boolean plain = text.chars().noneMatch(c -> Character.isISOControl(c) && !(lines && (c == '\n' || c == '\t')));
    if (length < least || length > most || !plain) {
      add(field, "length", "From %d to %d characters.".formatted(least, most));
    }
  }

  private <T> @Nullable T required(String field, @Nullable T value) {
    if (value == null) {
      add(field, "required", "Is missing.");
    }
    return value;
  }

  private void add(String field, String code, String message) {
    problems.add(new FieldProblem(field, code, message));
  }
}
