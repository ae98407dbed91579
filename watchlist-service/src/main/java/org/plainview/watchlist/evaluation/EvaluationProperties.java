package org.plainview.watchlist.evaluation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxDelay a reading that took longer to Kafka is ignored
 * @param maxAhead how far a worker's clock may be ahead of the record's time
 * @param maxGap a camera that says nothing for longer has been silent
 * @param judged how far back a restart reads again to fill the windows of the zones' judges; shorter makes a restart
 *     of a large deployment faster, and slow indicators (rise, time to limit) come back later
 */
@ConfigurationProperties("plainview.evaluation")
public record EvaluationProperties(
    @DefaultValue("15s") Duration maxDelay,
    @DefaultValue("5s") Duration maxAhead,
    @DefaultValue("10s") Duration maxGap,
    @DefaultValue("10m") Duration judged) {

  /**
   * How far back a restart must look to know again which readings are late and which follow a silence. It
   * follows from the first three: a reading is at most {@code maxDelay} older and {@code maxAhead} younger
   * than its record, and so is the one before it. The judges may need more.
   */
  Duration memory() {
    Duration least = maxDelay.plus(maxAhead).plus(maxGap).plusSeconds(1);
    return judged.compareTo(least) > 0 ? judged : least;
  }
}
