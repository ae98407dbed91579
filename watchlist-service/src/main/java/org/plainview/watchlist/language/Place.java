package org.plainview.watchlist.language;

/**
 * Where in an expression something stands.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param length in characters, at least 1
 */
public record Place(int line, int column, int length) {}
