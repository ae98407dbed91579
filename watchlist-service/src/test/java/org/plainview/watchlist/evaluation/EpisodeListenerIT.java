package org.plainview.watchlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.WatchEpisode;
import org.plainview.platform.kafka.Times;
import org.plainview.watchlist.WatchlistServiceIT;

/** Episodes as they come from the broker: some come twice, and some too late. */
class EpisodeListenerIT extends WatchlistServiceIT {

  @Test
  void anEpisodeThatComesAgainRaisesNothingMore() {
    String watch = newWatch(watch(SITE, newZone(SITE, true)));
    WatchEpisode episode = episode(watch, 1, clock.instant());

    send(topics.episodes(), SITE, episode);
    send(topics.episodes(), SITE, episode);
    settled();
    assertThat(alertIds(watch)).hasSize(1);

    close(watch);
    send(topics.episodes(), SITE, episode);
    settled();
    assertThat(alertIds(watch)).as("not after it was closed either").hasSize(1);
  }

  @Test
  void whileAnAlertIsOpenAnotherEpisodeRaisesNone() {
    String watch = newWatch(watch(SITE, newZone(SITE, true)));
    Instant since = clock.instant();
    send(topics.episodes(), SITE, episode(watch, 1, since));
    alertsOf(watch, 1);

    send(topics.episodes(), SITE, episode(watch, 1, since.plusSeconds(60)));
    settled();
    assertThat(alertIds(watch)).hasSize(1);

    close(watch);
    send(topics.episodes(), SITE, episode(watch, 1, since.plusSeconds(120)));
    alertsOf(watch, 2);
  }

  @Test
  void anEpisodeOfAWatchThatWasChangedSinceRaisesNone() {
    String watch = newWatch(watch(SITE, newZone(SITE, true)));

    send(topics.episodes(), SITE, episode(watch, 7, clock.instant()));
    send(topics.episodes(), SITE, episode("nobody", 1, clock.instant()));
    settled();

    assertThat(alertIds(watch)).isEmpty();
  }

  private void close(String watch) {
    assertThat(
            operator()
                .post("/api/alerts/" + alertIds(watch).getFirst() + "/close", Map.of("outcome", "TRUE_ALARM"))
                .status())
        .isEqualTo(200);
  }

  /** What was sent before has been heard once another behind it has raised. */
  private void settled() {
    String marker = newWatch(watch(SITE, newZone(SITE, true)));
    send(topics.episodes(), SITE, episode(marker, 1, clock.instant()));
    alertsOf(marker, 1);
  }

  private static WatchEpisode episode(String watch, int revision, Instant since) {
    return WatchEpisode.newBuilder()
        .setWatchId(watch)
        .setRevision(revision)
        .setSource("cam")
        .setSince(Times.timestamp(since))
        .setValue(60)
        .setLevel(AlertLevel.ALERT_LEVEL_WATCH)
        .setObservedAt(Times.timestamp(since))
        .build();
  }
}
