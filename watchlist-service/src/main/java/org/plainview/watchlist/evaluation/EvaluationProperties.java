package org.plainview.watchlist.evaluation;

import java.time.Duration;
import java.time.Instant;
import org.plainview.platform.stream.Replay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxDelay a reading that took longer to Kafka is ignored
 * @param maxAhead how far a worker's clock may be ahead of the record's time
 * @param maxGap a camera that says nothing for longer has been silent
 * @param judged how far back a restart reads again to fill the windows of the zones' judges
 * @param mostJudged of more readings of a partition a restart judges the newest only: a large deployment is back soon, and
 *     its slow indicators (rise, time to limit) come back later
 */
@ConfigurationProperties("plainview.evaluation")
public record EvaluationProperties(
    @DefaultValue("15s") Duration maxDelay,
    @DefaultValue("5s") Duration maxAhead,
    @DefaultValue("10s") Duration maxGap,
    @DefaultValue("10m") Duration judged,
    @DefaultValue("30000") long mostJudged) {

  /**
   * How far back a restart must look to know again which readings are late and which follow a silence. It
   * follows from the first three: a reading is at most {@code maxDelay} older and {@code maxAhead} younger
   * than its record, and so is the one before it. The judges may need more.
   */
  Duration memory() {
    return maxDelay.plus(maxAhead).plus(maxGap).plusSeconds(1);
  }

  Replay.Depth depth(Instant last) {
    Instant needed = last.minus(memory());
    Instant wanted = last.minus(judged);
    return new Replay.Depth(wanted, needed, mostJudged);
  }
}
