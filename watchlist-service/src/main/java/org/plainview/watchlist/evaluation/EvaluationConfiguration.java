package org.plainview.watchlist.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.plainview.contracts.Topics;
import org.plainview.platform.stream.Replay;
import org.plainview.platform.stream.StreamsApp;
import org.plainview.platform.stream.StreamsFactory;
import org.plainview.watchlist.level.Acknowledgements;
import org.plainview.watchlist.level.Levels;
import org.plainview.watchlist.watch.WatchCatalog;
import org.plainview.watchlist.zone.JudgedCameras;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

  private static final long RETRY_MS = 1_000;

  /** Part of the time from a reading to its alert. */
  private static final Duration PATIENCE = Duration.ofMillis(25);

  /** How zones and sites stand can wait for as long as nobody sees; what raises an alert is committed at once. */
  private static final Duration LINGER = Duration.ofMillis(250);

  /** Nothing is skipped because the database is away. */
  @Bean
  CommonErrorHandler neverSkip() {
    return new DefaultErrorHandler(new FixedBackOff(RETRY_MS, FixedBackOff.UNLIMITED_ATTEMPTS));
  }

  @Bean
  Judging judging(
      WatchCatalog catalog,
      HeardZones heard,
      JudgedCameras cameras,
      Acknowledgements acknowledgements,
      Listening listening,
      ReadingCounts counts,
      EvaluationProperties limits) {
    return new Judging(
        catalog::of,
        () -> catalog.enabled().map(StateKey.OfWatch::of).collect(Collectors.toSet()),
        heard,
        new Levels.Cameras(cameras::of, cameras::version),
        acknowledgements::of,
        listening,
        counts,
        limits);
  }

  @Bean
  StreamsApp evaluation(
      StreamsFactory streams,
      Topics topics,
      Judging judging,
      WatchCatalog catalog,
      Clock clock,
      KafkaAdmin topicsFirst) {
    return streams.app(
        topics.group("evaluation"),
        PATIENCE,
        LINGER,
        replays -> {
          Replay readings = replays.of(topics.readings());
          Replay levels = replays.of(topics.levels());
          return EvaluationTopology.of(
              topics,
              () -> new JudgeProcessor(judging, readings, clock),
              () -> new SiteProcessor(catalog::ofSite, levels, clock));
        });
  }
}
