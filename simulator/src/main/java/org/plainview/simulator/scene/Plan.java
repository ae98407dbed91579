package org.plainview.simulator.scene;

import java.awt.Color;
import java.util.List;
import org.plainview.simulator.view.Ground;
import org.plainview.simulator.view.PinholeCamera;
import org.plainview.simulator.walk.Wall;

/** Market Square: 40 m by 26 m of paving, a street in from the west and one out to the east, houses around. */
public final class Plan {

  public static final double WIDTH_M = 40;
  public static final double DEPTH_M = 26;

  /** Both streets lie between these, and are as wide as their distance. */
  public static final double STREET_SOUTH_M = 9;

  public static final double STREET_NORTH_M = 16;

  /** How far a street is walked before its end. */
  public static final double STREET_LENGTH_M = 12;

  public static final PinholeCamera CAMERA =
      new PinholeCamera(20, -5.5, 8.2, Math.toRadians(25.5), 1180, 768, 576);

  /** The ground that the camera sees well enough to count: people are 90 to 150 pixels tall there. */
  public static final ZoneArea ZONE =
      new ZoneArea(
          "market-square-centre",
          "Centre of the square",
          List.of(
              new double[] {16.2, 6.5},
              new double[] {23.8, 6.5},
              new double[] {25.2, 14.5},
              new double[] {14.8, 14.5}));

  private Plan() {}

  public static List<Wall> walls() {
    return List.of(
        new Wall(0, 0, WIDTH_M, 0),
        new Wall(0, DEPTH_M, WIDTH_M, DEPTH_M),
        new Wall(0, 0, 0, STREET_SOUTH_M),
        new Wall(0, STREET_NORTH_M, 0, DEPTH_M),
        new Wall(WIDTH_M, 0, WIDTH_M, STREET_SOUTH_M),
        new Wall(WIDTH_M, STREET_NORTH_M, WIDTH_M, DEPTH_M),
        new Wall(-STREET_LENGTH_M, STREET_SOUTH_M, 0, STREET_SOUTH_M),
        new Wall(-STREET_LENGTH_M, STREET_NORTH_M, 0, STREET_NORTH_M),
        new Wall(WIDTH_M, STREET_SOUTH_M, WIDTH_M + STREET_LENGTH_M, STREET_SOUTH_M),
        new Wall(WIDTH_M, STREET_NORTH_M, WIDTH_M + STREET_LENGTH_M, STREET_NORTH_M));
  }

  public static Ground ground() {
    return new Ground(
        0,
        0,
        WIDTH_M,
        DEPTH_M,
        List.of(
            new Ground.Facade(-10, 8, 11, new Color(188, 160, 130)),
            new Ground.Facade(8, 17, 13, new Color(170, 134, 116)),
            new Ground.Facade(17, 27, 12, new Color(196, 182, 158)),
            new Ground.Facade(27, 50, 10, new Color(160, 150, 140))),
        7);
  }
}
