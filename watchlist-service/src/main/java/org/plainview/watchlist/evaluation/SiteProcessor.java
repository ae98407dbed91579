package org.plainview.watchlist.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.SiteState;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.crowd.level.Level;
import org.plainview.platform.kafka.Records;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.stream.Replay;
import org.plainview.watchlist.site.SiteZones;
import org.plainview.watchlist.watch.ArmedWatch;

/** Combines the zones of a site as all of its cameras see them: said at most once a second, and every ten seconds. */
final class SiteProcessor implements Processor<byte[], byte[], String, byte[]> {

  static final String SITE_LEVELS = "site-levels";
  static final String SITE_WATCH_STATES = "site-watch-states";

  private static final String BETWEEN = "\n";
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final long HEARTBEAT_SECONDS = 10;

  private final Function<String, List<ArmedWatch>> watches;
  private final Replay replay;
  private final Clock clock;
  private final Map<String, SiteZones> sites = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable KeyValueStore<String, String> store;
  private @Nullable SiteWatches siteWatches;

  /**
   * @param watches those over a whole site
   */
  SiteProcessor(Function<String, List<ArmedWatch>> watches, Replay replay, Clock clock) {
    this.watches = watches;
    this.replay = replay;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> taskContext) {
    context = taskContext;
    store = taskContext.getStateStore(SITE_LEVELS);
    States states = new States(taskContext.getStateStore(SITE_WATCH_STATES));
    SiteWatches fresh = new SiteWatches(watches, new Said(states, taskContext, EvaluationTopology.SITE_EPISODES));
    states.forEach(fresh::restore);
    siteWatches = fresh;
    replay.before(
        taskContext.taskId().partition(),
        last -> Replay.Depth.since(last.minus(SiteZones.BLIND_AFTER)),
        (record, _) -> take(record.value(), record.offset()));
    taskContext.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, _ -> tick());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    take(record.value(), ready(context).recordMetadata().map(RecordMetadata::offset).orElse(-1L));
  }

  private void take(byte @Nullable [] value, long offset) {
    Records.take(
        value,
        "the levels",
        ready(context).taskId().partition(),
        offset,
        ZoneLevel.parser(),
        level -> {
          if (sites.computeIfAbsent(level.getSiteId(), _ -> new SiteZones()).take(level)) {
            changed.add(level.getSiteId());
          }
        });
  }

  private void tick() {
    Instant now = clock.instant();
    long second = now.getEpochSecond();
    sites.forEach(
        (siteId, zones) -> {
          boolean turn = Math.floorMod(second + siteId.hashCode(), HEARTBEAT_SECONDS) == 0;
          boolean due = turn || changed.contains(siteId);
          if (due || ready(siteWatches).looksAt(siteId)) {
            zones.forget(now);
            SiteState state = state(siteId, zones, now);
            ready(siteWatches).take(state);
            if (due) {
              forward(EvaluationTopology.SITES, siteId, state.toByteArray());
            }
          }
        });
    changed.clear();
    sites.values().removeIf(SiteZones::isEmpty);
  }

  private SiteState state(String siteId, SiteZones zones, Instant now) {
    SiteState.Builder state = zones.state(siteId, now);
    return state
        .setSince(Times.timestamp(since(siteId, Level.values()[state.getLevelValue()], now)))
        .build();
  }

  private void forward(String sink, String siteId, byte[] value) {
    ready(context).forward(new Record<>(siteId, value, clock.millis()), sink);
  }

  /** Since when the site has had this level, also before a restart. */
  private Instant since(String siteId, Level level, Instant now) {
    String known = ready(store).get(siteId);
    if (known != null && known.startsWith(level.name() + BETWEEN)) {
      return Instant.parse(known.substring(level.name().length() + BETWEEN.length()));
    }
    ready(store).put(siteId, level.name() + BETWEEN + now);
    return now;
  }

  private static <T> T ready(@Nullable T part) {
    return Objects.requireNonNull(part, "initialised before it is used");
  }
}
