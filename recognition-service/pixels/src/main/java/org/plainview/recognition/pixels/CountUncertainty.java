package org.plainview.recognition.pixels;

import org.plainview.crowd.level.Estimate;

/** From a detector's count to the people who are there, with how sure that is. */
public sealed interface CountUncertainty permits AcceptanceError, CountError {

  /** Two-sided 95 % of a normal distribution, in standard deviations. */
  double NORMAL_95 = 1.96;

  /**
   * People who are there when so many are counted, with the 95 % interval: every number of people of whom so many
   * would be counted within 1.96 standard deviations.
   */
  Estimate around(double counted);
}
