package org.plainview.watchlist.language;

import java.util.List;

/** What became of an expression. */
public sealed interface Compilation {

  /** It can be evaluated. */
  record Compiled(CompiledExpression expression) implements Compilation {}

  /**
   * It cannot.
   *
   * @param problems at least one, in the order of their places
   */
  record Refused(List<ExpressionProblem> problems) implements Compilation {

    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
