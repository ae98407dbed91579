package org.plainview.recognition.pixels;

import org.plainview.crowd.geometry.ImageSize;

/**
 * What is fixed about a detector.
 *
 * @param name in every reading
 * @param modelSha256 of the model file, in hex; empty for the built-in one
 * @param mostPixels the largest picture it makes use of
 * @param defaultThreshold confidence from which a detection counts unless the camera says otherwise
 * @param error how wrong its counts are
 */
public record DetectorProfile(
    String name, String modelSha256, ImageSize mostPixels, double defaultThreshold, CountError error) {}
