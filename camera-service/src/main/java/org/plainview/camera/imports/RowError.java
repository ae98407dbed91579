package org.plainview.camera.imports;

/**
 * What is wrong with one row.
 *
 * @param line of the file, the header being line 1
 * @param column empty when it is the row as a whole
 */
record RowError(int line, String column, String code, String message) {}
