package org.plainview.recognition.pixels;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges one camera's pictures, in their order: whether people could be seen in them, whether they still come from
 * the scene, and whether the view is the one that was calibrated. Safe for any thread.
 */
final class ViewHealth {

  /** Moving things are left out of a view by the median of this long. */
  private static final Duration JUDGED_OVER = Duration.ofSeconds(5);

  private static final Duration BETWEEN_COMPARISONS = Duration.ofSeconds(3);
  /** A view that looks as it did when it was last compared. */
  private static final Duration BETWEEN_QUIET_COMPARISONS = Duration.ofSeconds(20);

  private static final double QUIET_SHARE = 0.05;
  private static final double SLIGHTLY_CHANGED = 6;

  private static final Duration LEARNED_OVER = Duration.ofSeconds(40);
  private static final Duration APART = Duration.ofMillis(900);
  private static final Duration LEARNED_APART = Duration.ofMillis(1900);
  private static final int LEAST_VIEWS = 3;
  private static final int COMPARISONS_TO_SETTLE = 2;
  private static final int LEAST_LEARNED = 15;
  /** Mean up and down of a cell's pixels from which something walks through it. */
  private static final double MOVING = 20;
  /** Levels of brightness by which a cell changes when something else is in it. */
  private static final double CHANGED = 22;

  private static final double SUDDEN_SHARE = 0.5;
  private final FrozenCheck frozen = new FrozenCheck();
  private final RecentViews recent = new RecentViews(JUDGED_OVER, APART, LEAST_VIEWS);
  private final RecentViews learning = new RecentViews(LEARNED_OVER, LEARNED_APART, LEAST_LEARNED);

  private @Nullable ViewPlace place;
  private boolean mayLearn;
  private @Nullable Thumbnail last;
  private boolean unsure;
  private @Nullable Thumbnail compared;
  private int unsettled;
  private Instant comparedAt = Instant.MIN;

  /**
   * Compares the view with this one from now on, unless another is known already.
   *
   * @param inPlaceAt when the view was last seen so
   */
  synchronized void expect(ViewSignature signature, Instant inPlaceAt) {
    if (place == null) {
      place = new ViewPlace(SteadyView.of(signature), inPlaceAt);
      unsure = true;
    }
  }

  /** Nobody knows what the view looked like: what it looks like now is learned and expected from then on. */
  synchronized void learn() {
    mayLearn = true;
  }

  /** What the view looks like; empty while that is unknown, and while it is not sure to be in place. */
  synchronized Optional<ViewSignature> inPlace() {
    return !unsure && place != null && last != null && place.isInPlace(last.at())
        ? Optional.of(place.signature())
        : Optional.empty();
  }

  /** What is to be said of this picture and those before it. */
  synchronized Quality see(Picture picture, Thumbnail small) {
    boolean repeated = frozen.see(picture, small);
    Quality quality = PictureCheck.of(picture, frozen.noiseVariance());
    if (quality == Quality.OK && repeated) {
      quality = Quality.FROZEN;
    }
    if (quality != Quality.OK) {
      unsure |= quality != Quality.FROZEN && place != null;
      last = null;
      recent.clear();
      learning.clear();
      return quality;
    }
    noteSuddenChange(small);
    recent.add(small);
    if (recent.full()) {
      unsure = false;
      compare(picture.at());
    }
    Quality view = place == null ? Quality.OK : place.quality();
    if (view == Quality.OK && unsure) {
      return Quality.UNSURE;
    }
    learnFrom(small);
    return view;
  }

  private void noteSuddenChange(Thumbnail small) {
    Thumbnail before = last;
    last = small;
    if (before == null || before.height() != small.height() || place == null) {
      return;
    }
    if (share(before, small, CHANGED, new float[0]) <= SUDDEN_SHARE) {
      return;
    }
    // Where people walk it is no news that something else is there.
    if (!recent.full() || share(before, small, CHANGED, recent.activity()) > SUDDEN_SHARE) {
      unsure = true;
      recent.clear();
      comparedAt = Instant.MIN;
    }
  }

  /**
   * The share of cells that are brighter or darker than before by more than this, the change of the whole picture's
   * light taken out.
   *
   * @param activity cells in which more is moving than usual do not count; empty for none. With few others left
   *     nothing has changed
   */
  private static double share(@Nullable Thumbnail before, Thumbnail now, double levels, float[] activity) {
    if (before == null || before.height() != now.height()) {
      return 1;
    }
    float[] was = before.cells();
    float[] is = now.cells();
    float light = now.mean() - before.mean();
    int still = 0;
    int changed = 0;
    for (int i = 0; i < is.length; i++) {
      if (activity.length == 0 || activity[i] <= MOVING) {
        still++;
        changed += Math.abs(is[i] - was[i] - light) > levels ? 1 : 0;
      }
    }
    return 2 * still < is.length ? 0 : (double) changed / still;
  }

  private void compare(Instant at) {
    ViewPlace known = place;
    if (known == null || known.rows() != recent.rows() || at.isBefore(comparedAt.plus(BETWEEN_COMPARISONS))) {
      return;
    }
    Thumbnail now = recent.newest();
    if (at.isBefore(comparedAt.plus(BETWEEN_QUIET_COMPARISONS))
        && share(compared, now, SLIGHTLY_CHANGED, new float[0]) < QUIET_SHARE) {
      known.unchanged(at);
      return;
    }
    comparedAt = at;
    // What has just changed is compared again when it has settled, and once more: one comparison may be of a median
    // that is half of the old view.
    boolean changed = share(recent.oldest(), now, SLIGHTLY_CHANGED, new float[0]) >= QUIET_SHARE;
    unsettled = changed ? COMPARISONS_TO_SETTLE : Math.max(0, unsettled - 1);
    compared = unsettled == 0 ? now : null;
    known.judge(EdgeField.of(recent.still()), recent.activity(), MOVING, at);
  }

  private void learnFrom(Thumbnail small) {
    if (!mayLearn || place != null) {
      return;
    }
    learning.add(small);
    if (learning.full()) {
      place = new ViewPlace(SteadyView.of(EdgeField.of(learning.still())), small.at());
      learning.clear();
    }
  }
}
