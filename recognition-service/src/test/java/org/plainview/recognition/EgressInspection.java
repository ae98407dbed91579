package org.plainview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.contracts.Role;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.DetectorChoice;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.recognition.support.Cameras;
import org.plainview.recognition.support.EgressRecorder;
import org.plainview.recognition.support.Footage;
import org.plainview.recognition.support.Leaks;
import org.plainview.recognition.support.OutsideCaller;
import org.plainview.recognition.support.ServiceProcess;
import org.plainview.recognition.support.TestTopics;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The identity line at run time: the shipped jar counts the people of some footage, and every byte that it
 * lets go is inspected.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EgressInspection {

  private static final String CONTROL_STREAM = "192.0.2.7";

  @TempDir private static Path folder;
  @TempDir private static Path studio;

  private final String prefix = TestParts.freshTopicPrefix();
  private final Topics topics = new Topics(prefix);
  private TestDatabase database;
  private EgressRecorder recorder;
  private Footage footage;
  private List<String> secrets;
  private List<String> answers;
  private Path log;

  /**
   * What the cameras see.
   *
   * @param folder empty, for a video that is made for this
   */
  abstract Footage footage(Path folder) throws IOException;

  @BeforeAll
  void runTheRealPipeline() throws Exception {
    footage = footage(studio);
    Path video = Files.copy(footage.video(), folder.resolve("hidden-camera-address"));
    recorder = new EgressRecorder(Files.createDirectory(folder.resolve("recorder")));
    database = TestDatabase.create();
    Path home = Files.createDirectory(folder.resolve("home"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    log = home.resolve("service.log");
    secrets = List.of("hidden-camera-address", CONTROL_STREAM, "hunter2");
    List<String> collected = new ArrayList<>();
    Map<String, String> environment = new HashMap<>(recorder.environment());
    environment.put("HOME", home.toString());
    environment.put(
        "JAVA_TOOL_OPTIONS",
        "-Djava.io.tmpdir=" + temporary + " -Duser.home=" + home + " -Dorg.bytedeco.javacpp.cachedir=" + temporary);
    footage.model().ifPresent(model -> environment.put("PLAINVIEW_RECOGNITION_MODEL", model.toString()));
    try (ServiceProcess service =
            ServiceProcess.start("worker,history", prefix, database, log, environment, "plainview.recognition.history.flush-every=500ms", "logging.level.org.plainview=DEBUG").awaitReady();
        TestTopics kafka = new TestTopics(topics)) {
      for (DetectorChoice detector : footage.detectors()) {
        kafka.publish(footage.camera(nameOf(detector), "file:" + video).setDetector(detector).build());
      }
      // The control of the recorder: FFmpeg must be seen to call this, and nothing else outside.
      kafka.publish(Cameras.active("control", "rtsp://admin:hunter2@" + CONTROL_STREAM + ":554/1").build());
      for (String camera : cameras()) {
        kafka.await(r -> r.getCameraId().equals(camera) && r.getZonesList().stream().anyMatch(ZoneReading::getBelowFloor));
        kafka.await(r -> r.getCameraId().equals(camera) && r.getZonesList().stream().anyMatch(ZoneReading::hasCount));
        kafka.await(r -> r.getCameraId().equals(camera) && r.getQuality() == Quality.QUALITY_OK && r.getSequence() >= 20);
      }
      await().atMost(Duration.ofMinutes(3)).until(() -> isCounted("rollup_10s") && isCounted("rollup_1m"));
      for (String path : paths()) {
        collected.add(service.get(path, Role.OPERATOR).body());
      }
      collected.add(service.get("/api/live", Role.OVERSIGHT).body());
    }
    answers = List.copyOf(collected);
  }

  @AfterAll
  void dropDatabase() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void kafkaGetsAllowListedReadingsAndNothingElse() throws IOException {
    List<CrowdReading> readings = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> one : records(topics.readings())) {
      CrowdReading reading = CrowdReading.parseFrom(one.value());
      readings.add(reading);
      assertThat(reading.getUnknownFields().asMap()).isEmpty();
      assertThat(reading.getZonesList()).allMatch(zone -> zone.getUnknownFields().asMap().isEmpty());
      // A grid has at most 144 cells, of three small numbers each.
      assertThat(one.value()).hasSizeLessThan(1_000);
      assertThat(one.headers()).isEmpty();
      assertThat(Leaks.in(one.value(), secrets)).isEmpty();
    }
    assertThat(readings).hasSizeGreaterThan(40);
    for (String other : List.of(topics.alerts(), topics.audit())) {
      assertThat(records(other)).isEmpty();
    }
    for (ConsumerRecord<String, byte[]> camera : records(topics.cameras())) {
      assertThat(Leaks.in(camera.value(), secrets)).isEmpty();
    }
  }

  @Test
  void noNumberUnderTheFloorReachesKafka() throws IOException {
    int floored = 0;
    for (ConsumerRecord<String, byte[]> one : records(topics.readings())) {
      for (ZoneReading zone : CrowdReading.parseFrom(one.value()).getZonesList()) {
        assertThat(zone.getFloor()).isEqualTo(footage.floor());
        if (zone.getBelowFloor()) {
          floored++;
          assertThat(zone)
              .isEqualTo(
                  ZoneReading.newBuilder().setZoneId(zone.getZoneId()).setFloor(zone.getFloor()).setBelowFloor(true).build());
        } else {
          assertThat(zone.getCount()).isGreaterThanOrEqualTo(footage.floor());
          assertThat(zone.getCountLow()).isGreaterThanOrEqualTo(footage.floor());
          assertThat(zone.getDensityLowPerM2() * footage.areaM2()).isGreaterThanOrEqualTo(footage.floor() - 1e-6);
        }
      }
    }
    assertThat(floored).as("the video has moments below the floor").isPositive();
  }

  @Test
  void postgresHoldsRollupsAndNothingElse() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      List<String> tables = column(statement, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
      assertThat(tables)
          .isNotEmpty()
          .allMatch(name -> name.matches("rollup_10s(_\\d{10})?|rollup_1m(_\\d{8})?|progress|camera_zone|flyway_schema_history"));
      assertThat(column(statement, "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('bytea', 'json', 'jsonb', 'ARRAY', 'xml')")).isEmpty();
      for (String table : tables) {
        for (String row : column(statement, "SELECT t::text FROM " + table + " t")) {
          assertThat(Leaks.in(row, secrets)).as(table).isEmpty();
          assertThat(row).as(table).hasSizeLessThan(400);
        }
      }
      for (String table : List.of("rollup_10s", "rollup_1m")) {
        assertThat(column(statement, "SELECT count_min FROM " + table + " WHERE counted > 0 AND (count_min < " + footage.floor() + " OR count_sum < counted * " + footage.floor() + ")")).isEmpty();
        assertThat(column(statement, "SELECT 1 FROM " + table + " WHERE counted = 0 AND (count_sum <> 0 OR count_min IS NOT NULL OR density_sum <> 0 OR density_max IS NOT NULL)")).isEmpty();
        assertThat(column(statement, "SELECT 1 FROM " + table + " WHERE counted > 0")).isNotEmpty();
      }
    }
  }

  @Test
  void httpAnswersHoldNoPictureNoAddressAndNoNumberUnderTheFloor() {
    assertThat(answers).hasSize(paths().size() + 1).allSatisfy(answer -> assertThat(Leaks.in(answer, secrets)).isEmpty());
    int numbers = 0;
    for (String answer : answers) {
      for (String field : List.of("count", "countLow", "countHigh", "countMean", "countMin", "countMax")) {
        for (JsonNode value : JsonMapper.builder().build().readTree(answer).findValues(field)) {
          numbers++;
          assertThat(value.asDouble()).isGreaterThanOrEqualTo(footage.floor());
        }
      }
    }
    assertThat(numbers).isPositive();
  }

  @Test
  void theLogHoldsNoPictureAndNoAddress() throws IOException {
    String text = Files.readString(log);

    assertThat(text).contains("Worker with");
    assertThat(Leaks.in(text, secrets)).isEmpty();
  }

  @Test
  void noFileIsWrittenButLibrariesAndTheLog() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
          .allMatch(
              name ->
                  name.matches(
                      "hidden-camera-address|recorder/egress\\.(so|txt)|home/service\\.log"
                          + "|tmp/.*\\.so(\\.[0-9]+)*|tmp/hsperfdata_.*|tmp/.*javacpp.*\\.lock|tmp/\\.lock|tmp/.*\\.properties|tmp/.*/(ffmpeg|ffprobe)"));
    }
  }

  @Test
  void nothingButTheCamerasIsCalled() throws IOException {
    assertThat(recorder.outside()).allMatch(line -> line.endsWith(" " + CONTROL_STREAM)).contains("connect " + CONTROL_STREAM);
  }

  @Test
  void theRecorderSeesWhoeverCallsOutside() throws Exception {
    EgressRecorder control = new EgressRecorder(Files.createDirectory(folder.resolve("control")));
    ProcessBuilder caller =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", "target/test-classes", OutsideCaller.class.getName());
    caller.environment().putAll(control.environment());

    assertThat(caller.start().waitFor()).isZero();

    assertThat(control.outside()).contains("connect 192.0.2.1", "connect 192.0.2.2", "resolve telemetry.invalid");
    try (Stream<Path> files = Files.walk(folder.resolve("control"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void theInspectionSeesWhatItLooksFor() {
    byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0x10};
    assertThat(Leaks.in(jpeg, secrets)).isNotEmpty();
    assertThat(Leaks.in(Base64.getEncoder().encode(new byte[2_000]), secrets)).isNotEmpty();
    assertThat(Leaks.in("open rtsp://admin:hunter2@camera/", secrets)).isNotEmpty();
    assertThat(Leaks.in("A street with 12 people".getBytes(StandardCharsets.UTF_8), secrets)).isEmpty();
  }

  private static String nameOf(DetectorChoice detector) {
    return detector.name().replace("DETECTOR_CHOICE_", "").toLowerCase(Locale.ROOT);
  }

  private List<String> cameras() {
    return footage.detectors().stream().map(EgressInspection::nameOf).toList();
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>(List.of("/api/live", "/api/live/overview", "/api/zones/none/history"));
    cameras().forEach(camera -> paths.add("/api/zones/" + camera + "-road/history?step=1m"));
    paths.add("/api/zones/" + cameras().getFirst() + "-road/history");
    return paths;
  }

  private boolean isCounted(String table) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      return !column(statement, "SELECT 1 FROM " + table + " WHERE counted > 0 LIMIT 1").isEmpty();
    }
  }

  private static List<String> column(Statement statement, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static List<ConsumerRecord<String, byte[]>> records(String topic) {
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = TestTopics.consumer(topic)) {
      var ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
    }
    return all;
  }
}
