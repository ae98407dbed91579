package org.plainview.camera.acceptance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What a person counted with their own eyes.
 *
 * @param moment its number in the test
 */
record CountBody(@Min(1) int moment, @Min(0) @Max(100_000) int count) {}
