package org.plainview.recognition.pixels;

import java.util.OptionalDouble;
import org.plainview.crowd.level.Estimate;

/**
 * How the people of a zone move, all together.
 *
 * @param speedMps their mean speed, with its 95 % interval
 * @param velocityXMps of their mean velocity, east
 * @param velocityYMps of their mean velocity, north
 * @param counterFlow share of the flow against the main direction along the axis of most flow: 0 to 0.5
 * @param noiseMps error of a velocity per axis, measured where nothing moves; empty where too little is still
 */
public record MotionMeasure(
    Estimate speedMps, double velocityXMps, double velocityYMps, double counterFlow, OptionalDouble noiseMps) {}
