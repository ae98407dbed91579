package org.plainview.recognition.pixels;

import org.plainview.crowd.geometry.GroundLine;

/** A line over which people are counted: from its right to its left, seen from its start, they come in. */
public record SceneLine(String lineId, GroundLine line) {}
