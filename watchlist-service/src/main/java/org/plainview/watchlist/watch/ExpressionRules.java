package org.plainview.watchlist.watch;

import java.util.List;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.watchlist.language.Compilation;
import org.plainview.watchlist.language.ExpressionProblem;
import org.plainview.watchlist.language.Expressions;
import org.plainview.watchlist.language.PlacedNeed;
import org.plainview.watchlist.language.Scope;
import org.plainview.watchlist.zone.KnownZone;

/** Which expressions may be written, and over which zones. */
final class ExpressionRules {

  static final String FIELD = "expression";

  private ExpressionRules() {}

  static List<FieldProblem> problems(String text, Scope scope, List<KnownZone> zone) {
    return switch (Expressions.compile(text, scope)) {
      case Compilation.Refused refused -> refused.problems().stream().map(ExpressionRules::problem).toList();
      case Compilation.Compiled compiled ->
          zone.stream()
              .flatMap(known -> compiled.expression().needs().stream().filter(need -> !has(known, need)))
              .map(ExpressionRules::missing)
              .toList();
    };
  }

  private static FieldProblem problem(ExpressionProblem problem) {
    return new FieldProblem(
        FIELD,
        problem.code(),
        problem.message(),
        problem.place().line(),
        problem.place().column(),
        problem.place().length());
  }

  private static boolean has(KnownZone zone, PlacedNeed need) {
    return switch (need.needs()) {
      case NOTHING -> true;
      case CALIBRATION -> zone.calibrated();
      case GROUND -> zone.calibrated() && zone.areaM2() != null;
      case LINES -> zone.calibrated() && zone.hasLines();
      case CAPACITY -> zone.capacity() != null;
    };
  }

  private static FieldProblem missing(PlacedNeed need) {
    String code =
        switch (need.needs()) {
          case NOTHING, CALIBRATION -> "not-calibrated";
          case GROUND -> "no-ground";
          case LINES -> "no-lines";
          case CAPACITY -> "no-capacity";
        };
    String why =
        switch (need.needs()) {
          case NOTHING, CALIBRATION -> "no camera of it is calibrated";
          case GROUND -> "that needs a calibrated camera and a polygon on the ground";
          case LINES -> "no calibrated camera counts people over a line of it";
          case CAPACITY -> "it declares no capacity";
        };
    return new FieldProblem(
        FIELD,
        code,
        "This zone has no %s: %s.".formatted(need.name(), why),
        need.place().line(),
        need.place().column(),
        need.place().length());
  }
}
