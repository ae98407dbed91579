package org.plainview.simulator.view;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What the camera sees when nobody is there: paving with joints, walls of houses where the plan ends.
 *
 * @param west edge of the plan, metres
 * @param facades what stands along the north edge
 */
public record Ground(double west, double south, double east, double north, List<Facade> facades, long seed) {

  private static final Color PAVING = new Color(176, 172, 164);
  private static final Color JOINT = new Color(164, 160, 152);
  private static final Color SKY = new Color(206, 214, 222);
  private static final double SLAB_M = 1.2;
  private static final double JOINT_M = 0.05;
  private static final double STOREY_M = 3.2;

  public Ground {
    facades = List.copyOf(facades);
  }

  /** A house front along the north edge, from one x to another. */
  public record Facade(double fromX, double toX, double heightM, Color colour) {}

  BufferedImage paint(PinholeCamera camera) {
    BufferedImage image = new BufferedImage(camera.width(), camera.height(), BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(seed);
    int[] stain = new int[64 * 64];
    for (int i = 0; i < stain.length; i++) {
      stain[i] = random.nextInt(9) - 4;
    }
    for (int v = 0; v < camera.height(); v++) {
      for (int u = 0; u < camera.width(); u++) {
        image.setRGB(u, v, colour(camera, u + 0.5, v + 0.5, stain).getRGB());
      }
    }
    return image;
  }

  private Color colour(PinholeCamera camera, double u, double v, int[] stain) {
    double @Nullable [] at = camera.toGround(u, v);
    if (at != null && at[1] < north) {
      boolean joint = inJoint(at[0]) || inJoint(at[1]);
      int slab = Math.floorMod((int) Math.floor(at[0] / SLAB_M) * 31 + (int) Math.floor(at[1] / SLAB_M) * 17, stain.length);
      return shift(joint ? JOINT : PAVING, stain[slab]);
    }
    return facade(camera, u, v);
  }

  private static boolean inJoint(double metres) {
    double inSlab = metres / SLAB_M - Math.floor(metres / SLAB_M);
    return inSlab * SLAB_M < JOINT_M;
  }

  /** The ray meets the vertical plane of the north edge at some height. */
  private Color facade(PinholeCamera camera, double u, double v) {
    double right = (u - camera.width() / 2.0) / camera.focalPixels();
    double below = (v - camera.height() / 2.0) / camera.focalPixels();
    double ahead = Math.cos(camera.pitchRad()) - below * Math.sin(camera.pitchRad());
    double down = below * Math.cos(camera.pitchRad()) + Math.sin(camera.pitchRad());
    double scale = (north - camera.y()) / ahead;
    double x = camera.x() + right * scale;
    double heightM = camera.heightM() - down * scale;
    for (Facade facade : facades) {
      if (x >= facade.fromX() && x < facade.toX() && heightM < facade.heightM()) {
        boolean window =
            heightM % STOREY_M > 1.0 && heightM % STOREY_M < 2.4 && (x - facade.fromX()) % 2.4 > 0.7 && (x - facade.fromX()) % 2.4 < 1.7;
        return window ? new Color(120, 130, 142) : facade.colour();
      }
    }
    return SKY;
  }

  private static Color shift(Color color, int by) {
    return new Color(color.getRed() + by, color.getGreen() + by, color.getBlue() + by);
  }
}
