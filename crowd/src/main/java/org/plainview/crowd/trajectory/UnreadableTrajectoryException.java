package org.plainview.crowd.trajectory;

/** The text is no trajectories; the message says what is wrong in which line. */
public final class UnreadableTrajectoryException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableTrajectoryException(String message) {
    super(message);
  }
}
