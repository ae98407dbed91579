package org.plainview.watchlist.situation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keep how long the minutes of zones are kept, and matches that nobody answered
 * @param searched how many candidates pgvector's index keeps, 1 to 1000: more find more and take longer
 * @param gap minutes that match a situation with less than this between them are one match
 */
@ConfigurationProperties("plainview.situations")
record SituationProperties(
    @DefaultValue("60d") Duration keep,
    @DefaultValue("100") int searched,
    @DefaultValue("5m") Duration gap) {

  SituationProperties {
    if (keep.toDays() < 1) {
      throw new IllegalArgumentException("plainview.situations.keep must be at least a day");
    }
    if (searched < 1 || searched > 1_000) {
      throw new IllegalArgumentException("plainview.situations.searched must be from 1 to 1000");
    }
    if (gap.toMinutes() < 1) {
      throw new IllegalArgumentException("plainview.situations.gap must be at least a minute");
    }
  }
}
