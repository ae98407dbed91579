package org.plainview.camera.imports;

import com.google.protobuf.MessageLite;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.Analytic;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.DetectorChoice;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.outbox.Outbox;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.platform.security.Caller;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes many cameras in one transaction: all of them or none. */
@Component
class BulkProposal {

  private static final int BATCH = 1_000;

  private final ImportJobs jobs;
  private final JdbcTemplate jdbc;
  private final AddressSeal seal;
  private final Outbox outbox;
  private final Topics topics;
  private final AuditFacts facts;
  private final Clock clock;

  BulkProposal(
      ImportJobs jobs,
      JdbcTemplate jdbc,
      AddressSeal seal,
      Outbox outbox,
      Topics topics,
      AuditFacts facts,
      Clock clock) {
    this.jobs = jobs;
    this.jdbc = jdbc;
    this.seal = seal;
    this.outbox = outbox;
    this.topics = topics;
    this.facts = facts;
    this.clock = clock;
  }

  /** Proposes all of them, and says so in the report of the import. */
  @Transactional
  void propose(String importId, List<Row> rows, int bad, Caller caller) {
    Instant now = clock.instant();
    cameras(rows, caller, now);
    events(rows, caller, now);
    states(rows, now);
    facts.done(
        caller,
        "camera.imported",
        new AuditFacts.Subject("camera-import", importId, ""),
        Map.of("cameras", String.valueOf(rows.size())));
    jobs.finish(importId, new ImportJobs.End(ImportJobs.State.DONE, rows.size(), bad, rows.size(), null));
  }

  private void cameras(List<Row> rows, Caller caller, Instant now) {
    jdbc.batchUpdate(
        """
        INSERT INTO camera (id, site_id, name, lon, lat, owner, purpose, legal_basis, necessity, alternatives,
          floor, analytics, zone_ids, frames_per_second, detector, review_on, end_on, stream_scheme,
          sealed_address, state, proposed_by, proposed_at, changed_by, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, 'AUTO', ?, ?, ?, ?, 'PROPOSED', ?, ?, ?, 0)
        """,
        rows,
        BATCH,
        (statement, row) -> {
          statement.setString(1, row.id());
          statement.setString(2, row.siteId());
          statement.setString(3, row.name());
          statement.setDouble(4, row.lon());
          statement.setDouble(5, row.lat());
          statement.setString(6, row.owner());
          statement.setString(7, row.purpose().name());
          statement.setString(8, row.legalBasis());
          statement.setString(9, row.necessity());
          statement.setString(10, row.alternatives());
          statement.setInt(11, row.floor());
          statement.setString(12, row.analytics());
          statement.setDouble(13, row.framesPerSecond());
          statement.setDate(14, Date.valueOf(row.reviewOn()));
          statement.setDate(15, Date.valueOf(row.endOn()));
          statement.setString(16, row.streamAddress().scheme());
          statement.setBytes(17, seal.seal(row.id(), row.streamAddress().reveal()));
          statement.setString(18, caller.username());
          statement.setTimestamp(19, Timestamp.from(now));
          statement.setString(20, caller.username());
        });
  }

  private void events(List<Row> rows, Caller caller, Instant now) {
    jdbc.batchUpdate(
        """
        INSERT INTO camera_event (camera_id, at, actor, action, to_state)
        VALUES (?, ?, ?, 'camera.proposed', 'PROPOSED')
        """,
        rows,
        BATCH,
        (statement, row) -> {
          statement.setString(1, row.id());
          statement.setTimestamp(2, Timestamp.from(now));
          statement.setString(3, caller.username());
        });
  }

  private void states(List<Row> rows, Instant now) {
    jdbc.batchUpdate(
        "INSERT INTO outbox (topic, key, value) VALUES (?, ?, ?)",
        rows,
        BATCH,
        (statement, row) -> {
          statement.setString(1, topics.cameras());
          statement.setString(2, row.id());
          statement.setBytes(3, state(row, now).toByteArray());
        });
    outbox.added();
  }

  private static MessageLite state(Row row, Instant now) {
    CameraState.Builder state =
        CameraState.newBuilder()
            .setCameraId(row.id())
            .setSiteId(row.siteId())
            .setName(row.name())
            .setLifecycle(Lifecycle.LIFECYCLE_PROPOSED)
            .setFloor(row.floor())
            .setFramesPerSecond(row.framesPerSecond())
            .setDetector(DetectorChoice.DETECTOR_CHOICE_AUTO)
            .setChangedAt(Times.timestamp(now));
    for (String analytic : row.analytics().split(",")) {
      state.addAnalytics(Analytic.valueOf("ANALYTIC_" + analytic));
    }
    return state.build();
  }
}
