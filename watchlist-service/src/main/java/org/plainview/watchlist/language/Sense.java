package org.plainview.watchlist.language;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether an expression can be true at all, and false at all: each way in which it could be is a list of
 * comparisons, and these contradict each other when they leave a number no value. What it does not see through counts
 * as possible.
 */
final class Sense {

  private static final int MOST_WAYS = 64;

  private final Tree tree;

  private Sense(Tree tree) {
    this.tree = tree;
  }

  /** One thing that must be so: a comparison, or a part taken as true or false. */
  private record Claim(CelExpr part, boolean holds) {}

  static Optional<ExpressionProblem> problem(Tree tree) {
    Sense sense = new Sense(tree);
    if (!sense.isPossible(tree.root(), true)) {
      Optional<CelExpr> part = sense.impossiblePart();
      String what = part.isPresent() ? "This" : "Its parts contradict each other: this";
      return Optional.of(
          new ExpressionProblem("never", what + " can never hold.", tree.place(part.orElse(tree.root()))));
    }
    if (!sense.isPossible(tree.root(), false)) {
      return Optional.of(new ExpressionProblem("always", "This always holds.", tree.place(tree.root())));
    }
    return Optional.empty();
  }

  /** A comparison that is impossible by itself: a better place than the whole. */
  private Optional<CelExpr> impossiblePart() {
    return Tree.parts(tree.root())
        .filter(part -> part.getKind() == CelExpr.ExprKind.Kind.CALL)
        .filter(part -> Comparison.of(part.call().function()).isPresent())
        .filter(part -> !isPossible(part, true))
        .findFirst();
  }

  private boolean isPossible(CelExpr expr, boolean holds) {
    List<List<Claim>> ways = ways(expr, holds);
    return ways == null || ways.stream().anyMatch(this::isConsistent);
  }

  /** Null when there are too many. */
  private @Nullable List<List<Claim>> ways(CelExpr expr, boolean holds) {
    String function = expr.getKind() == CelExpr.ExprKind.Kind.CALL ? expr.call().function() : "";
    if (!function.equals("_&&_") && !function.equals("_||_")) {
      return List.of(List.of(new Claim(expr, holds)));
    }
    List<List<Claim>> left = ways(expr.call().args().get(0), holds);
    List<List<Claim>> right = ways(expr.call().args().get(1), holds);
    if (left == null || right == null) {
      return null;
    }
    List<List<Claim>> all = new ArrayList<>();
    if (function.equals("_&&_") == holds) {
      for (List<Claim> one : left) {
        for (List<Claim> other : right) {
          List<Claim> both = new ArrayList<>(one);
          both.addAll(other);
          all.add(both);
        }
      }
    } else {
      all.addAll(left);
      all.addAll(right);
    }
    return all.size() > MOST_WAYS ? null : all;
  }

  private boolean isConsistent(List<Claim> claims) {
    Map<String, Bounds> known = new HashMap<>();
    for (Claim claim : claims) {
      if (!isConsistent(claim, known)) {
        return false;
      }
    }
    return true;
  }

  private boolean isConsistent(Claim claim, Map<String, Bounds> known) {
    CelExpr part = claim.part();
    if (part.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
      return part.constant().booleanValue() == claim.holds();
    }
    CelExpr.CelCall call = part.call();
    Comparison comparison = Comparison.of(call.function()).orElse(null);
    if (comparison == null) {
      // A window over a condition: that it holds now is part of it.
      boolean isWindow = Window.Function.of(call.function()).isPresent();
      return !claim.holds() || !isWindow || isPossible(call.args().getFirst(), true);
    }
    CelExpr left = call.args().get(0);
    CelExpr right = call.args().get(1);
    Double number = Tree.literal(right);
    Double mirrored = Tree.literal(left);
    if (number != null && mirrored != null) {
      return Objects.equals(comparison.of(Range.of(mirrored), Range.of(number)), claim.holds());
    }
    if (number == null && mirrored == null) {
      return true;
    }
    CelExpr asked = number == null ? right : left;
    if (!claim.holds() && mayBeNone(asked)) {
      return true;
    }
    Comparison so = number == null ? comparison.mirrored() : comparison;
    return bound(asked, claim.holds() ? so : opposite(so), number == null ? mirrored : number, known);
  }

  private boolean bound(
      CelExpr asked, Comparison comparison, @Nullable Double number, Map<String, Bounds> known) {
    String key = tree.text(asked).replaceAll("\\s+", "");
    Bounds before = known.getOrDefault(key, bounds(asked));
    Bounds after = number == null ? null : before.and(comparison, number);
    if (after == null) {
      return true;
    }
    Kind kind = Tree.kind(asked);
    Bounds left = kind != null && kind.isStepped() ? after.whole() : after;
    known.put(key, left);
    return !left.isEmpty();
  }

  private static boolean mayBeNone(CelExpr asked) {
    return Tree.parts(asked)
        .flatMap(part -> Optional.ofNullable(Tree.path(part)).flatMap(Term::of).stream())
        .anyMatch(Term::mayBeNone);
  }

  private static Comparison opposite(Comparison comparison) {
    return switch (comparison) {
      case GE -> Comparison.LT;
      case GT -> Comparison.LE;
      case LE -> Comparison.GT;
      case LT -> Comparison.GE;
      case EQ -> Comparison.NE;
      case NE -> Comparison.EQ;
    };
  }

  private static Bounds bounds(CelExpr asked) {
    String path = Tree.path(asked);
    Optional<Term> term = path == null ? Optional.empty() : Term.of(path);
    if (term.isPresent()) {
      return Bounds.closed(term.get().least(), term.get().most());
    }
    if (asked.getKind() == CelExpr.ExprKind.Kind.CALL) {
      CelExpr.CelCall call = asked.call();
      Optional<Window.Function> window = Window.Function.of(call.function());
      if (window.isPresent() && !call.args().isEmpty()) {
        Bounds inner = bounds(call.args().getFirst());
        double width = inner.high() - inner.low();
        return window.get() == Window.Function.CHANGE ? Bounds.closed(-width, width) : inner;
      }
      Optional<Member> member = Member.of(call.function());
      if (member.isPresent()) {
        return Bounds.closed(0, member.get().most());
      }
    }
    return Bounds.closed(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
