package org.plainview.recognition.pixels;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.ImageSize;

/**
 * Pictures of one stream, spread evenly over a while.
 *
 * @param span from the first picture to the last, at least
 * @param patience for all of it, a stream that is lost and found included
 */
record StillSampling(int pictures, Duration span, Duration patience) {

  private static final Duration LIVE_BUFFER = Duration.ofSeconds(3);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  /** Larger pictures are scaled down: 31 of them are held at once. */
  private static final ImageSize MOST_PIXELS = new ImageSize(1280, 960);

  /**
   * Reads in real time. Fewer pictures than asked for when the patience ends first.
   *
   * @throws InterruptedException between two frames
   */
  List<Picture> read(String address, StreamOptions options) throws InterruptedException {
    List<Picture> taken = new ArrayList<>();
    Duration end = now().plus(patience);
    while (taken.size() < pictures && now().compareTo(end) < 0) {
      try (VideoSource video = VideoSource.open(address, options, MOST_PIXELS)) {
        read(video, options.live(), taken, end);
      } catch (VideoSource.Lost _) {
        Thread.sleep(BETWEEN_TRIES);
      }
    }
    return taken;
  }

  /** Until all are taken or the video ends. */
  private void read(VideoSource video, boolean live, List<Picture> taken, Duration end)
      throws VideoSource.Lost, InterruptedException {
    Pace pace = new Pace(live ? LIVE_BUFFER : Duration.ZERO);
    Duration period = span.dividedBy(pictures - 1L);
    Duration due = now().plus(taken.isEmpty() ? Duration.ZERO : period);
    while (taken.size() < pictures && now().compareTo(end) < 0) {
      if (now().compareTo(due) < 0) {
        if (!video.skip()) {
          return;
        }
      } else {
        @Nullable Picture picture = video.next(Instant.EPOCH);
        if (picture == null) {
          return;
        }
        if (!taken.isEmpty() && !taken.getFirst().size().equals(picture.size())) {
          taken.clear();
        }
        taken.add(picture);
        due = now().plus(period);
      }
      Thread.sleep(pace.waitAfter(now(), video.position()));
    }
  }

  private static Duration now() {
    return Duration.ofNanos(System.nanoTime());
  }
}
