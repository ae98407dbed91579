package org.plainview.watchlist.language;

import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what CEL's checker has found in the words of the language: with units, and what to write instead. */
final class Types {

  private final Tree tree;

  private Types(Tree tree) {
    this.tree = tree;
  }

  static List<ExpressionProblem> problems(Tree tree, List<CelIssue> issues) {
    Types types = new Types(tree);
    List<ExpressionProblem> problems = new ArrayList<>();
    Set<Long> told = new HashSet<>();
    for (CelIssue issue : issues) {
      if (told.add(issue.getExprId())) {
        problems.add(types.problem(tree.find(issue.getExprId()).orElse(tree.root()), issue.getMessage()));
      }
    }
    return problems;
  }

  private ExpressionProblem problem(CelExpr expr, String found) {
    if (expr.getKind() != CelExpr.ExprKind.Kind.CALL || found.startsWith("expected type")) {
      return new ExpressionProblem(
          "type", "'" + tree.text(expr) + "' is no condition: compare it with something.", tree.place(expr));
    }
    CelExpr.CelCall call = expr.call();
    Optional<Comparison> comparison = Comparison.of(call.function());
    if (comparison.isPresent()) {
      return compared(expr, comparison.get());
    }
    if (Window.Function.of(call.function()).isPresent()) {
      return window(expr, call);
    }
    if (Names.LITERALS.contains(call.function())) {
      return new ExpressionProblem(
          "type", "It takes one number, as in %s(4).".formatted(call.function()), tree.place(expr));
    }
    Optional<Member> member = Member.of(call.function());
    if (member.isPresent()) {
      String example = member.get().argument() == Kind.LEVEL ? "ACT" : "I5";
      return new ExpressionProblem(
          "type", "It takes one argument, as in %s(%s).".formatted(member.get().path(), example), tree.place(expr));
    }
    return new ExpressionProblem("type", "Both sides of && and || must be conditions.", tree.place(expr));
  }

  private ExpressionProblem compared(CelExpr expr, Comparison comparison) {
    CelExpr left = expr.call().args().get(0);
    CelExpr right = expr.call().args().get(1);
    Kind one = Tree.kind(left);
    Kind other = Tree.kind(right);
    if (one == null || other == null || one == Kind.CONDITION || other == Kind.CONDITION) {
      return new ExpressionProblem("type", "A condition cannot be compared.", tree.place(expr));
    }
    if (one == other) {
      return new ExpressionProblem(
          "type",
          one.isMeasured()
              ? "A measured number never equals another exactly: use >= or <=."
              : "'%s' does not compare these.".formatted(comparison.symbol()),
          tree.place(expr));
    }
    String message = "'%s' is %s, and '%s' is %s.".formatted(tree.text(left), in(one), tree.text(right), in(other));
    String instead = instead(one, other, right);
    return new ExpressionProblem(
        "unit",
        message + (instead == null ? Optional.ofNullable(instead(other, one, left)).orElse("") : instead),
        tree.place(expr));
  }

  private static String in(Kind kind) {
    return kind.isMeasured() ? "in " + kind.unit() : kind.unit();
  }

  /** What to write in place of a number without a unit or with another. */
  private @Nullable String instead(Kind wanted, Kind given, CelExpr part) {
    if (!wanted.isMeasured() || Tree.literal(part) == null) {
      return null;
    }
    String number =
        given == Kind.NUMBER || part.getKind() != CelExpr.ExprKind.Kind.CALL
            ? tree.text(part)
            : tree.text(part.call().args().getFirst());
    return given == Kind.LEVEL ? null : " Write %s(%s).".formatted(wanted.literals().getFirst(), number);
  }

  private ExpressionProblem window(CelExpr expr, CelExpr.CelCall call) {
    if (call.args().size() < 2) {
      return new ExpressionProblem(
          "window",
          "This window has no end: say how far it looks back, as in %s(…, minutes(5)).".formatted(call.function()),
          tree.place(expr));
    }
    Kind length = Tree.kind(call.args().get(1));
    if (call.args().size() == 2 && length != Kind.TIME) {
      return new ExpressionProblem(
          "unit", "A window's length is a time, such as minutes(5).", tree.place(call.args().get(1)));
    }
    String what = call.function().equals(Window.Function.HELD_FOR.title()) ? "a condition" : "a measured number";
    return new ExpressionProblem(
        "type",
        "It takes %s and a length of time, as in %s(…, minutes(5)).".formatted(what, call.function()),
        tree.place(expr));
  }
}
