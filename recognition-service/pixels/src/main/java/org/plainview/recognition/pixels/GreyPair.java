package org.plainview.recognition.pixels;

/**
 * Two small pictures of the same view, and how far they are apart.
 *
 * @param seconds as measured, never from a frame rate: cameras drop frames
 */
record GreyPair(Grey before, Grey now, double seconds) {}
