package org.plainview.camera.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.plainview.camera.support.CameraServiceIT;
import org.plainview.camera.support.Eventually;
import org.plainview.camera.support.TopicReader;
import org.plainview.contracts.Topics;
import org.plainview.testing.JsonApi.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The registry with as many cameras as it is made for. It prints times and asserts results alone. */
class WholeCityIT extends CameraServiceIT {

  private static final Logger log = LoggerFactory.getLogger(WholeCityIT.class);
  private static final int CAMERAS = 60_000;
  private static final int HOSTS_IN_ALL = 500;

  private final Topics topics;

  WholeCityIT(@Autowired Topics topics) {
    this.topics = topics;
  }

  @Test
  void importsSixtyThousandCamerasAndStillAnswers() {
    for (int i = 0; i < HOSTS_IN_ALL; i++) {
      HOSTS.set("nvr-" + i + ".example.org", "93.184." + i / 250 + "." + (1 + i % 250));
    }
    String prefix = fresh("city");
    String file = file(prefix, newSite(), i -> "nvr-" + i % HOSTS_IN_ALL + ".example.org");
    Instant start = Instant.now();
    Answer dry = calls().imported("dry-run", file);
    log.info("A dry run of {} rows ({} MB) took {}", CAMERAS, file.length() >> 20, since(start));
    assertThat(dry.body().path("rowsGood").asInt()).as("%s", dry.body()).isEqualTo(CAMERAS);

    start = Instant.now();
    Answer report = calls().imported("all-or-nothing", file);
    log.info("The import of {} cameras took {}", CAMERAS, since(start));
    assertThat(report.text("/state")).as("%s", report.body()).isEqualTo("DONE");
    assertThat(report.body().path("imported").asInt()).isEqualTo(CAMERAS);

    staffAsked("?state=PROPOSED&limit=100", CAMERAS);
    staffAsked("?q=" + prefix + "-4711", 1);
    asked("?limit=50", "total", CAMERAS);
    asked("?limit=10000", "features", 10_000);
    asked("?q=" + prefix + "-4711&limit=50", "features", 1);
    asked("?bbox=13.40,52.50,13.42,52.52&limit=1000", "features", 1);
    asked("/clusters?zoom=3", "features", 1);
    asked("/clusters?zoom=12&bbox=13.0,52.3,13.8,52.7", "features", 10);
    asked("/summary", "cameras", CAMERAS);
    asked("/" + prefix + "-4711", "properties", 1);

    Instant published = Instant.now();
    Eventually.holds(
        () ->
            assertThat(
                    TopicReader.records(topics.cameras()).stream()
                        .filter(record -> record.key().startsWith(prefix))
                        .count())
                .isEqualTo(CAMERAS));
    log.info("All were on Kafka {} later", since(published));
  }

  private ImportCalls calls() {
    return new ImportCalls(baseUrl());
  }

  private void staffAsked(String query, int least) {
    oversight().get("/api/cameras" + query);
    Instant start = Instant.now();
    Answer answer = done(oversight().get("/api/cameras" + query), 200);
    log.info("GET /api/cameras{} took {}", query, since(start));
    assertThat(answer.body().path("total").asInt()).as(query).isGreaterThanOrEqualTo(least);
  }

  private void asked(String query, String member, int least) {
    nobody().get("/api/public/register" + query);
    Instant start = Instant.now();
    Answer answer = done(nobody().get("/api/public/register" + query), 200);
    log.info("GET /api/public/register{} took {}", query, since(start));
    var value = answer.body().path(member);
    assertThat(value.isNumber() ? value.asInt() : value.size()).as(query).isGreaterThanOrEqualTo(least);
  }

  private static Duration since(Instant start) {
    return Duration.ofMillis(Duration.between(start, Instant.now()).toMillis());
  }

  /** The hosts by number of camera. */
  static String file(String prefix, String site, IntFunction<String> hosts) {
    StringBuilder file = new StringBuilder(Rows.header());
    for (int i = 0; i < CAMERAS; i++) {
      String id = prefix + "-" + i;
      Map<Column, String> row = Rows.good(id, site);
      row.put(Column.STREAM_ADDRESS, "rtsp://viewer:pw" + i + "@" + hosts.apply(i) + "/ch" + i);
      row.put(Column.LON, String.valueOf(13.1 + (i % 300) * 0.002));
      row.put(Column.LAT, String.valueOf(52.35 + i / 300 * 0.0015));
      file.append(Rows.line(row));
    }
    return file.toString();
  }
}
