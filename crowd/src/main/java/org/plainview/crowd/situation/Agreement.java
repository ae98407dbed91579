package org.plainview.crowd.situation;

/**
 * How far apart two situations are in one feature that both measured.
 *
 * @param here the value of the one, in the feature's unit
 * @param there the value of the other
 * @param apart their difference as a share of the feature's range, 0 to 1
 */
public record Agreement(Feature feature, double here, double there, double apart) {

  private static final double CLOSE = 0.1;

  /** Whether they agree: within a tenth of the range. */
  public boolean agrees() {
    return apart <= CLOSE;
  }
}
