package org.plainview.crowd.motion;

/**
 * Specific flow over a line in people per metre and second, the two directions apart: to the left and to the
 * right of the line as seen from its start. Neither is negative.
 */
public record DirectionalFlow(double leftPerMS, double rightPerMS) {

  public static final DirectionalFlow NONE = new DirectionalFlow(0, 0);

  public DirectionalFlow {
    if (!(leftPerMS >= 0 && rightPerMS >= 0)) {
      throw new IllegalArgumentException("A flow in one direction cannot be negative");
    }
  }

  public double totalPerMS() {
    return leftPerMS + rightPerMS;
  }

  /** Both directions against each other: positive to the left. */
  public double netPerMS() {
    return leftPerMS - rightPerMS;
  }

  /** {@code q = min / (sum)}: 0 when all go one way or nobody moves, 0.5 when as many come as go. */
  public double counterFlow() {
    return totalPerMS() == 0 ? 0 : Math.min(leftPerMS, rightPerMS) / totalPerMS();
  }

  public DirectionalFlow plus(DirectionalFlow other) {
    return new DirectionalFlow(leftPerMS + other.leftPerMS, rightPerMS + other.rightPerMS);
  }
}
