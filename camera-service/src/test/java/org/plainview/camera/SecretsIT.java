package org.plainview.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.CameraServiceIT;
import org.plainview.camera.support.Eventually;
import org.plainview.camera.support.TopicReader;
import org.plainview.contracts.Topics;
import org.plainview.testing.JsonApi.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Sends a password every way that there is, and looks for it everywhere but where it belongs: sealed. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsIT extends CameraServiceIT {

  private final Topics topics;

  SecretsIT(@Autowired Topics topics) {
    this.topics = topics;
  }

  @Test
  void noPasswordOfACameraIsAnsweredLoggedStoredOrSent(CapturedOutput output) throws SQLException {
    String site = newSite();
    Map<String, Object> good = Bodies.camera(fresh("camera"), site);
    String id = active(site);
    List<Answer> answers =
        List.of(
            registrar().get("/api/cameras/" + id),
            registrar().get("/api/cameras/" + id + "/history"),
            registrar().get("/api/cameras?siteId=" + site),
            nobody().get("/api/public/register?q=" + site),
            registrar().post("/api/cameras", Bodies.with(good, "streamAddress", "rtsp://u:" + Bodies.SECRET + "@10.0.0.1/")),
            registrar().post("/api/cameras", Bodies.with(good, "streamAddress", "rtsp://u:" + Bodies.SECRET + "@a b/")),
            registrar().post("/api/cameras", Bodies.with(good, "streamAddress", List.of(Bodies.SECRET))),
            registrar().post("/api/cameras", Bodies.with(good, "purpose", Bodies.SECRET)),
            registrar().post("/api/cameras", Bodies.with(good, "floor", Bodies.SECRET)),
            registrar().post("/api/cameras", "{\"streamAddress\":\"" + Bodies.SECRET),
            registrar().post("/api/camera-imports?mode=dry-run", "id,streamAddress\nx," + Bodies.SECRET + "\n"),
            registrar().post("/api/camera-imports?mode=dry-run", "\"id\"" + Bodies.SECRET + ",streamAddress\n"));
    assertThat(answers).allSatisfy(answer -> assertThat(String.valueOf(answer.body())).doesNotContain(Bodies.SECRET));

    assertThat(rows("camera", "camera_event", "camera_import", "camera_import_error", "outbox"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).doesNotContain(Bodies.SECRET).doesNotContain(hex(Bodies.SECRET)));
    Eventually.holds(() -> assertThat(TopicReader.records(topics.cameras())).anyMatch(record -> record.key().equals(id)));
    for (String topic : List.of(topics.cameras(), topics.audit())) {
      assertThat(TopicReader.records(topic))
          .isNotEmpty()
          .allSatisfy(record -> assertThat(new String(record.value(), StandardCharsets.ISO_8859_1)).doesNotContain(Bodies.SECRET));
    }
    assertThat(output.getAll()).doesNotContain(Bodies.SECRET);
  }

  private static List<String> rows(String... tables) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection database = DATABASE.connect();
        Statement statement = database.createStatement()) {
      for (String table : tables) {
        try (ResultSet result = statement.executeQuery("SELECT t::text FROM " + table + " t LIMIT 5000")) {
          while (result.next()) {
            rows.add(result.getString(1));
          }
        }
      }
    }
    return rows;
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
