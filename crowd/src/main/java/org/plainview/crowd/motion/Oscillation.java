package org.plainview.crowd.motion;

/**
 * The strongest slow motion of one place.
 *
 * @param frequencyHz between 0.02 and 0.2
 * @param amplitudeMps of its velocity
 * @param peakRatio its amplitude divided by the spectrum's median
 * @param chirality 1 for a motion all counter-clockwise, -1 for all clockwise, 0 for to and fro
 */
public record Oscillation(double frequencyHz, double amplitudeMps, double peakRatio, double chirality) {}
