package org.plainview.recognition.pixels;

/**
 * A person as people have marked one in footage for tests; never the product's own finding.
 *
 * @param id the same in every picture of the footage
 * @param left of the box around the person, in pixels of the footage
 * @param xM where the person stands, east of the origin; NaN when that is not known
 * @param yM north of the origin
 */
public record LabelledPerson(
    int id, double left, double top, double width, double height, double xM, double yM) {

  Detection box() {
    return new Detection(left, top, left + width, top + height, 1);
  }

  boolean placed() {
    return !Double.isNaN(xM) && !Double.isNaN(yM);
  }
}
