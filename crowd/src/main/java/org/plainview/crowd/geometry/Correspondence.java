package org.plainview.crowd.geometry;

/** One point seen in the image whose place on the ground was measured. */
public record Correspondence(PixelPoint pixel, GroundPoint ground) {}
