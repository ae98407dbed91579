package org.plainview.watchlist.language;

import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_AND;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_OR;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.util.ArrayList;
import java.util.List;
import org.plainview.crowd.indicator.Indicator;
import org.plainview.crowd.level.Level;

/**
 * What CEL's checker knows: the names with a type for each unit, and of CEL's own functions only "and" and "or". There
 * is no "not": each comparison has its opposite, and with "not" a speed that nobody has would make a condition true.
 */
final class Environment {

  static final int MAX_LENGTH = 1_000;

  static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(MAX_LENGTH)
          .maxParseRecursionDepth(30)
          .maxParseErrorRecoveryLimit(10)
          .enableHeterogeneousNumericComparisons(true)
          .build();

  /** For every expression: CEL's compiler is immutable. */
  static final CelCompiler COMPILER = compiler();

  private Environment() {}

  /** The name of a comparison of two numbers of a kind, for checker and runtime. */
  static String overload(Comparison comparison, Kind kind) {
    return comparison.name().toLowerCase(java.util.Locale.ROOT) + "_" + kind.type().name();
  }

  static CelType root(Scope scope) {
    return OpaqueType.create(scope.root());
  }

  private static CelCompiler compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros()
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(
                CelStandardDeclarations.newBuilder().includeFunctions(LOGICAL_AND, LOGICAL_OR).build())
            .setResultType(SimpleType.BOOL);
    for (Scope scope : Scope.values()) {
      builder.addVar(scope.root(), root(scope));
    }
    for (Term term : Term.values()) {
      builder.addVar(term.path(), term.kind().type());
    }
    for (Level level : Level.values()) {
      builder.addVar(level.name(), Kind.LEVEL.type());
    }
    for (Indicator indicator : Indicator.values()) {
      builder.addVar(indicator.code(), Kind.INDICATOR.type());
    }
    return builder.addFunctionDeclarations(functions()).build();
  }

  private static List<CelFunctionDecl> functions() {
    List<CelFunctionDecl> functions = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      functions.add(
          CelFunctionDecl.newFunctionDeclaration(
              comparison.operator(),
              comparison.kinds().stream()
                  .map(
                      kind ->
                          CelOverloadDecl.newGlobalOverload(
                              overload(comparison, kind), SimpleType.BOOL, kind.type(), kind.type()))
                  .toList()));
    }
    for (Kind kind : Kind.values()) {
      for (String literal : kind.literals()) {
        functions.add(
            CelFunctionDecl.newFunctionDeclaration(
                literal,
                CelOverloadDecl.newGlobalOverload(literal + "_int", kind.type(), SimpleType.INT),
                CelOverloadDecl.newGlobalOverload(literal + "_double", kind.type(), SimpleType.DOUBLE)));
      }
    }
    for (Window.Function window : Window.Function.values()) {
      functions.add(
          CelFunctionDecl.newFunctionDeclaration(
              window.title(),
              window.kinds().stream()
                  .map(
                      kind ->
                          CelOverloadDecl.newGlobalOverload(
                              window.title() + "_" + kind.type().name(), kind.type(), kind.type(), Kind.TIME.type()))
                  .toList()));
    }
    for (Member member : Member.values()) {
      functions.add(
          CelFunctionDecl.newFunctionDeclaration(
              member.title(),
              CelOverloadDecl.newMemberOverload(
                  member.title(), member.result().type(), root(member.scope()), member.argument().type())));
    }
    return functions;
  }
}
