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
  /** With fewer of the nine regions known, a crowd fills the view, or the night. */
  private static final int LEAST_KNOWN = 4;

  private static final int A_THIRD = 3;

  private final FrozenCheck frozen = new FrozenCheck();
  private final RecentViews recent = new RecentViews(JUDGED_OVER, APART, LEAST_VIEWS);
  private final RecentViews learning = new RecentViews(LEARNED_OVER, LEARNED_APART, LEAST_LEARNED);

  private @Nullable ViewSignature expected;
  private boolean mayLearn;
  private @Nullable ViewSignature learned;
  private @Nullable Thumbnail last;
  private boolean unsure;
  private Quality view = Quality.OK;
  private @Nullable Thumbnail compared;
  private int unsettled;
  private Instant comparedAt = Instant.MIN;

  /** Compares the view with this one from now on. */
  synchronized void expect(ViewSignature signature) {
    if (!signature.equals(expected)) {
      unsure |= !signature.equals(learned);
      expected = signature;
      comparedAt = Instant.MIN;
    }
    mayLearn = false;
  }

  /** Nobody knows what the view looked like: what it looks like now is learned and expected from then on. */
  synchronized void learn() {
    mayLearn = expected == null;
  }

  /** What was learned here; empty before that and when it came from elsewhere. */
  synchronized Optional<ViewSignature> learned() {
    return Optional.ofNullable(learned);
  }

  /** What is to be said of this picture and those before it. */
  synchronized Quality see(Picture picture, Thumbnail small) {
    boolean repeated = frozen.see(picture, small);
    Quality quality = PictureCheck.of(picture, frozen.noiseVariance());
    if (quality == Quality.OK && repeated) {
      quality = Quality.FROZEN;
    }
    if (quality != Quality.OK) {
      unsure |= quality != Quality.FROZEN && expected != null;
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
    if (view == Quality.OK && unsure) {
      return Quality.UNSURE;
    }
    if (view == Quality.OK) {
      learnFrom(small);
    }
    return view;
  }

  private void noteSuddenChange(Thumbnail small) {
    Thumbnail before = last;
    last = small;
    if (before == null || before.height() != small.height() || expected == null) {
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
    ViewSignature before = expected;
    if (before == null || before.rows() != recent.rows() || at.isBefore(comparedAt.plus(BETWEEN_COMPARISONS))) {
      return;
    }
    Thumbnail now = recent.newest();
    if (at.isBefore(comparedAt.plus(BETWEEN_QUIET_COMPARISONS))
        && share(compared, now, SLIGHTLY_CHANGED, new float[0]) < QUIET_SHARE) {
      return;
    }
    comparedAt = at;
    // What has just changed is compared again when it has settled, and once more: one comparison may be of a median
    // that is half of the old view.
    boolean changed = share(recent.oldest(), now, SLIGHTLY_CHANGED, new float[0]) >= QUIET_SHARE;
    unsettled = changed ? COMPARISONS_TO_SETTLE : Math.max(0, unsettled - 1);
    compared = unsettled == 0 ? now : null;
    judge(ViewComparison.of(before, EdgeField.of(recent.still()), recent.activity(), MOVING));
  }

  private void judge(ViewComparison now) {
    if (now.known() < LEAST_KNOWN) {
      return;
    }
    int changed = now.known() - now.inPlace();
    boolean elsewhere =
        now.shifted() >= A_THIRD && now.shifted() >= now.bare() + now.otherwise()
            || 4 * now.inPlace() < now.known() && now.shifted() + now.otherwise() > now.bare();
    boolean covered = changed >= A_THIRD && changed * A_THIRD >= now.known();
    view = elsewhere ? Quality.MOVED : covered ? Quality.OCCLUDED : Quality.OK;
  }

  private void learnFrom(Thumbnail small) {
    if (!mayLearn) {
      return;
    }
    learning.add(small);
    if (learning.full()) {
      learned = EdgeField.of(learning.still()).signature();
      expect(learned);
      learning.clear();
    }
  }
}
