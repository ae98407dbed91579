package org.plainview.camera.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.Eventually;
import org.plainview.contracts.Role;
import org.plainview.testing.JsonApi;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;

/** The service killed in the midst of a large import, in a small heap. */
class KilledIT {

  private static final String HEAP = "384m";
  private static final int CAMERAS = 60_000;

  @Test
  void aKilledImportIsReportedAndLeavesNothingBehindAndCanBeRepeated() throws Exception {
    TestDatabase database = TestDatabase.create();
    String topics = TestParts.freshTopicPrefix();
    String file = WholeCityIT.file("killed", "killed-site", _ -> "93.184.216.34");
    String id;
    try (ServiceProcess service = ServiceProcess.start(database, topics, HEAP)) {
      JsonApi registrar = JsonApi.as(Role.REGISTRAR, service.baseUrl());
      assertThat(registrar.post("/api/sites", Bodies.site("killed-site")).status()).isEqualTo(201);
      ImportCalls calls = new ImportCalls(service.baseUrl());
      id = calls.started("all-or-nothing", file);
      // All rows are read: the transaction that writes them has begun.
      Eventually.holds(() -> assertThat(calls.report(id).body().path("rowsRead").asInt()).isEqualTo(CAMERAS));
      assertThat(calls.report(id).text("/state")).isEqualTo("RUNNING");
      service.kill();
    }
    try (ServiceProcess service = ServiceProcess.start(database, topics, HEAP)) {
      ImportCalls calls = new ImportCalls(service.baseUrl());
      Answer report = calls.report(id);
      assertThat(report.text("/state")).isEqualTo("INTERRUPTED");
      assertThat(report.body().path("imported").asInt()).isZero();
      JsonApi nobody = new JsonApi(service.baseUrl(), null, Map.of());
      assertThat(nobody.get("/api/public/register/summary").body().path("cameras").asInt()).isZero();
      assertThat(calls.imported("all-or-nothing", file).body().path("imported").asInt()).isEqualTo(CAMERAS);
      assertThat(nobody.get("/api/public/register/summary").body().path("cameras").asInt()).isEqualTo(CAMERAS);
    }
  }
}
