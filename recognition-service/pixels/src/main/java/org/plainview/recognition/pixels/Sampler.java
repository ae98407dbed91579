package org.plainview.recognition.pixels;

import java.time.Duration;
import java.time.Instant;

/**
 * Reads a video frame by frame and converts only what is needed: a picture when its time has come, and the small
 * one of half a second before it. Belongs to the reading thread.
 */
final class Sampler {

  private final Duration period;
  private final RecentGreys recent = new RecentGreys();
  private Duration due;

  /**
   * @param start when the first picture is due, on the clock of {@link #read}
   */
  Sampler(Duration period, Duration start) {
    this.period = period;
    this.due = start;
  }

  /** What came of one frame. */
  sealed interface Step {

    /** The video is at its end. */
    record Ended() implements Step {}

    /** The frame was not one to analyse. */
    record Passed() implements Step {}

    record Sampled(Picture picture) implements Step {}
  }

  /**
   * Reads the next frame.
   *
   * @param arrived stands in the picture
   * @param now on a clock that never goes back
   * @param quiet whether nothing moves, so that the picture that is due goes without its pair: if something begins
   *     to, its motion is known from the next picture on
   */
  Step read(VideoSource video, Instant arrived, Duration now, boolean quiet) throws VideoSource.Lost {
    boolean sample = now.compareTo(due) >= 0;
    if (!sample && (quiet || !recent.missing(now, due))) {
      return video.skip() ? new Step.Passed() : new Step.Ended();
    }
    Picture picture = video.next(arrived);
    if (picture == null) {
      return new Step.Ended();
    }
    Grey grey = Grey.of(picture, now, video.position());
    GreyPair pair = recent.pairOf(grey);
    recent.add(grey);
    if (!sample) {
      return new Step.Passed();
    }
    due = due.plus(period).compareTo(now) > 0 ? due.plus(period) : now.plus(period);
    return new Step.Sampled(picture.with(pair));
  }
}
