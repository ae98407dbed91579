package org.plainview.watchlist.language;

import dev.cel.common.ast.CelExpr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether every window has an end, every number is written out, and all of it costs little enough. */
final class Limits {

  /** A reading must be judged in about a microsecond. */
  static final int MAX_PARTS = 100;

  static final int MAX_WINDOWS = 4;

  private static final double SECONDS_PER_MINUTE = 60;

  private final Tree tree;
  private final List<ExpressionProblem> problems = new ArrayList<>();

  private Limits(Tree tree) {
    this.tree = tree;
  }

  static List<ExpressionProblem> problems(Tree tree) {
    Limits limits = new Limits(tree);
    List<CelExpr> parts = Tree.parts(tree.root()).toList();
    List<CelExpr> windows = parts.stream().filter(Limits::isWindow).toList();
    windows.forEach(limits::window);
    parts.forEach(limits::literal);
    if (parts.size() > MAX_PARTS) {
      limits.add("cost", "This has %d parts; at most %d are judged.".formatted(parts.size(), MAX_PARTS), tree.root());
    }
    if (windows.size() > MAX_WINDOWS) {
      limits.add("cost", "At most " + MAX_WINDOWS + " windows.", windows.get(MAX_WINDOWS));
    }
    return limits.problems;
  }

  static boolean isWindow(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CALL
        && expr.call().target().isEmpty()
        && Window.Function.of(expr.call().function()).isPresent();
  }

  /** Of a window whose length is written out. */
  static Duration length(CelExpr window) {
    Double minutes = lengthMinutes(window);
    return Duration.ofMillis(Math.round((minutes == null ? 0 : minutes) * SECONDS_PER_MINUTE * 1_000));
  }

  private static @Nullable Double lengthMinutes(CelExpr window) {
    return Tree.literal(window.call().args().get(1));
  }

  private void window(CelExpr window) {
    CelExpr length = window.call().args().get(1);
    Double minutes = lengthMinutes(window);
    if (minutes == null) {
      add("window", "A window's end is fixed: write a length such as minutes(5).", length);
    } else if (!(minutes * SECONDS_PER_MINUTE <= Window.MOST.toSeconds())) {
      add("window", "This window is too long: at most minutes(" + Window.MOST.toMinutes() + ").", length);
    } else if (!(minutes * SECONDS_PER_MINUTE >= Window.LEAST.toSeconds())) {
      add("window", "This window is too short: at least seconds(" + Window.LEAST.toSeconds() + ").", length);
    }
    CelExpr inner = window.call().args().getFirst();
    Optional<CelExpr> nested = Tree.parts(inner).filter(Limits::isWindow).findFirst();
    nested.ifPresent(found -> add("window", "A window cannot look back into another.", found));
    if (Tree.literal(inner) != null) {
      add("type", "This never changes: nothing is to be looked back at.", inner);
    }
  }

  private void literal(CelExpr expr) {
    if (expr.getKind() != CelExpr.ExprKind.Kind.CALL || !Names.LITERALS.contains(expr.call().function())) {
      return;
    }
    CelExpr number = expr.call().args().getFirst();
    Double value = Tree.literal(number);
    if (number.getKind() != CelExpr.ExprKind.Kind.CONSTANT || value == null || !Double.isFinite(value)) {
      add("type", "Write the number itself, as in " + expr.call().function() + "(4).", number);
    }
  }

  private void add(String code, String message, CelExpr expr) {
    problems.add(new ExpressionProblem(code, message, tree.place(expr)));
  }
}
