package org.plainview.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param field name as in the request, such as {@code zoneIds[2]}
 * @param code stable, such as {@code required}
 * @param message for people
 * @param line where in a field of several lines the problem begins, from 1; null where it is the whole field
 * @param column from 1
 * @param length in characters
 */
public record FieldProblem(
    String field,
    String code,
    String message,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable Integer length) {

  public FieldProblem(String field, String code, String message) {
    this(field, code, message, null, null, null);
  }
}
