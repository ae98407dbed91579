package org.plainview.bench.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * People in a rectangle with walls. Each walks towards its goal at the speed that Weidmann's curve gives for the density
 * before it (v = 1.34 (1 - exp(-1.913 (1/rho - 1/5.4))), Transporttechnik der Fussgänger, 1993), but presses on at 0.05
 * m/s however dense it is. Who has room keeps a distance; bodies of 0.38 m push each other apart; who meets somebody
 * head-on keeps to the right. Simple, not calibrated: it makes known densities and flows, not forecasts. Deterministic
 * for a seed; not thread-safe.
 */
final class Crowd {

  static final double STEP_S = 0.25;

  private static final double SIGHT_M = 1.2;
  private static final double BEFORE_M2 = Math.PI * SIGHT_M * SIGHT_M / 2;
  private static final double BODY_M = 0.38;
  private static final double PRESSING_MPS = 0.05;
  private static final double DISTANCE_M = 1.2;
  private static final double KEEPING_MPS = 0.6;
  /** Nobody presses on into more than this. */
  private static final double PRESSED_PER_M2 = 6.5;
  private static final double RELAXATION_S = 0.6;
  private static final int PUSHES = 2;

  final double lengthM;
  final double widthM;
  final Random chance;
  final List<Person> people = new ArrayList<>();

  private final int columns;
  private final int rows;
  private int[] first = new int[0];
  private int[] next = new int[0];
  /** Where nobody gets past, to the east; infinite where the way is open. */
  private double barrierX = Double.POSITIVE_INFINITY;

  Crowd(double lengthM, double widthM, long seed) {
    this.lengthM = lengthM;
    this.widthM = widthM;
    chance = new Random(seed);
    columns = (int) (lengthM / SIGHT_M) + 1;
    rows = (int) (widthM / SIGHT_M) + 1;
  }

  void closeAt(double x) {
    barrierX = x;
  }

  void open() {
    barrierX = Double.POSITIVE_INFINITY;
  }

  /** Weidmann's speed in m/s at a density in people per m². */
  static double speed(double perM2) {
    return perM2 <= 0 ? 1.34 : Math.max(0, 1.34 * (1 - Math.exp(-1.913 * (1 / perM2 - 1 / 5.4))));
  }

  void add(double x, double y, double goalX, double goalY) {
    double pace = Math.clamp(1 + 0.19 * chance.nextGaussian(), 0.6, 1.4);
    people.add(new Person(x, y, pace, goalX, goalY));
  }

  void step() {
    index();
    for (int i = 0; i < people.size(); i++) {
      steer(i);
    }
    for (Person person : people) {
      person.held = person.x < barrierX;
      person.x += person.vx * STEP_S;
      person.y += person.vy * STEP_S;
      hold(person);
    }
    for (int i = 0; i < PUSHES; i++) {
      index();
      push();
    }
  }

  private void steer(int i) {
    Person person = people.get(i);
    double toX = person.goalX - person.x;
    double toY = person.goalY - person.y;
    double far = Math.max(1e-6, Math.hypot(toX, toY));
    double dirX = toX / far;
    double dirY = toY / far;
    int before = 0;
    int headOn = 0;
    double awayX = 0;
    double awayY = 0;
    int column = column(person);
    int row = row(person);
    for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
        for (int j = first[r * columns + c]; j >= 0; j = next[j]) {
          Person other = people.get(j);
          double dx = other.x - person.x;
          double dy = other.y - person.y;
          double distance = Math.sqrt(dx * dx + dy * dy);
          if (j == i || distance >= SIGHT_M) {
            continue;
          }
          boolean ahead = dx * dirX + dy * dirY > 0;
          before += ahead ? 1 : 0;
          headOn += ahead && other.vx * dirX + other.vy * dirY < -0.1 ? 1 : 0;
          if (distance < DISTANCE_M && distance > 0) {
            double push = (1 - distance / DISTANCE_M) / distance;
            awayX -= dx * push;
            awayY -= dy * push;
          }
        }
      }
    }
    double perM2 = (before + 0.5) / BEFORE_M2;
    double free = speed(perM2);
    double walking = perM2 < PRESSED_PER_M2 ? Math.max(free, PRESSING_MPS) : 0;
    double speed = far < 0.3 ? 0 : person.pace * walking * Math.min(1, far);
    // In a dense crowd nobody has the room to keep a distance.
    double room = KEEPING_MPS * free / 1.34;
    double aside = Math.min(0.6, 0.25 * headOn);
    double wantedX = speed * (dirX + aside * dirY) + room * awayX;
    double wantedY = speed * (dirY - aside * dirX) + room * awayY;
    person.vx += (wantedX - person.vx) * STEP_S / RELAXATION_S;
    person.vy += (wantedY - person.vy) * STEP_S / RELAXATION_S;
  }

  private void push() {
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      int column = column(person);
      int row = row(person);
      for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          for (int j = first[r * columns + c]; j >= 0; j = next[j]) {
            if (j < i) {
              pushApart(person, people.get(j));
            }
          }
        }
      }
    }
    for (Person person : people) {
      person.y = Math.clamp(person.y, BODY_M / 2, widthM - BODY_M / 2);
      hold(person);
    }
  }

  private void hold(Person person) {
    if (person.held) {
      person.x = Math.min(person.x, barrierX - BODY_M / 2);
    }
  }

  private static void pushApart(Person one, Person other) {
    double dx = one.x - other.x;
    double dy = one.y - other.y;
    double distance = Math.hypot(dx, dy);
    if (distance >= BODY_M || distance == 0) {
      return;
    }
    double half = (BODY_M - distance) / 2 / distance;
    one.x += dx * half;
    one.y += dy * half;
    other.x -= dx * half;
    other.y -= dy * half;
  }

  private void index() {
    if (first.length == 0) {
      first = new int[columns * rows];
    }
    Arrays.fill(first, -1);
    if (next.length < people.size()) {
      next = new int[2 * people.size()];
    }
    for (int i = 0; i < people.size(); i++) {
      int cell = row(people.get(i)) * columns + column(people.get(i));
      next[i] = first[cell];
      first[cell] = i;
    }
  }

  private int column(Person person) {
    return Math.clamp((int) (person.x / SIGHT_M), 0, columns - 1);
  }

  private int row(Person person) {
    return Math.clamp((int) (person.y / SIGHT_M), 0, rows - 1);
  }
}
