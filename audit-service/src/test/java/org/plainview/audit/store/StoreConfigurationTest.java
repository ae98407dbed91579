package org.plainview.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.LogStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class StoreConfigurationTest {

  private static final String SECRET = "the-secret-key-that-is-in-no-log";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Stores.class);

  @Configuration(proxyBeanMethods = false)
  @Import(StoreConfiguration.class)
  @EnableConfigurationProperties(StoreProperties.class)
  static class Stores {}

  @Test
  void aDirectoryIsAStore(@TempDir Path folder) {
    runner
        .withPropertyValues("plainview.log.directory=" + folder)
        .run(context -> assertThat(context.getBean(LogStore.class)).isInstanceOf(DirectoryFiles.class));
  }

  @Test
  void aBucketIsAStoreWithWhatOwnServersNeed() {
    runner
        .withPropertyValues(
            "plainview.log.s3.bucket=audit",
            "plainview.log.s3.endpoint=http://127.0.0.1:9",
            "plainview.log.s3.access-key=key",
            "plainview.log.s3.secret-key=" + SECRET)
        .run(
            context -> {
              assertThat(context.getBean(LogStore.class)).isInstanceOf(S3Files.class);
              S3Properties s3 = context.getBean(StoreProperties.class).s3();
              assertThat(s3.isPathStyle()).isTrue();
              assertThat(s3.region()).isEqualTo("us-east-1");
              assertThat(s3.prefix()).isEmpty();
              assertThat(s3.timeout()).isEqualTo(Duration.ofSeconds(4));
              assertThat(s3).asString().isEqualTo("s3://audit/ at http://127.0.0.1:9").doesNotContain(SECRET);
            });
  }

  @Test
  void amazonsOwnStoreNeedsOnlyRegionAndBucket() {
    runner
        .withPropertyValues(
            "plainview.log.s3.bucket=audit", "plainview.log.s3.region=eu-central-1", "plainview.log.s3.prefix=a/b-1")
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context.getBean(StoreProperties.class).s3().isPathStyle()).isFalse();
            });
  }

  @Test
  void refusesNoPlaceAndTwoPlaces(@TempDir Path folder) {
    runner.run(
        context -> assertThat(failure(context.getStartupFailure())).contains("set either plainview.log.directory"));
    runner
        .withPropertyValues("plainview.log.directory=" + folder, "plainview.log.s3.bucket=audit")
        .run(context -> assertThat(failure(context.getStartupFailure())).contains("or plainview.log.s3.bucket"));
  }

  @Test
  void refusesHalfAKeyWithoutShowingIt() {
    runner
        .withPropertyValues("plainview.log.s3.bucket=audit", "plainview.log.s3.secret-key=" + SECRET)
        .run(
            context ->
                assertThat(failure(context.getStartupFailure()))
                    .contains("Set both plainview.log.s3.access-key and")
                    .doesNotContain(SECRET));
  }

  @Test
  void refusesAPrefixThatIsNoFolderWithoutShowingTheKey() {
    for (String prefix : new String[] {"/log", "log/", "a//b", "..", "a/../b", "a b"}) {
      runner
          .withPropertyValues(
              "plainview.log.s3.bucket=audit",
              "plainview.log.s3.access-key=key",
              "plainview.log.s3.secret-key=" + SECRET,
              "plainview.log.s3.prefix=" + prefix)
          .run(
              context ->
                  assertThat(failure(context.getStartupFailure()))
                      .as(prefix)
                      .contains("single slashes between")
                      .doesNotContain(SECRET));
    }
  }

  private static String failure(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
