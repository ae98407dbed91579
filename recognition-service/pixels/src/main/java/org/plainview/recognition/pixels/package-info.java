/**
 * The identity line in code: the only package that ever holds pixels, and the only place where a detection
 * exists.
 *
 * <p>Frames live in memory while they are analysed. What leaves this package is a {@link
 * org.plainview.recognition.pixels.Measurement}: per zone a count, densities, motion and flows over lines with their
 * intervals, summed over cells of 3 m and more, or, where fewer people are than the zone's floor, that fact and
 * no number. Motion is that of ground between two pictures; no detection is linked to one in another. For tests on
 * labelled footage it gives error statistics over many frames ({@link
 * org.plainview.recognition.pixels.CountTrial}, {@link org.plainview.recognition.pixels.GroundTrial}). No frame, box
 * or point of a person is reachable from a public type, and nothing here depends on an API for files,
 * sockets, databases, messaging or logging; a test holds it to that.
 *
 * <p>One picture leaves, on one way: the calibration still ({@link org.plainview.recognition.pixels.StillMaker}), the
 * median of a minute in which nobody is to be seen.
 */
@NullMarked
package org.plainview.recognition.pixels;

import org.jspecify.annotations.NullMarked;
