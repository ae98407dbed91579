package org.plainview.recognition.pixels;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes the calibration still of a camera: the median of 31 pictures over a minute, in which whoever moves vanishes,
 * and nothing when somebody is still to be seen in it. Belongs to one platform thread; takes a little over a minute.
 */
public final class StillMaker implements AutoCloseable {

  private static final StillSampling A_MINUTE =
      new StillSampling(31, Duration.ofSeconds(60), Duration.ofSeconds(95));

  private final Detectors detectors;
  private final StillSampling sampling;

  /**
   * @param detectors closed with this
   */
  public StillMaker(Detectors detectors) {
    this(detectors, A_MINUTE);
  }

  StillMaker(Detectors detectors, StillSampling sampling) {
    this.detectors = detectors;
    this.sampling = sampling;
  }

  /**
   * Watches the stream in real time.
   *
   * @param address a secret, repeated nowhere
   * @throws InterruptedException when it was interrupted while it watched
   */
  public Still make(String address) throws InterruptedException {
    Optional<StreamOptions> options = StreamOptions.of(address);
    if (options.isEmpty()) {
      return new Still.Unusable(Quality.NO_SIGNAL);
    }
    List<Picture> pictures = sampling.read(address, options.get());
    if (pictures.size() < sampling.pictures()) {
      return new Still.Unusable(Quality.NO_SIGNAL);
    }
    Picture median = StillMedian.of(pictures);
    Quality quality = PictureCheck.of(median);
    if (quality != Quality.OK) {
      return new Still.Unusable(quality);
    }
    return new StillLook(detectors).showsSomebody(median) ? new Still.PeopleRemain() : new Still.Clear(StillPng.of(median));
  }

  @Override
  public void close() {
    detectors.close();
  }
}
