package org.plainview.simulator.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** People as drawn: upright figures in varied clothing, without a face. Drawn once, then only scaled. */
final class Figures {

  static final int LOOKS = 28;
  static final int PHASES = 8;

  /** Height of a figure inside its picture, and the picture's size: a narrow margin is left around. */
  static final int FIGURE = 220;

  static final int HEIGHT = 236;
  static final int WIDTH = 132;
  private static final int TOP = 8;

  private static final Color[] COATS = {
    new Color(28, 33, 48), new Color(92, 28, 30), new Color(22, 58, 72), new Color(44, 44, 46),
    new Color(70, 54, 34), new Color(30, 66, 40), new Color(60, 30, 74), new Color(16, 40, 92),
    new Color(110, 44, 22), new Color(52, 58, 66)
  };
  private static final Color[] TROUSERS = {
    new Color(24, 26, 34), new Color(36, 44, 66), new Color(58, 50, 42), new Color(30, 30, 30), new Color(48, 54, 60)
  };
  private static final Color[] HAIR = {
    new Color(30, 22, 16), new Color(70, 48, 26), new Color(20, 20, 22), new Color(96, 84, 70)
  };
  private static final Color[] SKIN = {new Color(196, 152, 122), new Color(150, 104, 74), new Color(108, 72, 50)};

  private final BufferedImage[][] walking = new BufferedImage[LOOKS][PHASES];
  private final BufferedImage[] standing = new BufferedImage[LOOKS];

  Figures(long seed) {
    Random random = new Random(seed);
    for (int look = 0; look < LOOKS; look++) {
      Clothes clothes =
          new Clothes(
              COATS[random.nextInt(COATS.length)],
              TROUSERS[random.nextInt(TROUSERS.length)],
              HAIR[random.nextInt(HAIR.length)],
              SKIN[random.nextInt(SKIN.length)],
              0.92 + 0.2 * random.nextDouble(),
              random.nextInt(3) == 0);
      standing[look] = draw(clothes, 0.28, 0.06);
      for (int phase = 0; phase < PHASES; phase++) {
        double swing = Math.sin(2 * Math.PI * phase / PHASES);
        walking[look][phase] = draw(clothes, 0.28 + 0.5 * Math.abs(swing), 0.3 * swing);
      }
    }
  }

  private record Clothes(Color coat, Color trousers, Color hair, Color skin, double breadth, boolean longCoat) {}

  BufferedImage walking(int look, double phase) {
    int step = (int) Math.floorMod((long) (phase * PHASES), (long) PHASES);
    return walking[Math.floorMod(look, LOOKS)][step];
  }

  BufferedImage standing(int look) {
    return standing[Math.floorMod(look, LOOKS)];
  }

  /**
   * @param stride how far the feet are apart, as a share of half the leg
   * @param armSwing of the arms
   */
  private static BufferedImage draw(Clothes clothes, double stride, double armSwing) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.transform(AffineTransform.getTranslateInstance(WIDTH / 2.0, TOP));
    double h = FIGURE;
    double shoulder = 0.125 * h * clothes.breadth();
    double hip = 0.085 * h * clothes.breadth();
    double foot = 0.11 * h * stride;
    leg(g, clothes, -hip * 0.52, -hip * 0.6 - foot, h);
    leg(g, clothes, hip * 0.52, hip * 0.6 + foot, h);
    arm(g, clothes, -shoulder * 0.92, -shoulder * (1.12 + 0.4 * Math.abs(armSwing)), h);
    arm(g, clothes, shoulder * 0.92, shoulder * (1.12 + 0.4 * Math.abs(armSwing)), h);
    g.setColor(clothes.coat());
    g.fill(torso(shoulder, hip, h, clothes.longCoat() ? 0.6 : 0.53));
    g.setColor(shade(clothes.coat(), 0.7));
    g.setStroke(new BasicStroke(2.5f));
    g.draw(new Line2D.Double(0, 0.2 * h, 0, 0.5 * h));
    g.setColor(clothes.skin());
    g.fill(new Ellipse2D.Double(-0.028 * h, 0.115 * h, 0.056 * h, 0.07 * h));
    g.setColor(clothes.hair());
    g.fill(new Ellipse2D.Double(-0.058 * h, 0, 0.116 * h, 0.145 * h));
    g.dispose();
    return image;
  }

  private static Path2D torso(double shoulder, double hip, double h, double hem) {
    Path2D torso = new Path2D.Double();
    torso.moveTo(-0.03 * h, 0.155 * h);
    torso.curveTo(-shoulder * 0.7, 0.165 * h, -shoulder, 0.175 * h, -shoulder, 0.215 * h);
    torso.curveTo(-shoulder * 0.95, 0.32 * h, -hip * 1.02, 0.38 * h, -hip * 1.08, hem * h);
    torso.lineTo(hip * 1.08, hem * h);
    torso.curveTo(hip * 1.02, 0.38 * h, shoulder * 0.95, 0.32 * h, shoulder, 0.215 * h);
    torso.curveTo(shoulder, 0.175 * h, shoulder * 0.7, 0.165 * h, 0.03 * h, 0.155 * h);
    torso.closePath();
    return torso;
  }

  private static void leg(Graphics2D g, Clothes clothes, double top, double bottom, double h) {
    g.setColor(clothes.trousers());
    g.setStroke(new BasicStroke((float) (0.075 * h), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D leg = new Path2D.Double();
    leg.moveTo(top, 0.5 * h);
    leg.lineTo((top + bottom) / 2, 0.74 * h);
    g.draw(leg);
    g.setStroke(new BasicStroke((float) (0.056 * h), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double((top + bottom) / 2, 0.74 * h, bottom, 0.955 * h));
    g.setColor(shade(clothes.trousers(), 0.5));
    g.fill(new Ellipse2D.Double(bottom - 0.035 * h, 0.95 * h, 0.07 * h, 0.05 * h));
  }

  private static void arm(Graphics2D g, Clothes clothes, double top, double bottom, double h) {
    g.setColor(shade(clothes.coat(), 0.82));
    g.setStroke(new BasicStroke((float) (0.048 * h), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(top, 0.215 * h, bottom, 0.45 * h));
    g.setColor(clothes.skin());
    g.fill(new Ellipse2D.Double(bottom - 0.018 * h, 0.455 * h, 0.036 * h, 0.045 * h));
  }

  private static Color shade(Color color, double factor) {
    return new Color(
        (int) (color.getRed() * factor), (int) (color.getGreen() * factor), (int) (color.getBlue() * factor));
  }
}
