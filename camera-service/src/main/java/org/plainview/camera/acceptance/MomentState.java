package org.plainview.camera.acceptance;

/** What became of a moment. */
enum MomentState {
  /** Nobody has entered a count yet. */
  WAITING,
  /** Both counts are there. */
  COUNTED,
  /** Person and camera agree that fewer were there than the floor. */
  BELOW_FLOOR,
  /** One of them says below the floor, the other does not. */
  FLOOR_MISTAKEN,
  /** The camera had no reading that can be used, or two observers contradict each other. */
  NOT_MEASURED,
  /** Nobody entered a count in time. */
  MISSED;

  /** The verdict on a person's count. */
  static MomentState of(Seen seen, double truth, int floor) {
    return switch (seen) {
      case Seen.Nothing _ -> NOT_MEASURED;
      case Seen.BelowFloor _ -> truth < floor ? BELOW_FLOOR : FLOOR_MISTAKEN;
      // Only once a correction is undone; such a number is kept nowhere.
      case Seen.Counted(double people) when people < floor -> NOT_MEASURED;
      case Seen.Counted _ -> truth < floor ? FLOOR_MISTAKEN : COUNTED;
    };
  }
}
