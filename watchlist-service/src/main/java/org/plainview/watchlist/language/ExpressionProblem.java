package org.plainview.watchlist.language;

/**
 * What is wrong with an expression.
 *
 * @param code stable: {@code syntax}, {@code unknown-name}, {@code scope}, {@code unit}, {@code type}, {@code window},
 *     {@code cost}, {@code never} or {@code always}
 * @param message for people
 */
public record ExpressionProblem(String code, String message, Place place) {}
