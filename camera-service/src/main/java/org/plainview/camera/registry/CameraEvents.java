package org.plainview.camera.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.lifecycle.State;
import org.plainview.contracts.Topics;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.outbox.Outbox;
import org.plainview.platform.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happened to a camera and says so: to its history, to the workers, to the audit log; in one transaction. */
@Component
class CameraEvents {

  private final Cameras cameras;
  private final Outbox outbox;
  private final Topics topics;
  private final AuditFacts facts;
  private final CameraStates states;
  private final JdbcClient jdbc;
  private final Clock clock;

  CameraEvents(
      Cameras cameras,
      Outbox outbox,
      Topics topics,
      AuditFacts facts,
      CameraStates states,
      JdbcClient jdbc,
      Clock clock) {
    this.cameras = cameras;
    this.outbox = outbox;
    this.topics = topics;
    this.facts = facts;
    this.states = states;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param by absent when the service acted by itself
   * @param from absent for a new camera
   */
  record Happened(String action, @Nullable Caller by, @Nullable State from, @Nullable String reason) {}

  /** Saves the camera, under a new version, with everything that follows from it. */
  Camera publish(Camera changed, Happened happened) {
    changed.touch();
    Camera camera = cameras.saveAndFlush(changed);
    Caller by = happened.by();
    Instant now = clock.instant();
    jdbc.sql(
            """
            INSERT INTO camera_event (camera_id, at, actor, action, from_state, to_state, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(camera.id())
        .param(Timestamp.from(now))
        .param(by == null ? "system:camera-service" : by.username())
        .param(happened.action())
        .param(happened.from() == null ? null : happened.from().name())
        .param(camera.state().name())
        .param(happened.reason())
        .update();
    outbox.add(topics.cameras(), camera.id(), states.of(camera, now));
    AuditFacts.Subject subject = new AuditFacts.Subject("camera", camera.id(), camera.siteId());
    Map<String, String> detail =
        happened.reason() == null
            ? Map.of("state", camera.state().name())
            : Map.of("state", camera.state().name(), "reason", happened.reason());
    if (by == null) {
      facts.doneBySystem(happened.action(), subject, detail);
    } else {
      facts.done(by, happened.action(), subject, detail);
    }
    return camera;
  }

  /** Whoever has proposed, changed or calibrated the camera since it was last approved. */
  Set<String> changers(String cameraId) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT DISTINCT actor FROM camera_event
                WHERE camera_id = :id AND action IN ('camera.proposed', 'camera.changed', 'camera.calibrated')
                  AND id > (SELECT coalesce(max(id), 0) FROM camera_event
                            WHERE camera_id = :id AND action = 'camera.approved')
                """)
            .param("id", cameraId)
            .query(String.class)
            .list());
  }
}
