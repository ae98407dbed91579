package org.plainview.simulator.view;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.plainview.simulator.walk.Walker;

/** Takes the camera's pictures. Not thread-safe: it reuses its buffers. */
public final class Painter {

  private static final int NOISE = 5;
  private static final double STEPS_PER_M = 0.7;
  private static final double STANDING_MPS = 0.25;

  private final PinholeCamera camera;
  private final Figures figures;
  private final BufferedImage background;
  private final BufferedImage picture;
  private final byte[] noise;
  private final Random random;

  public Painter(PinholeCamera camera, Ground ground, long seed) {
    this.camera = camera;
    this.figures = new Figures(seed);
    this.background = ground.paint(camera);
    this.picture = new BufferedImage(camera.width(), camera.height(), BufferedImage.TYPE_3BYTE_BGR);
    this.random = new Random(seed);
    this.noise = new byte[1 << 16];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (random.nextInt(2 * NOISE + 1) - NOISE);
    }
  }

  /**
   * The picture at a moment, as rows of blue, green, red bytes; the array is used again for the next one.
   *
   * @param seconds of the simulation, which moves the legs
   */
  public byte[] take(List<Walker> walkers, double seconds) {
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.drawImage(background, 0, 0, null);
    List<Walker> farToNear = new ArrayList<>(walkers);
    farToNear.sort(Comparator.comparingDouble(Walker::y).reversed());
    farToNear.forEach(walker -> shadow(g, walker));
    farToNear.forEach(walker -> figure(g, walker, seconds));
    g.dispose();
    byte[] bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    addNoise(bytes);
    return bytes;
  }

  private void shadow(Graphics2D g, Walker walker) {
    PinholeCamera.Seen foot = camera.project(walker.x(), walker.y(), 0);
    if (foot.depthM() < 1) {
      return;
    }
    double radius = camera.focalPixels() * 0.3 / foot.depthM();
    Composite before = g.getComposite();
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.18f));
    g.setColor(Color.BLACK);
    g.fill(new Ellipse2D.Double(foot.u() - radius, foot.v() - radius * 0.35, 2 * radius, 0.7 * radius));
    g.setComposite(before);
  }

  private void figure(Graphics2D g, Walker walker, double seconds) {
    PinholeCamera.Seen foot = camera.project(walker.x(), walker.y(), 0);
    PinholeCamera.Seen head = camera.project(walker.x(), walker.y(), walker.heightM());
    if (foot.depthM() < 1) {
      return;
    }
    double tall = foot.v() - head.v();
    double scale = tall / Figures.FIGURE;
    int width = (int) Math.round(Figures.WIDTH * scale * 1.06);
    int height = (int) Math.round(Figures.HEIGHT * scale);
    int left = (int) Math.round((foot.u() + head.u()) / 2 - width / 2.0);
    int top = (int) Math.round(head.v() - 8 * scale);
    if (left > camera.width() || left + width < 0 || top > camera.height() || top + height < 0) {
      return;
    }
    BufferedImage image =
        walker.speedMps() < STANDING_MPS
            ? figures.standing(walker.look())
            : figures.walking(walker.look(), seconds * walker.speedMps() * STEPS_PER_M + walker.look() * 0.13);
    g.drawImage(image, left, top, width, height, null);
  }

  private void addNoise(byte[] bytes) {
    int at = random.nextInt(noise.length);
    for (int i = 0; i < bytes.length; i++) {
      int value = (bytes[i] & 0xff) + noise[at = (at + 1) & 0xffff];
      bytes[i] = (byte) (value < 0 ? 0 : Math.min(value, 255));
    }
  }
}
