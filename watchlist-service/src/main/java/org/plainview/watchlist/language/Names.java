package org.plainview.watchlist.language;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.crowd.indicator.Indicator;
import org.plainview.crowd.level.Level;

/** Looks whether an expression says only what the language has words for. */
final class Names {

  /** The functions that make numbers with units. */
  static final Set<String> LITERALS =
      Arrays.stream(Kind.values()).flatMap(kind -> kind.literals().stream()).collect(Collectors.toUnmodifiableSet());

  private static final Set<String> LOGIC = Set.of("_&&_", "_||_");

  private final Tree tree;
  private final Scope scope;
  private final List<ExpressionProblem> problems = new ArrayList<>();

  private Names(Tree tree, Scope scope) {
    this.tree = tree;
    this.scope = scope;
  }

  static List<ExpressionProblem> problems(Tree tree, Scope scope) {
    Names names = new Names(tree, scope);
    names.look(tree.root());
    return names.problems;
  }

  static boolean isLevel(String name) {
    return Arrays.stream(Level.values()).anyMatch(level -> level.name().equals(name));
  }

  static double level(String name) {
    return Level.valueOf(name).ordinal();
  }

  static Optional<Indicator> indicator(String code) {
    return Arrays.stream(Indicator.values())
        .filter(indicator -> indicator != Indicator.DATA_HEALTH && indicator.code().equals(code))
        .findFirst();
  }

  private void look(CelExpr expr) {
    switch (expr.getKind()) {
      case CONSTANT -> constant(expr);
      case IDENT, SELECT -> name(expr);
      case CALL -> call(expr);
      case LIST, STRUCT, MAP, COMPREHENSION, NOT_SET -> foreign(expr, "Lists and structures");
    }
  }

  private void constant(CelExpr expr) {
    switch (expr.constant().getKind()) {
      case BOOLEAN_VALUE, INT64_VALUE, DOUBLE_VALUE -> {}
      default -> foreign(expr, "Texts and other values");
    }
  }

  private void name(CelExpr expr) {
    String path = Tree.path(expr);
    if (path == null) {
      Tree.children(expr).forEach(this::look);
      return;
    }
    Optional<Term> term = Term.of(path);
    if (term.isPresent()) {
      inScope(expr, term.get().scope());
    } else if (!isLevel(path) && indicator(path).isEmpty()) {
      unknown(path, tree.place(expr), names());
    }
  }

  private void call(CelExpr expr) {
    CelExpr.CelCall call = expr.call();
    String function = call.function();
    int before = problems.size();
    if (call.target().isPresent()) {
      member(expr, call);
    } else if (Comparison.of(function).isEmpty() && !LOGIC.contains(function)) {
      if (function.contains("_")) {
        String symbol = function.replace("_", "");
        String instead =
            symbol.equals("!") ? ": write the opposite comparison, such as < for >=" : "";
        problems.add(
            new ExpressionProblem(
                "syntax", "'" + symbol + "' is not part of this language" + instead + ".", tree.place(expr)));
        return;
      }
      if (!LITERALS.contains(function) && Window.Function.of(function).isEmpty()) {
        unknown(function + "()", tree.placeOfFunction(expr), functions());
      }
    }
    if (problems.size() == before) {
      call.args().forEach(this::look);
    }
  }

  private void member(CelExpr expr, CelExpr.CelCall call) {
    CelExpr target = call.target().orElse(null);
    String root = target == null ? null : Tree.path(target);
    if (root == null) {
      foreign(expr, "Lists and structures");
      return;
    }
    String path = root + "." + call.function();
    Optional<Member> member = Member.of(call.function()).filter(one -> one.path().equals(path));
    if (member.isPresent()) {
      inScope(expr, member.get().scope());
    } else {
      unknown(path + "()", tree.placeOfFunction(expr), functions());
    }
  }

  private void inScope(CelExpr expr, Scope used) {
    if (used != scope) {
      problems.add(
          new ExpressionProblem(
              "scope",
              "This watch looks at a %s: it cannot use the numbers of a %s.".formatted(scope.root(), used.root()),
              tree.place(expr)));
    }
  }

  private void foreign(CelExpr expr, String what) {
    problems.add(new ExpressionProblem("syntax", what + " are not part of this language.", tree.place(expr)));
  }

  private void unknown(String name, Place place, Stream<String> known) {
    String nearest = Nearest.of(name, known.toList()).map(near -> " Did you mean " + near + "?").orElse("");
    problems.add(new ExpressionProblem("unknown-name", "There is no '" + name + "'." + nearest, place));
  }

  private Stream<String> names() {
    return Stream.of(
            Arrays.stream(Term.values()).filter(term -> term.scope() == scope).map(Term::path),
            Arrays.stream(Level.values()).map(Level::name),
            Arrays.stream(Indicator.values()).map(Indicator::code).filter(code -> indicator(code).isPresent()))
        .flatMap(all -> all);
  }

  private Stream<String> functions() {
    return Stream.of(
            LITERALS.stream().map(name -> name + "()"),
            Arrays.stream(Window.Function.values()).map(one -> one.title() + "()"),
            Arrays.stream(Member.values()).filter(one -> one.scope() == scope).map(one -> one.path() + "()"))
        .flatMap(all -> all)
        .sorted(java.util.Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT)));
  }
}
