package org.plainview.watchlist.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks expressions and compiles them. Safe for any thread. */
public final class Expressions {

  /** How often a camera speaks of its zones. */
  public static final Duration READINGS = Duration.ofSeconds(1);

  /** How often the state of a site is said at least. */
  public static final Duration SITE_STATES = Duration.ofSeconds(10);

  private static final Comparator<ExpressionProblem> BY_PLACE =
      Comparator.<ExpressionProblem>comparingInt(problem -> problem.place().line())
          .thenComparingInt(problem -> problem.place().column());

  private Expressions() {}

  /** For what is said of zones and sites as it happens. */
  public static Compilation compile(String text, Scope scope) {
    return compile(text, scope, scope == Scope.ZONE ? READINGS : SITE_STATES);
  }

  /**
   * @param sampling how often it will be evaluated about: windows expect that much
   */
  public static Compilation compile(String text, Scope scope, Duration sampling) {
    Optional<ExpressionProblem> unreadable = unreadable(text);
    if (unreadable.isPresent()) {
      return new Compilation.Refused(List.of(unreadable.get()));
    }
    CelValidationResult parsed = Environment.COMPILER.parse(text);
    if (parsed.hasError()) {
      return refused(parsed.getErrors().stream().map(issue -> syntax(text, issue)).limit(1).toList());
    }
    Tree tree = new Tree(text, ast(parsed));
    List<ExpressionProblem> names = Names.problems(tree, scope);
    if (!names.isEmpty()) {
      return refused(names);
    }
    CelValidationResult checked = Environment.COMPILER.check(ast(parsed));
    if (checked.hasError()) {
      return refused(Types.problems(tree, checked.getErrors()));
    }
    List<ExpressionProblem> limits = Limits.problems(tree);
    if (!limits.isEmpty()) {
      return refused(limits);
    }
    Optional<ExpressionProblem> senseless = Sense.problem(tree);
    return senseless.isPresent()
        ? refused(List.of(senseless.get()))
        : new Compilation.Compiled(Compiler.compile(ast(checked), tree, sampling));
  }

  private static Optional<ExpressionProblem> unreadable(String text) {
    if (text.isBlank()) {
      return Optional.of(new ExpressionProblem("syntax", "There is no condition.", new Place(1, 1, 1)));
    }
    if (text.length() > Environment.MAX_LENGTH) {
      return Optional.of(
          new ExpressionProblem(
              "cost", "At most " + Environment.MAX_LENGTH + " characters.", new Place(1, 1, text.length())));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || (c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
        return Optional.of(new ExpressionProblem("syntax", "This character has no meaning here.", place(text, i)));
      }
    }
    return Optional.empty();
  }

  private static ExpressionProblem syntax(String text, CelIssue issue) {
    String found = issue.getMessage();
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
    Place place = new Place(line, column, 1);
    if (found.contains("<EOF>'")) {
      String missing = found.startsWith("missing ')'") ? "a ')' is missing" : "something is missing";
      return new ExpressionProblem("syntax", "It ends too early: " + missing + ".", place(text, text.length()));
    }
    int quote = found.indexOf('\'');
    int end = found.indexOf('\'', quote + 1);
    if (quote < 0 || end < 0) {
      return new ExpressionProblem("syntax", "This cannot be read as an expression.", place);
    }
    // Of what is no token, only the beginning is sure.
    String token = found.substring(quote + 1, found.startsWith("token recognition") ? quote + 2 : end);
    // A place that ANTLR names across lines ends with its first one.
    int rest = text.lines().skip(line - 1L).findFirst().orElse("").length() - column + 1;
    int length = Math.max(1, Math.min(token.length(), rest));
    return new ExpressionProblem("syntax", "'" + token + "' cannot stand here.", new Place(line, column, length));
  }

  private static Place place(String text, int at) {
    String before = text.substring(0, at);
    return new Place(1 + (int) before.chars().filter(c -> c == '\n').count(), at - before.lastIndexOf('\n'), 1);
  }

  private static Compilation refused(List<ExpressionProblem> problems) {
    return new Compilation.Refused(problems.stream().sorted(BY_PLACE).toList());
  }

  private static CelAbstractSyntaxTree ast(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("It was found to be without an error", e);
    }
  }
}
