package org.plainview.watchlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plainview.watchlist.evaluation.Conditions.START;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.SiteState;
import org.plainview.contracts.v1.WatchEpisode;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.contracts.v1.ZoneSituation;
import org.plainview.crowd.indicator.PlaceType;
import org.plainview.crowd.indicator.ZoneProfile;
import org.plainview.crowd.situation.Feature;
import org.plainview.crowd.situation.Situation;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.stream.Replay;
import org.plainview.testing.SettableClock;
import org.plainview.watchlist.level.Levels;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.zone.JudgedCamera;

/** The whole topology, by a clock that the test moves. */
class EvaluationTopologyTest {

  /** There was nothing before. */
  private static final Replay NOTHING =
      new Replay() {
        @Override
        public void before(int partition, Function<Instant, Depth> depth, Taker taker) {}

        @Override
        public void from(int partition, Instant since, Consumer<ConsumerRecord<String, byte[]>> taker) {}
      };

  private static final Topics TOPICS = new Topics("");
  private static final JudgedCamera CAMERA =
      new JudgedCamera(
          "site-1", true, Map.of("zone-1", new ZoneProfile(PlaceType.OPEN, 100, OptionalInt.empty())));

  private final SettableClock clock = new SettableClock(START);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private @Nullable JudgedCamera camera = CAMERA;
  private final List<ArmedWatch> siteWatches = new ArrayList<>();
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> readings;
  private TestOutputTopic<String, byte[]> levels;
  private TestOutputTopic<String, byte[]> episodes;
  private TestOutputTopic<String, byte[]> situations;
  private TestOutputTopic<String, byte[]> sites;

  @BeforeEach
  void start() {
    Judging judging =
        new Judging(
            (_, _) -> List.of(Conditions.armed(Conditions.count(2, 2))),
            Set::of,
            (_, _, _) -> {},
            new Levels.Cameras(_ -> camera, () -> System.identityHashCode(camera)),
            (_, _) -> null,
            new Listening(clock),
            new ReadingCounts(meters),
            new EvaluationProperties(
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                Long.MAX_VALUE));
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    driver =
        new TopologyTestDriver(
            EvaluationTopology.of(
                TOPICS,
                () -> new JudgeProcessor(judging, NOTHING, clock),
                () -> new SiteProcessor(_ -> siteWatches, NOTHING, clock)),
            settings,
            START);
    readings = driver.createInputTopic(TOPICS.readings(), new StringSerializer(), new ByteArraySerializer());
    levels = driver.createOutputTopic(TOPICS.levels(), new StringDeserializer(), new ByteArrayDeserializer());
    episodes = driver.createOutputTopic(TOPICS.episodes(), new StringDeserializer(), new ByteArrayDeserializer());
    situations =
        driver.createOutputTopic(TOPICS.situations(), new StringDeserializer(), new ByteArrayDeserializer());
    sites = driver.createOutputTopic(TOPICS.sites(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aConditionThatHoldsIsAnEpisodeOnceWithItsBeginning() throws Exception {
    for (int second = 1; second <= 8; second++) {
      read(Readings.count(at(second), 60), at(second));
    }

    WatchEpisode episode = WatchEpisode.parseFrom(episodes.readValue());
    assertThat(episode.getWatchId()).isEqualTo("watch-1");
    assertThat(Times.instant(episode.getSince())).isEqualTo(at(1));
    assertThat(Times.instant(episode.getObservedAt())).isEqualTo(at(3));
    assertThat(episode.getValue()).isEqualTo(60);
    assertThat(episodes.isEmpty()).isTrue();
  }

  @Test
  void aCalmZoneIsSpokenOfEveryTenSeconds() {
    for (int second = 1; second <= 60; second++) {
      read(Readings.belowFloor(at(second), 10), at(second));
    }

    assertThat(levels.getQueueSize()).isBetween(6L, 7L);
  }

  @Test
  void aZoneThatChangesIsSpokenOfAtOnce() throws Exception {
    read(Readings.belowFloor(at(1), 10), at(1));
    levels.readValuesToList();
    read(Readings.count(at(2), 60), at(2));

    ZoneLevel level = ZoneLevel.parseFrom(levels.readValue());
    assertThat(level.getBelowFloor()).isFalse();
    assertThat(level.getCount()).isEqualTo(60);
  }

  @Test
  void aSiteIsTheSumOfItsZonesAndTheWorstOfThem() throws Exception {
    for (int second = 1; second <= 40; second++) {
      read(dense("cam-1", "zone-1", second, 450, 4.5), at(second));
      read(dense("cam-2", "zone-1", second, 400, 4.0), at(second));
      read(dense("cam-3", "zone-2", second, 50, 0.5), at(second));
    }

    SiteState site = SiteState.parseFrom(sites.readValuesToList().getLast());
    assertThat(site.getSiteId()).isEqualTo("site-1");
    assertThat(site.getLevel()).isEqualTo(AlertLevel.ALERT_LEVEL_ACT);
    assertThat(site.getWorstZoneId()).isEqualTo("zone-1");
    assertThat(site.getZonesAct()).isEqualTo(1);
    assertThat(site.getZonesNormal()).isEqualTo(1);
    assertThat(site.getPeople()).as("the camera that sees the most, and the other zone").isEqualTo(500);
    assertThat(site.getPeopleLow()).isBetween(450.0, 499.0);
    assertThat(site.getDensityPerM2()).isEqualTo(4.5);
  }

  @Test
  void aCameraThatIsHeardBeforeItIsKnownIsJudged() throws Exception {
    camera = null;
    for (int second = 1; second <= 45; second++) {
      read(dense("cam-1", "zone-1", second, 450, 4.5), at(second));
    }

    assertThat(ZoneLevel.parseFrom(levels.readValuesToList().getLast()).getLevel())
        .isEqualTo(AlertLevel.ALERT_LEVEL_ACT);
  }

  @Test
  void aLevelStandsThoughItsCameraIsNotHeardOfForAWhile() throws Exception {
    for (int second = 1; second <= 40; second++) {
      read(dense("cam-1", "zone-1", second, 450, 4.5), at(second));
    }
    camera = null;
    pass(at(44));
    camera = CAMERA;
    read(dense("cam-1", "zone-1", 45, 50, 0.5), at(45));

    assertThat(ZoneLevel.parseFrom(levels.readValuesToList().getLast()).getLevel())
        .isEqualTo(AlertLevel.ALERT_LEVEL_ACT);
  }

  @Test
  void aWatchOverTheWholeSiteIsAnEpisodeAtWatch() throws Exception {
    siteWatches.add(Conditions.ofSite("site.people >= people(480)"));
    for (int second = 1; second <= 40; second++) {
      read(dense("cam-1", "zone-9", second, 450, 4.5), at(second));
      read(dense("cam-3", "zone-2", second, 50, 0.5), at(second));
    }

    List<WatchEpisode> raised = new ArrayList<>();
    for (byte[] value : episodes.readValuesToList()) {
      WatchEpisode episode = WatchEpisode.parseFrom(value);
      if (episode.getWatchId().equals("site-watch")) {
        raised.add(episode);
      }
    }
    assertThat(raised).hasSize(1);
    assertThat(raised.getFirst().getLevel()).isEqualTo(AlertLevel.ALERT_LEVEL_WATCH);
    assertThat(raised.getFirst().getHeldBack()).startsWith("A condition over a whole site");
  }

  @Test
  void manyZonesBelowTheirFloorAreNoCrowd() throws Exception {
    for (int second = 1; second <= 12; second++) {
      for (int zone = 1; zone <= 20; zone++) {
        String camera = "cam-" + zone;
        CrowdReading.Builder few = Readings.belowFloor(at(second), 10).toBuilder().setCameraId(camera);
        few.getZonesBuilder(0).setZoneId("zone-" + zone);
        read(few.build(), at(second));
      }
      read(dense("cam-21", "zone-21", second, 50, 0.5), at(second));
    }

    SiteState site = SiteState.parseFrom(sites.readValuesToList().getLast());
    assertThat(site.getPeople()).isEqualTo(50);
    assertThat(site.getPeopleLow()).isBetween(47.0, 48.0);
    assertThat(site.getPeopleHigh()).as("and nine at most in each of twenty zones").isBetween(232.0, 233.0);
  }

  @Test
  void belowItsFloorASiteHasNoNumberOfPeople() throws Exception {
    for (int second = 1; second <= 12; second++) {
      read(Readings.belowFloor(at(second), 10), at(second));
    }

    SiteState site = SiteState.parseFrom(sites.readValuesToList().getLast());
    assertThat(site.hasPeople()).isFalse();
    assertThat(site.getZonesNormal()).isEqualTo(1);
  }

  @Test
  void aMinuteWithPeopleInItIsDescribedSoonAfterIt() throws Exception {
    for (int second = 0; second < 60; second++) {
      read(dense("cam-1", "zone-1", second, 450, 4.5), at(second));
    }
    assertThat(situations.isEmpty()).isTrue();
    for (int second = 60; second < 80; second++) {
      read(Readings.belowFloor(at(second), 10), at(second));
    }

    ZoneSituation minute = ZoneSituation.parseFrom(situations.readValue());
    assertThat(Times.instant(minute.getMinute())).isEqualTo(START);
    assertThat(minute.getLevel()).isEqualTo(AlertLevel.ALERT_LEVEL_ACT);
    float[] features = new float[minute.getFeaturesCount()];
    for (int i = 0; i < features.length; i++) {
      features[i] = minute.getFeatures(i);
    }
    assertThat(Situation.ofScaled(features).value(Feature.DENSITY_MEAN)).isCloseTo(4.5, within(0.01));
    for (int second = 80; second <= 150; second++) {
      read(Readings.belowFloor(at(second), 10), at(second));
    }
    assertThat(situations.isEmpty()).as("below the floor nothing is described").isTrue();
  }

  @Test
  void countsWhatItDoesNotEvaluate() {
    CrowdReading reading = Readings.count(at(30), 60);
    read(reading, at(30));
    read(reading, at(30));
    read(Readings.count(at(28), 60), at(31));
    read(Readings.count(at(10), 60), at(32));
    read(Readings.count(at(40), 60), at(33));

    assertThat(ignored("duplicate")).isEqualTo(1);
    assertThat(ignored("out-of-order")).isEqualTo(1);
    assertThat(ignored("late")).isEqualTo(1);
    assertThat(ignored("ahead")).isEqualTo(1);
    assertThat(episodes.isEmpty()).isTrue();
  }

  @Test
  void aZoneThatFallsSilentDoesNotLookSafe() throws Exception {
    for (int second = 1; second <= 20; second++) {
      read(Readings.count(at(second), 60), at(second));
    }
    for (int second = 21; second <= 45; second++) {
      pass(at(second));
    }

    ZoneLevel level = ZoneLevel.parseFrom(levels.readValuesToList().getLast());
    assertThat(level.getLevel()).isEqualTo(AlertLevel.ALERT_LEVEL_WATCH);
    assertThat(level.getIndicators(0).getIndicator()).isEqualTo("I12");
    assertThat(level.hasCount()).isFalse();
    assertThat(SiteState.parseFrom(sites.readValuesToList().getLast()).getZonesBlind()).isEqualTo(1);
  }

  private double ignored(String why) {
    return meters.get("plainview.readings.ignored").tag("why", why).counter().count();
  }

  private void read(CrowdReading reading, Instant recordedAt) {
    pass(recordedAt);
    readings.pipeInput(reading.getCameraId(), reading.toByteArray(), recordedAt);
  }

  private void pass(Instant to) {
    Duration time = Duration.between(clock.instant(), to);
    clock.set(to);
    driver.advanceWallClockTime(time);
  }

  private static CrowdReading dense(String camera, String zone, int second, double count, double density) {
    return Readings.usable(at(second))
        .setCameraId(camera)
        .addZones(
            Readings.zone()
                .setZoneId(zone)
                .setCount(count)
                .setCountLow(count * 0.95)
                .setCountHigh(count * 1.05)
                .setDensityPerM2(density)
                .setDensityLowPerM2(density * 0.95)
                .setDensityHighPerM2(density * 1.05))
        .build();
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
