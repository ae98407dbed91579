package org.plainview.watchlist.evaluation;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.contracts.v1.ZoneSituation;
import org.plainview.watchlist.level.Levels;

/**
 * What the tasks of an instance share; all of it is safe for use by any thread.
 *
 * @param currentWatches those that are enabled: the states of others are forgotten
 */
record Judging(
    Watches watches,
    Supplier<Set<StateKey.OfWatch>> currentWatches,
    Heard heard,
    Levels.Cameras cameras,
    Levels.Taken acknowledgements,
    Listening listening,
    ReadingCounts counts,
    EvaluationProperties limits) {

  Levels levels(
      KeyValueStore<String, byte[]> store, Consumer<ZoneLevel> publisher, Consumer<ZoneSituation> minutes) {
    return new Levels(cameras, acknowledgements, store, publisher, minutes);
  }

  Evaluator evaluator(Levels levels, Results results) {
    return new Evaluator(watches, heard, cameraId -> levels.of(cameraId)::observe, limits, counts, results);
  }
}
