package org.plainview.platform.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field name as in the request, such as {@code zoneIds[2]}
 * @param code stable, such as {@code required}
 * @param message for people
 */
public record FieldProblem(String field, String code, String message) {}
