package org.plainview.watchlist.language;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.indicator.Indicator;
import org.plainview.crowd.level.Level;

/**
 * Makes programs of checked expressions. Each window becomes a program of its own and a variable in the rest: a part
 * that "and" or "or" would leave out must be looked at all the same, or its window would have holes.
 */
final class Compiler {

  static final CelUnknownSet UNKNOWN = CelUnknownSet.create(1L);
  private static final CelRuntime RUNTIME = runtime();

  private final CelAbstractSyntaxTree ast;
  private final Map<Long, CelReference> references;
  private final Map<Long, CelType> types;
  private final List<Window> windows = new ArrayList<>();

  private Compiler(CelAbstractSyntaxTree ast) {
    this.ast = ast;
    this.references = new HashMap<>(ast.getReferenceMap());
    this.types = ast.getTypeMap();
  }

  static CompiledExpression compile(CelAbstractSyntaxTree ast, Tree tree, Duration sampling) {
    Compiler compiler = new Compiler(ast);
    CelExpr rest = compiler.withoutWindows(ast.getExpr());
    List<String> names = Tree.parts(tree.root()).flatMap(part -> name(part).stream()).distinct().toList();
    List<PlacedNeed> needs = PlacedNeed.of(tree);
    return new CompiledExpression(compiler.program(rest), compiler.windows, sampling, names, needs);
  }

  private static Optional<String> name(CelExpr part) {
    return part.getKind() == CelExpr.ExprKind.Kind.CALL
        ? Member.of(part.call().function()).map(member -> member.path() + "()")
        : Optional.ofNullable(Tree.path(part)).flatMap(Term::of).map(Term::path);
  }

  private CelExpr withoutWindows(CelExpr expr) {
    if (Limits.isWindow(expr)) {
      return window(expr);
    }
    if (expr.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return expr;
    }
    CelExpr.CelCall call = expr.call();
    ImmutableList<CelExpr> args =
        call.args().stream().map(this::withoutWindows).collect(ImmutableList.toImmutableList());
    return CelExpr.ofCall(expr.id(), call.target(), call.function(), args);
  }

  private CelExpr window(CelExpr expr) {
    String variable = "window" + windows.size();
    Window.Function function = Window.Function.of(expr.call().function()).orElseThrow();
    windows.add(
        new Window(function, variable, program(expr.call().args().getFirst()), Limits.length(expr)));
    references.put(expr.id(), CelReference.newBuilder().setName(variable).build());
    return CelExpr.ofIdent(expr.id(), variable);
  }

  private Program program(CelExpr expr) {
    try {
      return RUNTIME.createProgram(CelAbstractSyntaxTree.newCheckedAst(expr, ast.getSource(), references, types));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("A checked expression cannot be planned", e);
    }
  }

  private static CelRuntime runtime() {
    List<CelFunctionBinding> bindings = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      List<CelFunctionBinding> overloads =
          comparison.kinds().stream()
              .map(
                  kind ->
                      CelFunctionBinding.from(
                          Environment.overload(comparison, kind),
                          Object.class,
                          Object.class,
                          (left, right) -> answer(comparison.of(range(left), range(right)))))
              .toList();
      bindings.addAll(CelFunctionBinding.fromOverloads(comparison.operator(), overloads));
    }
    for (String literal : Names.LITERALS) {
      double factor = Kind.factor(literal);
      bindings.addAll(
          CelFunctionBinding.fromOverloads(
              literal,
              CelFunctionBinding.from(literal + "_int", Long.class, number -> Range.of(number * factor)),
              CelFunctionBinding.from(literal + "_double", Double.class, number -> Range.of(number * factor))));
    }
    bindings.addAll(
        CelFunctionBinding.fromOverloads(
            Member.INDICATOR.title(),
            CelFunctionBinding.from(Member.INDICATOR.title(), Facts.class, Indicator.class, Facts::indicator)));
    bindings.addAll(
        CelFunctionBinding.fromOverloads(
            Member.INDEPENDENT_INDICATORS.title(),
            CelFunctionBinding.from(
                Member.INDEPENDENT_INDICATORS.title(),
                Facts.class,
                Range.class,
                (facts, level) -> facts.independentIndicators(level(level)))));
    bindings.addAll(
        CelFunctionBinding.fromOverloads(
            Member.ZONES_AT_LEAST.title(),
            CelFunctionBinding.from(
                Member.ZONES_AT_LEAST.title(),
                Facts.class,
                Range.class,
                (facts, level) -> facts.zonesAtLeast(level(level)))));
    return CelRuntimeFactory.plannerRuntimeBuilder()
        .setOptions(Environment.OPTIONS)
        .setStandardFunctions(
            CelStandardFunctions.newBuilder()
                .includeFunctions(CelStandardFunctions.StandardFunction.LOGICAL_NOT)
                .build())
        .addFunctionBindings(bindings)
        .build();
  }

  private static Level level(Range ordinal) {
    return Level.values()[(int) ordinal.low()];
  }

  private static Range range(Object value) {
    return value instanceof Range range ? range : Range.of(((Number) value).doubleValue());
  }

  private static Object answer(@Nullable Boolean known) {
    return known == null ? UNKNOWN : known;
  }
}
