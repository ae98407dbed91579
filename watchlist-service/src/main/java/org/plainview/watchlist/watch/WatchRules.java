package org.plainview.watchlist.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.crowd.level.Level;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;
import org.plainview.watchlist.language.Scope;
import org.plainview.watchlist.zone.KnownSite;
import org.plainview.watchlist.zone.KnownZone;

/** Which watches may be written. */
final class WatchRules {

  static final int MAX_SECONDS = 3_600;
  static final int MAX_ESCALATION_SECONDS = 86_400;

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}[a-z0-9]");
  private static final int MAX_NAME = 120;

  private final WatchBody body;
  private final Optional<KnownZone> zone;
  private final Optional<KnownSite> site;
  private final List<FieldProblem> problems = new ArrayList<>();

  private WatchRules(WatchBody body, Optional<KnownZone> zone, Optional<KnownSite> site) {
    this.body = body;
    this.zone = zone;
    this.site = site;
  }

  /**
   * @param zone of the body's site and zone id, if it is known
   * @param site of the body, if any camera of it is known
   * @throws ProblemException {@code invalid-fields} naming each field that needs correction, or {@code
   *     not-armable}
   */
  static WatchBody.Checked check(WatchBody body, Optional<KnownZone> zone, Optional<KnownSite> site) {
    return new WatchRules(body, zone, site).checked();
  }

  private WatchBody.Checked checked() {
    if (body.id() != null && !SLUG.matcher(body.id()).matches()) {
      add("id", "format", "3 to 64 small letters, digits and dashes.");
    }
    String name = required("name", body.name());
    String siteId = required("siteId", body.siteId());
    Quantity quantity = required("quantity", body.quantity());
    boolean ofSite = quantity == Quantity.EXPRESSION && body.zoneId() == null;
    String zoneId = ofSite ? "" : required("zoneId", body.zoneId());
    Level level = required("level", body.level());
    Double threshold = required("threshold", threshold(quantity, level));
    Double clearAt = clearAt(quantity, threshold);
    Integer forSeconds = required("forSeconds", body.forSeconds());
    Integer clearForSeconds = required("clearForSeconds", body.clearForSeconds());
    if (name != null && (name.isBlank() || name.length() > MAX_NAME || hasControl(name))) {
      add("name", "length", "1 to " + MAX_NAME + " printable characters.");
    }
    if (level == Level.NORMAL) {
      add("level", "range", "WATCH, ACT or CRITICAL.");
    }
    if (siteId != null && ofSite && site.isEmpty()) {
      add("siteId", "unknown", "No camera of site '" + siteId + "' is known.");
    } else if (siteId != null && zoneId != null && !ofSite && zone.isEmpty()) {
      add("zoneId", "unknown", "No camera of site '" + siteId + "' reports on zone '" + zoneId + "'.");
    }
    seconds("forSeconds", forSeconds, 0, MAX_SECONDS);
    seconds("clearForSeconds", clearForSeconds, 0, MAX_SECONDS);
    seconds("escalateAfterSeconds", body.escalateAfterSeconds(), 5, MAX_ESCALATION_SECONDS);
    Schedule schedule = body.schedule() == null ? null : schedule(body.schedule(), quantity);
    expression(quantity, ofSite);
    if (quantity != null) {
      numbers(quantity, level, threshold, clearAt);
      zone.ifPresent(known -> needs(quantity, known));
    }
    if (name == null
        || siteId == null
        || zoneId == null
        || quantity == null
        || level == null
        || threshold == null
        || clearAt == null
        || forSeconds == null
        || clearForSeconds == null
        || !problems.isEmpty()) {
      throw new ProblemException(
          ProblemCode.INVALID_FIELDS, problems.size() + " field(s) need correction.", problems);
    }
    Condition condition =
        new Condition(
            siteId,
            zoneId,
            quantity,
            threshold,
            Duration.ofSeconds(forSeconds),
            clearAt,
            Duration.ofSeconds(clearForSeconds),
            level,
            body.expression(),
            schedule);
    zone.ifPresent(known -> armable(condition, known));
    site.filter(_ -> ofSite).ifPresent(known -> armable(condition, known));
    return new WatchBody.Checked(name.strip(), condition, body.escalateAfter(), body.isEnabled());
  }

  private @Nullable Double threshold(@Nullable Quantity quantity, @Nullable Level level) {
    if (quantity == Quantity.LEVEL && body.threshold() == null && level != null) {
      return (double) level.ordinal();
    }
    if (quantity == Quantity.EXPRESSION) {
      refuse("threshold", body.threshold(), "A condition holds or does not: it has no threshold.");
      return quantity.least();
    }
    return body.threshold();
  }

  private @Nullable Double clearAt(@Nullable Quantity quantity, @Nullable Double threshold) {
    if (quantity == Quantity.EXPRESSION) {
      refuse("clearBelow", body.clearBelow(), "A condition clears when it does not hold.");
      refuse("clearAbove", body.clearAbove(), "A condition clears when it does not hold.");
      return threshold;
    }
    if (quantity != null && quantity.warnsWhenFalling()) {
      refuse("clearBelow", body.clearBelow(), quantity + " warns when it falls: it clears above, not below.");
      return required("clearAbove", body.clearAbove());
    }
    refuse("clearAbove", body.clearAbove(), quantity + " warns when it rises: it clears below, not above.");
    return quantity == Quantity.LEVEL && body.clearBelow() == null
        ? threshold
        : required("clearBelow", body.clearBelow());
  }

  private void expression(@Nullable Quantity quantity, boolean ofSite) {
    if (quantity != Quantity.EXPRESSION) {
      if (body.expression() != null) {
        add(ExpressionRules.FIELD, "direction", "Only the quantity EXPRESSION has a condition written out.");
      }
      return;
    }
    String text = required(ExpressionRules.FIELD, body.expression());
    if (text != null) {
      problems.addAll(ExpressionRules.problems(text, ofSite ? Scope.SITE : Scope.ZONE, zone.stream().toList()));
    }
  }

  private @Nullable Schedule schedule(ScheduleBody written, @Nullable Quantity quantity) {
    if (quantity == Quantity.SILENCE) {
      add("schedule", "direction", "Silence is watched at any time.");
    }
    return written.checked(problems);
  }

  private void refuse(String field, @Nullable Double given, String why) {
    if (given != null) {
      add(field, "direction", why);
    }
  }

  private void numbers(
      Quantity quantity, @Nullable Level level, @Nullable Double threshold, @Nullable Double clearAt) {
    if (body.unit() != null && !body.unit().equals(quantity.unit())) {
      add("unit", "unit", "The unit of " + quantity + " is '" + quantity.unit() + "'.");
    }
    if (threshold != null) {
      bounds(quantity, threshold);
    }
    if (threshold != null && level != null && quantity == Quantity.LEVEL && threshold != level.ordinal()) {
      add("threshold", "level", "A watch over the level raises at its own: leave the threshold out.");
    }
    if (threshold == null || clearAt == null) {
      return;
    }
    // Written so that NaN fails.
    if (quantity.warnsWhenFalling()) {
      if (!(clearAt >= threshold && clearAt <= quantity.most())) {
        add("clearAbove", "range", "At least the threshold, at most " + plain(quantity.most()) + ".");
      }
    } else if (!(clearAt > 0 && clearAt <= threshold)) {
      add("clearBelow", "range", "More than 0, at most the threshold.");
    } else if (quantity == Quantity.COUNT && zone.isPresent() && clearAt < zone.get().floor()) {
      add(
          "clearBelow",
          "below-floor",
          "Fewer than " + zone.get().floor() + " people are not counted here: it would never clear.");
    }
  }

  private void bounds(Quantity quantity, double threshold) {
    if (!(threshold > 0 && threshold >= quantity.least() && threshold <= quantity.most())) {
      add(
          "threshold",
          "range",
          "More than 0, from %s to %s %s."
              .formatted(plain(quantity.least()), plain(quantity.most()), quantity.unit()));
    }
  }

  /** What the zone must have for there to be a number at all. */
  private void needs(Quantity quantity, KnownZone known) {
    switch (quantity.needs()) {
      case CAPACITY -> {
        if (known.capacity() == null) {
          add("zoneId", "no-capacity", "This zone declares no capacity, of which " + quantity + " would be a part.");
        }
      }
      case LINES -> {
        if (!known.hasLines()) {
          add("zoneId", "no-lines", "No camera counts people over a line of this zone.");
        }
      }
      case LIBRARY -> add("quantity", "library", "Situations are written in the library, not as watches.");
      case NOTHING, CALIBRATION, GROUND -> {}
    }
  }

  private static void armable(Condition condition, KnownSite site) {
    if (condition.needsCalibration() && !site.calibrated()) {
      throw new ProblemException(
          ProblemCode.NOT_ARMABLE,
          "No camera of site '%s' is calibrated: it can arm WATCH, but not %s."
              .formatted(site.siteId(), condition.level()));
    }
  }

  private static void armable(Condition condition, KnownZone zone) {
    if (condition.needsCalibration() && !zone.calibrated()) {
      throw new ProblemException(
          ProblemCode.NOT_ARMABLE,
          "No camera of zone '%s' is calibrated: it can arm WATCH, but not %s."
              .formatted(zone.zoneId(), condition.level()));
    }
    Quantity quantity = condition.quantity();
    if (quantity.needs() == Quantity.Needs.GROUND && (!zone.calibrated() || zone.areaM2() == null)) {
      throw new ProblemException(
          ProblemCode.NOT_ARMABLE,
          "Zone '%s' has no density: that needs a calibrated camera and a polygon on the ground."
              .formatted(zone.zoneId()));
    }
    boolean onGround = quantity.needs() == Quantity.Needs.CALIBRATION || quantity.needs() == Quantity.Needs.LINES;
    if (onGround && !zone.calibrated()) {
      throw new ProblemException(
          ProblemCode.NOT_ARMABLE,
          "No camera of zone '%s' is calibrated, and %s is measured on the ground."
              .formatted(zone.zoneId(), quantity));
    }
  }

  private void seconds(String field, @Nullable Integer seconds, int least, int most) {
    if (seconds != null && (seconds < least || seconds > most)) {
      add(field, "range", "From " + least + " to " + most + " seconds.");
    }
  }

  private <T> @Nullable T required(String field, @Nullable T value) {
    if (value == null) {
      add(field, "required", "Must be given.");
    }
    return value;
  }

  private void add(String field, String code, String message) {
    problems.add(new FieldProblem(field, code, message));
  }

  private static boolean hasControl(String text) {
    return text.codePoints().anyMatch(Character::isISOControl);
  }

  private static String plain(double number) {
    return String.valueOf((long) number);
  }
}
