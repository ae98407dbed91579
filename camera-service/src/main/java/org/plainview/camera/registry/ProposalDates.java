package org.plainview.camera.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plainview.platform.problem.FieldProblem;

/** The dates that every proposal carries. */
public final class ProposalDates {

  private static final int MOST_YEARS = 20;

  private ProposalDates() {}

  /** What is wrong with the dates of a proposal made today. */
  public static List<FieldProblem> problems(LocalDate reviewOn, LocalDate endOn, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    if (!endOn.isAfter(today)) {
      problems.add(new FieldProblem("endOn", "date", "The end date must lie ahead."));
    }
    if (!reviewOn.isAfter(today)) {
      problems.add(new FieldProblem("reviewOn", "date", "The review date must lie ahead."));
    }
    if (endOn.isAfter(today.plusYears(MOST_YEARS))) {
      problems.add(new FieldProblem("endOn", "date", "The end date lies within " + MOST_YEARS + " years."));
    }
    if (reviewOn.isAfter(endOn)) {
      problems.add(new FieldProblem("reviewOn", "date", "The review comes no later than the end."));
    }
    return problems;
  }
}
