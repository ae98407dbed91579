package org.plainview.recognition.pixels;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Spares the detector a look at what has not changed since its last one: a scene in which no cell of the thumbnail
 * has become brighter or darker holds the same people, those who stand still too. Remembers what the last look gave
 * for the zones, with the floor applied, and nothing of a person. Safe for any thread.
 */
final class LookGate {

  /** Whoever is too like the ground to change a cell is found after this long. */
  static final Duration MOST_AGE = Duration.ofSeconds(10);

  /** Where such a look found nothing new, the next may wait this long. */
  static final Duration MOST_AGE_WHEN_QUIET = Duration.ofSeconds(20);

  /** Levels of brightness; a still scene that is encoded badly moves a cell by 3. */
  private static final double CHANGED = 4;

  private @Nullable Look last;
  private Duration mostAge = MOST_AGE;
  private volatile boolean quiet;

  private record Look(Scene scene, float[] cells, Instant at, List<ZoneMeasure> zones) {}

  /** What the last look gave, when it would give the same now. */
  synchronized Optional<List<ZoneMeasure>> unchanged(Scene scene, Thumbnail now) {
    Look look = last;
    quiet = look != null && look.scene().equals(scene) && same(look, now);
    return look != null && quiet && now.at().isBefore(look.at().plus(mostAge))
        ? Optional.of(look.zones())
        : Optional.empty();
  }

  /** Whether nothing had changed in the last picture. */
  boolean quiet() {
    return quiet;
  }

  synchronized void looked(Scene scene, Thumbnail at, List<ZoneMeasure> zones) {
    boolean nothingNew = last != null && quiet && people(last.zones()).equals(people(zones));
    mostAge = nothingNew ? MOST_AGE_WHEN_QUIET : MOST_AGE;
    last = new Look(scene, at.cells(), at.at(), List.copyOf(zones));
  }

  /** Whether the last look was at this picture. */
  synchronized boolean lookedAt(Instant at) {
    return last != null && last.at().equals(at);
  }

  /** The next picture is looked at. */
  synchronized void forget() {
    last = null;
    quiet = false;
  }

  /** What was counted; -1 for a zone below its floor. */
  private static List<Double> people(List<ZoneMeasure> zones) {
    return zones.stream()
        .map(zone -> zone instanceof ZoneMeasure.Counted counted ? counted.people().value() : -1.0)
        .toList();
  }

  private static boolean same(Look look, Thumbnail now) {
    float[] cells = now.cells();
    if (cells.length != look.cells().length) {
      return false;
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] -= look.cells()[i];
    }
    float[] sorted = cells.clone();
    Arrays.sort(sorted);
    // A cloud or the camera's exposure changes the whole picture.
    float light = sorted[sorted.length / 2];
    return sorted[sorted.length - 1] - light < CHANGED && light - sorted[0] < CHANGED;
  }
}
