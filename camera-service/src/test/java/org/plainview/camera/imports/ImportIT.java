package org.plainview.camera.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.CameraServiceIT;
import org.plainview.testing.JsonApi.Answer;

class ImportIT extends CameraServiceIT {

  private String site = "";
  private String a = "";
  private String b = "";

  @BeforeEach
  void aSite() {
    site = newSite();
    a = fresh("import");
    b = fresh("import");
  }

  private ImportCalls calls() {
    return new ImportCalls(baseUrl());
  }

  private String row(String id) {
    return Rows.line(Rows.good(id, site));
  }

  private String badRow(String id) {
    return Rows.line(Rows.with(Rows.good(id, site), Column.PURPOSE, "FACE_RECOGNITION"));
  }

  @Test
  void proposesEveryCameraOfAGoodFile() {
    Answer report = calls().imported("all-or-nothing", Rows.header() + row(a) + row(b));
    assertThat(report.text("/state")).isEqualTo("DONE");
    assertThat(report.body().path("imported").asInt()).isEqualTo(2);
    assertThat(report.body().path("rowsTotal").asInt()).isEqualTo(2);
    assertThat(report.body().path("rowsRead").asInt()).isEqualTo(2);
    assertThat(report.text("/finishedAt")).isNotEmpty();
    Answer camera = registrar().get("/api/cameras/" + a);
    assertThat(camera.text("/state")).isEqualTo("PROPOSED");
    assertThat(camera.text("/proposedBy")).isEqualTo("remy");
    assertThat(camera.body().path("floor").asInt()).isEqualTo(12);
    assertThat(camera.text("/analytics/1")).isEqualTo("FLOW");
    done(oversight().post("/api/cameras/" + a + "/approve", Bodies.approval()), 200);
    done(registrar().post("/api/cameras/" + a + "/activate", Map.of()), 200);
    assertThat(registrar().get("/api/cameras/" + a + "/history").body().path("total").asInt()).isEqualTo(3);
  }

  @Test
  void importsNothingInADryRun() {
    Answer report = calls().imported("dry-run", Rows.header() + row(a) + badRow(b));
    assertThat(report.text("/state")).isEqualTo("DONE");
    assertThat(report.body().path("rowsGood").asInt()).isEqualTo(1);
    assertThat(report.body().path("rowsBad").asInt()).isEqualTo(1);
    assertThat(report.body().path("imported").asInt()).isZero();
    assertThat(registrar().get("/api/cameras/" + a).status()).isEqualTo(404);
  }

  @Test
  void importsAllOrNothing() {
    Answer report = calls().imported("all-or-nothing", Rows.header() + row(a) + badRow(b));
    assertThat(report.text("/state")).isEqualTo("REFUSED");
    assertThat(report.body().path("imported").asInt()).isZero();
    assertThat(registrar().get("/api/cameras/" + a).status()).isEqualTo(404);
  }

  @Test
  void importsTheGoodRowsAndNamesTheOthers() {
    Answer report = calls().imported("good-rows", Rows.header() + row(a) + badRow(b));
    assertThat(report.text("/state")).isEqualTo("DONE");
    assertThat(report.body().path("imported").asInt()).isEqualTo(1);
    assertThat(report.body().path("rowsBad").asInt()).isEqualTo(1);
    assertThat(report.body().at("/errors/0/line").asInt()).isEqualTo(3);
    assertThat(report.text("/errors/0/column")).isEqualTo("purpose");
    assertThat(report.text("/errors/0/code")).isEqualTo("unknown");
    assertThat(report.text("/errors/0/message")).contains("CROWD_SAFETY");
    assertThat(state(a)).isEqualTo("PROPOSED");
    assertThat(registrar().get("/api/cameras/" + b).status()).isEqualTo(404);
  }

  @Test
  void namesEveryKindOfBadRow() {
    String taken = proposed(site);
    HOSTS.set("inside.example.org", "192.168.7.7");
    String file =
        Rows.header()
            + row(a)
            + row(a)
            + row(taken)
            + Rows.line(Rows.with(Rows.good(fresh("x"), site), Column.SITE_ID, "Größe-nowhere"))
            + badRow(fresh("x"))
            + Rows.line(Rows.with(Rows.good(fresh("x"), site), Column.LON, "13,4"))
            + Rows.line(Rows.with(Rows.good(fresh("x"), site), Column.STREAM_ADDRESS, "camera seven"))
            + Rows.line(Rows.with(Rows.good(fresh("x"), site), Column.STREAM_ADDRESS, "rtsp://inside.example.org/"))
            + Rows.line(Rows.with(Rows.good(fresh("x"), site), Column.STREAM_ADDRESS, "rtsp://gone.example.org/"))
            + "just,four,cells,here\n";
    Answer report = calls().imported("dry-run", file);
    assertThat(report.body().path("errors").valueStream().map(e -> e.path("line").asInt() + " " + e.path("column").asString() + " " + e.path("code").asString()))
        .containsExactly(
            "3 id duplicate",
            "4 id exists",
            "5 siteId unknown",
            "6 purpose unknown",
            "7 lon range",
            "8 streamAddress invalid-stream-address",
            "9 streamAddress forbidden-stream-address",
            "10 streamAddress invalid-stream-address",
            "11  columns");
    HttpResponse<String> csv = calls().errorsCsv(report.text("/id"));
    assertThat(csv.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    assertThat(csv.body().lines().findFirst()).hasValue("line,column,code,message");
    assertThat(csv.body().lines()).hasSize(10).anyMatch(line -> line.contains("Größe-nowhere"));
  }

  @Test
  void showsTheFirstErrorsAndKeepsAllInTheFile() {
    StringBuilder file = new StringBuilder(Rows.header());
    for (int i = 0; i < 450; i++) {
      file.append(badRow(fresh("x")));
    }
    Answer report = calls().imported("dry-run", file.toString());
    assertThat(report.body().path("rowsBad").asInt()).isEqualTo(450);
    assertThat(report.body().path("errors").size()).isEqualTo(200);
    assertThat(calls().errorsCsv(report.text("/id")).body().lines()).hasSize(451);
  }

  @Test
  void refusesAFileThatIsNoneAtOnce() {
    assertThat(calls().send("dry-run", "").code()).isEqualTo("invalid-csv");
    assertThat(calls().send("dry-run", "id;name\ncam;x\n").code()).isEqualTo("invalid-csv");
    assertThat(calls().send("dry-run", "id,name\ncam,x\n").text("/detail")).contains("lacks siteId");
    assertThat(calls().send("dry-run", (Rows.header() + row(a) + "ö").getBytes(StandardCharsets.ISO_8859_1)).text("/detail")).contains("UTF-8");
    assertThat(calls().send("dry-run", Rows.header()).text("/detail")).contains("no rows");
    assertThat(calls().send("dry-run", new byte[CsvFile.MOST_BYTES + 1]).code()).isEqualTo("too-large");
    Answer mode = calls().send("everything", Rows.header() + row(a));
    assertThat(mode.text("/errors/0/field")).isEqualTo("mode");
    assertThat(registrar().get("/api/camera-imports/no-such-import").code()).isEqualTo("not-found");
    assertThat(calls().errorsCsv("no-such-import").statusCode()).isEqualTo(404);
  }

  @Test
  void importsOneFileAtATimeAndNothingOfOneWhoseIdWasTakenMeanwhile() throws InterruptedException {
    CountDownLatch answers = new CountDownLatch(1);
    HOSTS.hold("slow.example.org", "93.184.216.34", answers);
    String slow = Rows.line(Rows.with(Rows.good(a, site), Column.STREAM_ADDRESS, "rtsp://slow.example.org/"));
    String id = calls().started("good-rows", Rows.header() + slow + row(b));
    Answer running = calls().report(id);
    assertThat(running.text("/state")).isEqualTo("RUNNING");
    assertThat(running.body().path("rowsTotal").asInt()).isEqualTo(2);
    assertThat(calls().send("dry-run", Rows.header() + row(fresh("x"))).code()).isEqualTo("conflict");
    // The ids that exist are read when the names have been looked up, so take it in the database at the last moment.
    try (Connection database = DATABASE.connect();
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false);
      statement.execute(
          """
          INSERT INTO camera (id, site_id, name, lon, lat, owner, purpose, legal_basis, necessity, alternatives,
            floor, analytics, zone_ids, frames_per_second, detector, review_on, end_on, stream_scheme,
            sealed_address, state, proposed_by, proposed_at, changed_by, version)
          VALUES ('%s', '%s', 'x', 0, 0, 'x', 'CROWD_SAFETY', 'x', 'x', 'x', 10, 'COUNT', '', 1, 'AUTO',
            now(), now(), 'rtsp', '', 'PROPOSED', 'rita', now(), 'rita', 0)
          """
              .formatted(b, site));
      answers.countDown();
      // The import waits for the fate of this row, which only now becomes visible.
      Thread.sleep(2_000);
      database.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Answer report = calls().finished(id);
    assertThat(report.text("/state")).isEqualTo("FAILED");
    assertThat(report.text("/message")).contains("meanwhile");
    assertThat(report.body().path("imported").asInt()).isZero();
    assertThat(registrar().get("/api/cameras/" + a).status()).isEqualTo(404);
    assertThat(calls().imported("dry-run", Rows.header() + row(fresh("x"))).text("/state")).isEqualTo("DONE");
  }

  @Test
  void saysOfAnImportThatDiedThatItWasInterrupted() throws SQLException {
    String id = fresh("died");
    try (Connection database = DATABASE.connect();
        Statement statement = database.createStatement()) {
      statement.execute(
          "INSERT INTO camera_import (id, mode, state, started_by, started_at) VALUES ('%s', 'good-rows', 'RUNNING', 'remy', now())"
              .formatted(id));
    }
    Answer report = calls().report(id);
    assertThat(report.text("/state")).isEqualTo("INTERRUPTED");
    assertThat(report.text("/message")).contains("nothing was imported");
  }
}
