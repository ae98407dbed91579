package org.plainview.crowd.geometry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a piece of ground, counter-clockwise, as it is while polygons are cut: unlike {@link
 * GroundPolygon} it may be small, empty or touch itself. Coordinates and areas in metres and m². Immutable.
 *
 * <p>A half plane is given as a, b, c: the points with {@code a x + b y <= c}.
 */
public final class Outline {

  private static final Outline EMPTY = new Outline(new double[0], new double[0]);

  private final double[] x;
  private final double[] y;

  private Outline(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  public static Outline of(GroundPolygon polygon) {
    double[] x = polygon.corners().stream().mapToDouble(GroundPoint::xM).toArray();
    double[] y = polygon.corners().stream().mapToDouble(GroundPoint::yM).toArray();
    Outline outline = new Outline(x, y);
    return outline.signedAreaM2() < 0 ? outline.reversed() : outline;
  }

  /** A rectangle with its sides along the axes. */
  public static Outline rectangle(double westM, double southM, double eastM, double northM) {
    return new Outline(new double[] {westM, eastM, eastM, westM}, new double[] {southM, southM, northM, northM});
  }

  public double areaM2() {
    return Math.max(0, signedAreaM2());
  }

  public int corners() {
    return x.length;
  }

  public double xM(int corner) {
    return x[corner];
  }

  public double yM(int corner) {
    return y[corner];
  }

  /** The largest distance from a point to a corner. */
  public double reachM(double fromXM, double fromYM) {
    double squared = 0;
    for (int i = 0; i < x.length; i++) {
      squared = Math.max(squared, square(x[i] - fromXM) + square(y[i] - fromYM));
    }
    return Math.sqrt(squared);
  }

  /**
   * What lies in the half plane (Sutherland and Hodgman). Where that is several pieces, they stay joined by
   * lines without area, so that the area is right all the same.
   */
  public Outline within(double a, double b, double c) {
    int n = x.length;
    Corners kept = new Corners(n + 4);
    for (int i = 0; i < n; i++) {
      int next = i + 1 == n ? 0 : i + 1;
      double here = c - a * x[i] - b * y[i];
      double there = c - a * x[next] - b * y[next];
      if (here > 0) {
        kept.add(x[i], y[i]);
      }
      if (here > 0 != there > 0) {
        addCrossing(kept, i, next, here / (here - there));
      }
    }
    return kept.outline();
  }

  /** The area that the two share; both may be of any shape. */
  public double sharedM2(Outline other) {
    // The other as a sum of signed triangles from its first corner, each of them convex.
    double sum = 0;
    for (int i = 1; i + 1 < other.x.length; i++) {
      double twice = other.cross(0, i, i + 1);
      if (twice > 0) {
        sum += withinTriangle(other, 0, i, i + 1).areaM2();
      } else if (twice < 0) {
        sum -= withinTriangle(other, 0, i + 1, i).areaM2();
      }
    }
    return Math.max(0, sum);
  }

  /** The connected piece in the half plane that holds a point of this outline; null when none does. */
  public @Nullable Outline pieceAround(double pointXM, double pointYM, double a, double b, double c) {
    int n = x.length;
    boolean[] inside = new boolean[n];
    int exits = 0;
    int outside = 0;
    for (int i = 0; i < n; i++) {
      // Strictly: pieces that only touch along the border are not one piece.
      inside[i] = c - a * x[i] - b * y[i] > 0;
      outside += inside[i] ? 0 : 1;
    }
    for (int i = 0; i < n; i++) {
      exits += inside[i] && !inside[(i + 1) % n] ? 1 : 0;
    }
    if (outside == 0) {
      return this;
    }
    if (exits == 0) {
      return null;
    }
    return exits == 1 ? within(a, b, c) : new HalfPlaneCut(this, inside, exits, a, b, c).pieceAround(pointXM, pointYM);
  }

  public boolean contains(double pointXM, double pointYM) {
    boolean within = false;
    for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
      if (y[i] > pointYM != y[j] > pointYM
          && pointXM < (x[j] - x[i]) * (pointYM - y[i]) / (y[j] - y[i]) + x[i]) {
        within = !within;
      }
    }
    return within;
  }

  void addCrossing(Corners to, int from, int next, double share) {
    to.add(x[from] + share * (x[next] - x[from]), y[from] + share * (y[next] - y[from]));
  }

  private Outline withinTriangle(Outline of, int i, int j, int k) {
    return withinEdge(of, i, j).withinEdge(of, j, k).withinEdge(of, k, i);
  }

  /** What lies to the left of the edge from i to j. */
  private Outline withinEdge(Outline of, int i, int j) {
    if (x.length == 0) {
      return EMPTY;
    }
    double a = of.y[j] - of.y[i];
    double b = of.x[i] - of.x[j];
    return within(a, b, a * of.x[i] + b * of.y[i]);
  }

  private double cross(int i, int j, int k) {
    return (x[j] - x[i]) * (y[k] - y[i]) - (y[j] - y[i]) * (x[k] - x[i]);
  }

  private double signedAreaM2() {
    double twice = 0;
    for (int i = 1; i + 1 < x.length; i++) {
      twice += cross(0, i, i + 1);
    }
    return twice / 2;
  }

  private Outline reversed() {
    int n = x.length;
    double[] rx = new double[n];
    double[] ry = new double[n];
    for (int i = 0; i < n; i++) {
      rx[i] = x[n - 1 - i];
      ry[i] = y[n - 1 - i];
    }
    return new Outline(rx, ry);
  }

  private static double square(double value) {
    return value * value;
  }

  /** Corners being collected. */
  static final class Corners {
    private double[] x;
    private double[] y;
    private int size;

    Corners(int capacity) {
      x = new double[capacity];
      y = new double[capacity];
    }

    void add(double cornerX, double cornerY) {
      if (size == x.length) {
        x = Arrays.copyOf(x, 2 * size);
        y = Arrays.copyOf(y, 2 * size);
      }
      x[size] = cornerX;
      y[size++] = cornerY;
    }

    Outline outline() {
      return size == 0 ? EMPTY : new Outline(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
    }
  }
}
