package org.plainview.audit.publish;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.publish.PublishProperties.Key;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestLog;
import org.plainview.tlog.tile.LogStore;

/** What an instance is made of, and where a test puts its faults. */
record LogSetup(
    TestDatabase database,
    Path folder,
    PublishProperties properties,
    Steps steps,
    UnaryOperator<LogStore> store,
    Clock clock) {

  static LogSetup of(TestDatabase database, TestLog files) {
    return new LogSetup(
        database,
        files.folder(),
        properties(List.of(key(files.keyFile())), null),
        _ -> {},
        UnaryOperator.identity(),
        Clock.systemUTC());
  }

  static Key key(Path file) {
    return new Key(file, null, null);
  }

  LogSetup steps(Steps faults) {
    return new LogSetup(database, folder, properties, faults, store, clock);
  }

  LogSetup store(UnaryOperator<LogStore> faults) {
    return new LogSetup(database, folder, properties, steps, faults, clock);
  }

  LogSetup clock(Clock other) {
    return new LogSetup(database, folder, properties, steps, store, other);
  }

  LogSetup keys(Key... keys) {
    return with(properties(Arrays.asList(keys), properties.policy()));
  }

  LogSetup policy(Path file) {
    return with(properties(properties.keys(), file));
  }

  private LogSetup with(PublishProperties other) {
    return new LogSetup(database, folder, other, steps, store, clock);
  }

  private static PublishProperties properties(List<Key> keys, @Nullable Path policy) {
    return new PublishProperties(
        TestLog.ORIGIN, keys, null, policy, Duration.ofMillis(20), 1_000, Duration.ofSeconds(5), true);
  }
}
