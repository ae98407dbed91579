package org.plainview.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plainview.audit.AuditApplication;
import org.plainview.audit.Drafts;
import org.plainview.audit.log.Appended;
import org.plainview.audit.log.AuditLog;
import org.plainview.audit.publish.LogView;
import org.plainview.audit.publish.PublishedLog;
import org.plainview.testing.ServiceProperties;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestLog;
import org.plainview.tlog.verify.LogVerifier;
import org.plainview.tlog.verify.Outcome;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances of the service with one database and one bucket. */
class S3PublishIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static TestDatabase database;
  private static TestLog log;
  private static ObjectStore objects;
  private static S3Properties place;
  private static ConfigurableApplicationContext one;
  private static ConfigurableApplicationContext other;

  @BeforeAll
  static void start() {
    objects = ObjectStore.start();
    place = objects.place();
    database = TestDatabase.create();
    log = TestLog.create();
    one = instance();
    other = instance();
  }

  @AfterAll
  static void stop() {
    for (AutoCloseable part : new AutoCloseable[] {other, one, database, objects}) {
      if (part != null) {
        close(part);
      }
    }
  }

  @Test
  void whatTwoInstancesWriteAtTheSameTimeVerifiesFromTheBucketAlone() throws Exception {
    List<Callable<Long>> writers = new ArrayList<>();
    for (ConfigurableApplicationContext instance : List.of(one, other, one, other)) {
      writers.add(() -> append(instance, 400));
    }
    long last = -1;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      for (Future<Long> ended : threads.invokeAll(writers)) {
        last = Math.max(last, ended.get());
      }
    }

    assertThat(published(one).awaitPublished(last, LIMIT)).isTrue();
    assertThat(published(other).awaitPublished(last, LIMIT)).isTrue();
    assertThat(verified().checkpoint().checkpoint().size()).isGreaterThan(last);
    assertThat(verified().entriesChecked()).isTrue();
  }

  @Test
  void withoutTheObjectStoreEntriesAreKeptAndPublishedLater() throws Exception {
    assertThat(published(one).awaitPublished(append(one, 1), LIMIT)).isTrue();

    objects.kill();
    long last = append(one, 20);
    LogView view = failing(one);
    assertThat(view.problem()).contains("s3://" + ObjectStore.BUCKET).doesNotContain(ObjectStore.SECRET_KEY);
    assertThat(view.publishedSize()).isLessThanOrEqualTo(last);

    objects.run();
    assertThat(published(one).awaitPublished(last, LIMIT)).isTrue();
    assertThat(published(other).awaitPublished(last, LIMIT)).isTrue();
    assertThat(published(one).view().state()).isEqualTo("PUBLISHING");
    assertThat(verified().checkpoint().checkpoint().size()).isGreaterThan(last);
  }

  private static Outcome.Verified verified() throws IOException, InterruptedException {
    try (S3Files files = S3Access.open(place)) {
      Outcome outcome = LogVerifier.of(files, log.policy()).verify();
      assertThat(outcome).isInstanceOf(Outcome.Verified.class);
      return (Outcome.Verified) outcome;
    }
  }

  /** Appends and returns the last index. */
  private static long append(ConfigurableApplicationContext instance, int count) throws InterruptedException {
    long last = -1;
    for (int i = 0; i < count; i++) {
      Appended appended =
          instance.getBean(AuditLog.class).append(Drafts.of(UUID.randomUUID(), "camera.read"), Duration.ofSeconds(20));
      last = Math.max(last, ((Appended.At) appended).index());
    }
    return last;
  }

  private static LogView failing(ConfigurableApplicationContext instance) throws InterruptedException {
    long until = System.nanoTime() + LIMIT.toNanos();
    LogView view = published(instance).view();
    while (!view.state().equals("FAILING") && System.nanoTime() < until) {
      Thread.sleep(50);
      view = published(instance).view();
    }
    assertThat(view.state()).isEqualTo("FAILING");
    return view;
  }

  private static PublishedLog published(ConfigurableApplicationContext instance) {
    return instance.getBean(PublishedLog.class);
  }

  private static ConfigurableApplicationContext instance() {
    Map<String, Object> properties = new HashMap<>();
    ServiceProperties.register((name, value) -> properties.put(name, value.get()), database);
    properties.put("server.port", "0");
    properties.put("plainview.log.origin", TestLog.ORIGIN);
    properties.put("plainview.log.keys[0].file", log.keyFile().toString());
    properties.put("plainview.log.interval", "50ms");
    properties.put("plainview.log.s3.endpoint", place.endpoint().toString());
    properties.put("plainview.log.s3.bucket", place.bucket());
    properties.put("plainview.log.s3.prefix", place.prefix());
    properties.put("plainview.log.s3.access-key", ObjectStore.ACCESS_KEY);
    properties.put("plainview.log.s3.secret-key", ObjectStore.SECRET_KEY);
    // As arguments, so that nothing around the test overrides them.
    return new SpringApplicationBuilder(AuditApplication.class)
        .run(
            properties.entrySet().stream()
                .map(entry -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
                .toArray(String[]::new));
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("A part of the test does not end: " + part, e);
    }
  }
}
